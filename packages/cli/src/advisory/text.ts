import type { Advisory } from '@release-tools/evidence'
import { bodyOf } from './body.ts'

/** An advisory as a person pastes it into the form of GitHub. */
export function pasteText(advisory: Advisory, version: string): string {
  const { summary, description, vulnerabilities } = bodyOf(advisory, version)
  const affected = vulnerabilities.flatMap(({ package: { ecosystem, name }, ...one }) => [
    `  ${ecosystem} ${name}: affected ${one.vulnerable_version_range}, patched ${one.patched_versions}`,
    ...(one.vulnerable_functions ?? []).map(name => `    function ${name}`),
  ])
  const { cvss, severity, cwes, credits, cve, ghsa, disclose } = advisory
  return [
    `Title: ${summary}`,
    ...(ghsa === undefined ? [] : [`Advisory: ${ghsa}`]),
    ...(cve === undefined ? [] : [`CVE identifier: ${cve}`]),
    'Affected products:',
    ...affected,
    cvss === undefined ? `Severity: ${severity}` : `Severity: ${severity} (${cvss})`,
    ...(cwes.length === 0 ? [] : [`Weaknesses: ${cwes.join(', ')}`]),
    ...(credits.length === 0 ? [] : [`Credits: ${credits.map(({ login, type }) => `@${login} (${type})`).join(', ')}`]),
    ...(disclose === undefined ? [] : [`Not public before: ${disclose}`]),
    'Description:',
    '',
    description,
    '',
  ].join('\n')
}
