import { json } from '../http.ts'
import type { Advisory } from './advisory.ts'
import { invalid } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { bot } from './render.ts'

/** https://docs.github.com/en/rest/security-advisories/repository-advisories. The token of a job may not use them. */
export const advisoryHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/security-advisories': call => {
    const { state = 'draft', per_page: perPage = '30' } = call.parameters
    const all = state === 'draft' ? call.repository.advisories : []
    return json(
      200,
      all.slice(0, Number(perPage)).map(one => view(call, one)),
    )
  },

  'post /repos/{owner}/{repo}/security-advisories': call => {
    const { repository, body } = call
    const { summary, description, severity = null, cvss_vector_string: vector, vulnerabilities } = body
    if (severity !== null && vector !== undefined) return invalid('RepositoryAdvisory', 'custom', 'severity')
    const number = String(repository.advisories.length + 1).padStart(4, '2')
    const advisory: Advisory = {
      id: `GHSA-${number}-${number}-${number}`,
      ...{ summary: String(summary), description: String(description), severity: severity as string | null },
      vulnerabilities: vulnerabilities as object[],
    }
    repository.advisories.push(advisory)
    return json(201, view(call, advisory))
  },
}

function view({ render, repository }: Call, { id, summary, description, severity, vulnerabilities }: Advisory) {
  const time = '2026-01-02T03:04:05Z'
  const absent = ['cve_id', 'published_at', 'closed_at', 'withdrawn_at', 'submission', 'publisher', 'cvss', 'cwes']
  const more = ['cwe_ids', 'credits', 'credits_detailed', 'collaborating_users', 'collaborating_teams', 'private_fork']
  return {
    ...Object.fromEntries([...absent, ...more].map(key => [key, null])),
    ...{ ghsa_id: id, summary, description, severity, state: 'draft', created_at: time, updated_at: time },
    url: `${render.base}/security-advisories/${id}`,
    html_url: `https://github.com/${repository.fullName}/security/advisories/${id}`,
    author: render.account(bot),
    identifiers: [{ value: id, type: 'GHSA' }],
    vulnerabilities: vulnerabilities.map(one => ({
      ...{ vulnerable_version_range: null, patched_versions: null, vulnerable_functions: null },
      ...one,
    })),
  }
}
