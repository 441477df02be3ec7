import type { Variables } from '@release-tools/host'

// Settings of an engine that a caller may set by environment: where databases and caches are, and how a registry is reached.
// What would change which findings there are (severities, ignore files, skipped paths) is not among them: a gate that a stray
// variable opens is no gate. Registry credentials are added by the caller, for image targets only.
const settings: Record<EngineTool, RegExp> = {
  syft: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
  grype: /^GRYPE_(DB_|LOG_)/,
  trivy:
    /^TRIVY_(CACHE_DIR|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|SKIP_DB_UPDATE|SKIP_JAVA_DB_UPDATE|OFFLINE_SCAN|INSECURE|TIMEOUT|NON_SSL|DEBUG)$/,
}

export type EngineTool = 'syft' | 'grype' | 'trivy'

// No program of ours looks for updates of itself or reports its use.
const quiet: Record<EngineTool, Record<string, string>> = {
  syft: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
  // The age of a database is a matter of the policy, which judges both engines alike.
  grype: { GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_DB_VALIDATE_AGE: 'false' },
  trivy: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' },
}

/** The environment of an engine, to be added to the allow-listed one of all children. */
export function toolEnv(tool: EngineTool, own: Variables): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && settings[tool].test(entry[0]),
  )
  return { ...Object.fromEntries(kept), ...quiet[tool] }
}

/** Variables of an engine that are set and have no effect here, for a warning. */
export function ignoredEnv(tool: EngineTool, own: Variables): string[] {
  const prefix = `${tool.toUpperCase()}_`
  return Object.keys(own)
    .filter(name => name.startsWith(prefix) && !settings[tool].test(name) && !Object.hasOwn(quiet[tool], name))
    .sort()
}
