/** The programs that setup-tools can install, in the order of every list. */
export const toolNames = [
  'cosign',
  'syft',
  'grype',
  'trivy',
  'osv-scanner',
  'slsa-verifier',
  'actionlint',
  'act',
] as const

export type ToolName = (typeof toolNames)[number]

/** True for the name of a tool of the lock. */
export function isToolName(name: string): name is ToolName {
  return toolNames.some(known => known === name)
}

/** The file name of a tool's program: `cosign`, or `cosign.exe` on Windows. */
export function programName(name: ToolName, windows: boolean = process.platform === 'win32'): string {
  return windows ? `${name}.exe` : name
}
