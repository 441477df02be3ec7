import type { ProgressPlace } from '@release-tools/archive'
import type { Terminal } from '../terminal.ts'

/** A line that changes on a terminal, and a line every ten seconds anywhere else. */
export function progressOn({ progress, err }: Terminal): ProgressPlace {
  return progress ? { say: progress, interval: 200 } : { say: line => err(`${line}\n`), interval: 10_000 }
}
