import type { Host } from '@release-tools/host'
import type { ToolName } from './names.ts'

const arguments_: Partial<Record<ToolName, string[]>> = { cosign: ['version'], 'slsa-verifier': ['version'] }

/**
 * The version that a program says of itself, without `v`; `unknown` where it does not say (a build without the linker
 * flags that carry it).
 */
export async function askVersion(name: ToolName, program: string, host: Host): Promise<string> {
  const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version'])
  return versionIn(`${stdout}\n${stderr}`)
}

/** The first version number of a text; a Go version (`go1.26.8`) is none. */
export function versionIn(text: string): string {
  return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown'
}
