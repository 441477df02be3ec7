import { list, oneOf, type Shape, text } from '@release-tools/base'
import { anyText, fieldsOf, id, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

export const severities = ['low', 'medium', 'high', 'critical'] as const

/** How bad something is. */
export type Severity = (typeof severities)[number]

/** Something that a service of the server found, and that is open. What it is, only some may see: it is not read. */
export interface Alert {
  number: number
  /** Undefined if the service gives none. */
  severity: Severity | undefined
}

/** What code scanning looked at. */
export interface Analysis {
  commit: string
  tool: string
  /** Empty if it went well. */
  error: string
}

const severity = orAbsent(oneOf(...severities))
/** These lists have no pages by number, and a server gives no more at once. */
const most = 100

/** `within` has the severity of an alert, under `key`. */
function alertShape(within: string, key: string): Shape<Alert> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    return {
      number: field('number', id),
      severity: field(within, (value, where) => fieldsOf(value, where)(key, severity)),
    }
  }
}

/** Alerts of code scanning that are open on the default branch. A repository that was never analysed answers 404. */
export function codeAlerts(server: Inquiry): Promise<Answered<Alert[]>> {
  return server.all({
    what: 'list the alerts of code scanning',
    route: 'GET /repos/{owner}/{repo}/code-scanning/alerts',
    parameters: { state: 'open' },
    shape: alertShape('rule', 'security_severity_level'),
    needs: 'security-events: read',
  })
}

/** What code scanning analysed of a branch, newest first: the first hundred. */
export function analysesOf(server: Inquiry, branch: string): Promise<Answered<Analysis[]>> {
  const shape: Shape<Analysis> = (raw, place) => {
    const field = fieldsOf(raw, place)
    return {
      commit: field('commit_sha', text),
      tool: field('tool', (value, where) => fieldsOf(value, where)('name', orAbsent(anyText)) ?? 'a tool'),
      error: field('error', orAbsent(anyText)) ?? '',
    }
  }
  return server.one({
    what: 'list what code scanning analysed',
    route: 'GET /repos/{owner}/{repo}/code-scanning/analyses',
    parameters: { ref: `refs/heads/${branch}`, per_page: most },
    shape: list(shape, most),
    needs: 'security-events: read',
  })
}

/** Alerts of Dependabot that are open, of the given severities: the first hundred. */
export function dependencyAlerts(server: Inquiry, of: readonly Severity[]): Promise<Answered<Alert[]>> {
  return server.one({
    what: 'list the alerts of Dependabot',
    route: 'GET /repos/{owner}/{repo}/dependabot/alerts',
    parameters: { state: 'open', severity: of.join(','), per_page: most },
    shape: list(alertShape('security_advisory', 'severity'), most),
    needs: 'vulnerability-alerts: read',
  })
}

/** Secrets that were found and are open. A repository that is not scanned answers 404. The token of a job may not ask. */
export function secretAlerts(server: Inquiry): Promise<Answered<Alert[]>> {
  return server.all({
    what: 'list the alerts of secret scanning',
    route: 'GET /repos/{owner}/{repo}/secret-scanning/alerts',
    parameters: { state: 'open' },
    shape: (raw, place) => ({ number: fieldsOf(raw, place)('number', id), severity: undefined }),
    needs: 'secret-scanning-alerts: read',
  })
}

/** Security advisories in one state, that are not public yet: the first hundred. The token of a job may not ask. */
export function unpublishedAdvisories(server: Inquiry, state: 'triage' | 'draft'): Promise<Answered<{ id: string }[]>> {
  return server.one({
    what: 'list the security advisories',
    route: 'GET /repos/{owner}/{repo}/security-advisories',
    parameters: { state, per_page: most },
    shape: list((raw, place) => ({ id: fieldsOf(raw, place)('ghsa_id', text) }), most),
    needs: 'repository-advisories: read',
    onlyGitHubCom: true,
  })
}
