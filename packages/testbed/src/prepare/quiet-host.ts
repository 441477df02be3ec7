import { tmpdir } from 'node:os'
import type { Host } from '@release-tools/host'
import { executeTethered } from './run.ts'

/** A Host for the installer that logs its lines as progress. */
export function quietHost(log: (line: string) => void): Host {
  return {
    workspace: process.cwd(),
    temp: tmpdir(),
    env: process.env,
    info: log,
    notice: log,
    warning: log,
    annotate: ({ text }) => log(text),
    group: (_, body) => body(),
    mask() {},
    async summary() {},
    idTokens: undefined,
    exec: executeTethered,
  }
}
