/** The programs that setup-tools can install, in the order in which they are listed everywhere. */
export const toolNames = ['cosign', 'syft', 'grype', 'trivy', 'slsa-verifier', 'actionlint', 'act'] as const

export type ToolName = (typeof toolNames)[number]

/** True for the name of a tool of the lock. */
export function isToolName(name: string): name is ToolName {
  return toolNames.some(known => known === name)
}

/** The file name of a tool's program: `cosign`, on Windows `cosign.exe`. */
export function programName(name: ToolName, windows: boolean = process.platform === 'win32'): string {
  return windows ? `${name}.exe` : name
}
