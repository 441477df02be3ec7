import type { Advisory } from '@release-tools/evidence'
import type { NewAdvisory } from '@release-tools/github'

/** By which a draft is found again; it is invisible on the page. Other people’s words cannot end it. */
export function markOf(version: string, { summary }: Advisory): string {
  return `<!-- release-tools fixes: ${JSON.stringify([version, summary]).replace(/[<>-]/g, '_')} -->`
}

/** An advisory as GitHub wants it. `version` has the fix, unless the file says otherwise. With a CVSS vector, the server computes the severity. */
export function bodyOf(advisory: Advisory, version: string): NewAdvisory {
  const { summary, severity, cvss, cwes, credits, packages } = advisory
  return {
    summary,
    description: descriptionOf(advisory, version),
    vulnerabilities: packages.map(({ ecosystem, name, affected, fixed, functions }) => ({
      package: { ecosystem, name },
      vulnerable_version_range: affected,
      patched_versions: fixed ?? version,
      ...(functions.length > 0 && { vulnerable_functions: functions }),
    })),
    ...(cvss === undefined ? { severity } : { cvss_vector_string: cvss }),
    ...(cwes.length > 0 && { cwe_ids: cwes }),
    ...(credits.length > 0 && { credits }),
  }
}

function descriptionOf({ description, workaround, packages, summary, ...rest }: Advisory, version: string): string {
  const fixed = packages.map(({ name, fixed: own }) => `${name} ${own ?? version}`)
  return [
    `### Impact\n\n${description.trim()}`,
    `### Patches\n\nUpdate to ${[...new Set(fixed)].join(', ')}.`,
    `### Workarounds\n\n${workaround?.trim() ?? 'None.'}`,
    markOf(version, { description, packages, summary, ...rest }),
  ].join('\n\n')
}
