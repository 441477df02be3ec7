import { type Answer, json } from '../http.ts'
import type { Advisory } from './advisory.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { bot } from './render.ts'

/** https://docs.github.com/en/rest/security-advisories/repository-advisories. The token of a job may not use them. */
export const advisoryHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/security-advisories': call => {
    const { state, per_page: perPage = '30' } = call.parameters
    const all = call.repository.advisories.filter(one => state === undefined || (one.state ?? 'draft') === state)
    return json(
      200,
      all.slice(0, Number(perPage)).map(one => view(call, one)),
    )
  },

  'post /repos/{owner}/{repo}/security-advisories': call => {
    const { repository, body } = call
    if (hasBoth(body)) return invalid('RepositoryAdvisory', 'custom', 'severity')
    const letter = '23456789cfghjmpqrvwx'[repository.advisories.length] ?? 'x'
    const advisory: Advisory = {
      ...{ id: `GHSA-222${letter}-222${letter}-222${letter}`, state: 'draft' },
      ...{ summary: '', description: '', severity: null, vulnerabilities: [] },
    }
    change(advisory, body)
    repository.advisories.push(advisory)
    return json(201, view(call, advisory))
  },

  'get /repos/{owner}/{repo}/security-advisories/{ghsa_id}': call =>
    withAdvisory(call, advisory => json(200, view(call, advisory))),

  'patch /repos/{owner}/{repo}/security-advisories/{ghsa_id}': call =>
    withAdvisory(call, advisory => {
      if (hasBoth(call.body)) return invalid('RepositoryAdvisory', 'custom', 'severity')
      change(advisory, call.body)
      return json(200, view(call, advisory))
    }),

  'post /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve': call =>
    withAdvisory(call, advisory => {
      advisory.cveRequested = true
      return json(202, {})
    }),
}

function withAdvisory({ repository, parameters }: Call, body: (advisory: Advisory) => Answer): Answer {
  const advisory = repository.advisories.find(({ id }) => id === parameters.ghsa_id)
  return advisory === undefined ? refusal(404, 'Not Found') : body(advisory)
}

function hasBoth({ severity = null, cvss_vector_string: vector }: Call['body']): boolean {
  return severity !== null && vector !== undefined
}

function change(advisory: Advisory, body: Call['body']) {
  const { summary, description, severity, vulnerabilities, state, cvss_vector_string, cwe_ids, credits } = body
  Object.assign(advisory, JSON.parse(JSON.stringify({ summary, description, severity, vulnerabilities, state })))
  advisory.more = { ...advisory.more, ...JSON.parse(JSON.stringify({ cvss_vector_string, cwe_ids, credits })) }
}

function view({ render, repository }: Call, advisory: Advisory) {
  const { id, summary, description, severity, vulnerabilities, state = 'draft', more = {} } = advisory
  const time = '2026-01-02T03:04:05Z'
  const absent = ['cve_id', 'published_at', 'closed_at', 'withdrawn_at', 'submission', 'publisher', 'cvss', 'cwes']
  const others = ['credits_detailed', 'collaborating_users', 'collaborating_teams', 'private_fork']
  return {
    ...Object.fromEntries([...absent, ...others].map(key => [key, null])),
    ...{ cwe_ids: more.cwe_ids ?? null, credits: more.credits ?? null },
    ...{ ghsa_id: id, summary, description, severity, state, created_at: time, updated_at: time },
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
