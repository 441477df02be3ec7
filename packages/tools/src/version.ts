import type { Host } from '@release-tools/host'
import type { ToolName } from './names.ts'

const arguments_: Partial<Record<ToolName, string[]>> = { cosign: ['version'], 'slsa-verifier': ['version'] }

/**
 * The version that a program reports, without `v`; `unknown` if it reports none (a build without the linker flags that set
 * it).
 */
export async function askVersion(name: ToolName, program: string, host: Host): Promise<string> {
  const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version'])
  return versionIn(`${stdout}\n${stderr}`)
}

/** The first version number in a text. A version of Go (`go1.26.8`) does not count. */
export function versionIn(text: string): string {
  return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown'
}
