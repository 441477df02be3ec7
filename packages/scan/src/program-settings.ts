import type { Variables } from '@release-tools/host'

/** The environment variables of one program. */
export interface ProgramSettings {
  /** With which the names of its variables begin: `SYFT_`. */
  prefix: string
  /**
   * Those that a caller may set: places of databases and caches, and how a registry is reached. What would change which findings
   * there are (severities, ignore files, skipped paths) is not among them: a stray variable must not open the gate.
   * Credentials of a registry are added by the caller, for images of that registry only.
   */
  allowed: RegExp
  /** What we set ourselves: no program of ours looks for updates of itself or reports its use. */
  fixed: Record<string, string>
}

/** The environment of a program, to be added to the allow-listed one of all children. */
export function programEnv({ allowed, fixed }: ProgramSettings, own: Variables): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && allowed.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), ...fixed }
}

/** Variables of a program that are set and have no effect here, for a warning. */
export function ignoredVariables({ prefix, allowed, fixed }: ProgramSettings, own: Variables): string[] {
  return Object.keys(own)
    .filter(name => name.startsWith(prefix) && !allowed.test(name) && !Object.hasOwn(fixed, name))
    .sort()
}
