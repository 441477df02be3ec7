import { code, escapeMarkdown, link } from '@release-tools/base'
import { type Advisory, idsOf } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** The vulnerabilities of the project itself that the release fixes, one line each. */
export function advisoryLines({ evidence, source, project }: ReleaseFacts): string[] {
  return evidence.advisories.map(advisory => {
    const ids = idsOf(advisory).map(id => link(code(id, 'line'), advisoryUrl(id, source.repository)))
    const named = ids.length === 0 ? 'a vulnerability' : ids.join(', ')
    const words = `${advisory.severity}: ${advisory.summary}. Affected: ${affectedText(advisory, project.version)}.`
    return `Fixes ${named}, ${escapeMarkdown(words)}`
  })
}

/** `widget >= 1.0.0, < 1.4.1, fixed in 1.4.1` */
export function affectedText({ packages }: Advisory, version: string): string {
  return packages.map(({ name, affected, fixed }) => `${name} ${affected}, fixed in ${fixed ?? version}`).join('; ')
}

/** Where an advisory can be read once it is public. */
export function advisoryUrl(id: string, repository: string): string {
  if (id.startsWith('CVE-')) return `https://www.cve.org/CVERecord?id=${id}`
  const isGitHub = repository.startsWith('https://github.com/')
  return isGitHub ? `${repository}/security/advisories/${id}` : `https://github.com/advisories/${id}`
}
