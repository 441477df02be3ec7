import type { Variables } from '@release-tools/host'

/** The environment variables of one program. */
export interface ProgramSettings {
  /** The prefix of the names of its variables: `SYFT_`. */
  prefix: string
  /**
   * Variables that users may set: paths of databases and caches, and how to reach a registry. Variables that could hide findings
   * (severities, ignore files, skipped paths) are not among them, because a stray variable must not open the gate. The caller adds
   * credentials of a registry, only for images of that registry.
   */
  allowed: RegExp
  /** Variables that we set, so that no program looks for its own updates or reports its use. */
  fixed: Record<string, string>
}

/** The environment of a program, to add to the allow-listed environment of all child processes. */
export function programEnv({ allowed, fixed }: ProgramSettings, own: Variables): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && allowed.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), ...fixed }
}

/** Variables of a program that are set but have no effect here. For a warning. */
export function ignoredVariables({ prefix, allowed, fixed }: ProgramSettings, own: Variables): string[] {
  return Object.keys(own)
    .filter(name => name.startsWith(prefix) && !allowed.test(name) && !Object.hasOwn(fixed, name))
    .sort()
}
