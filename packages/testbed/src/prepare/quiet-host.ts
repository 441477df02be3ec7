import type { Host } from '@release-tools/core/host'
import { executeTethered } from './run.ts'

/** A Host for the installer, that passes its lines on as progress. */
export function quietHost(log: (line: string) => void): Host {
  return {
    info: log,
    notice: log,
    warning: log,
    group: (_, body) => body(),
    secret() {},
    async summary() {},
    exec: executeTethered,
  }
}
