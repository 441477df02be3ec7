import type { Alert } from './collaboration.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import type { OperationName } from './operations.ts'
import { filledPage } from './pulls.ts'

const scanning = 'get /repos/{owner}/{repo}/code-scanning/alerts'
const analyses = 'get /repos/{owner}/{repo}/code-scanning/analyses'
const dependabot = 'get /repos/{owner}/{repo}/dependabot/alerts'
const secrets = 'get /repos/{owner}/{repo}/secret-scanning/alerts'

/** https://docs.github.com/en/rest/code-scanning, https://docs.github.com/en/rest/dependabot/alerts, https://docs.github.com/en/rest/secret-scanning */
export const alertHandlers: OperationHandlers = {
  [scanning]: (call: Call) => {
    const { codeAlerts } = call.repository.work
    if (codeAlerts === undefined) return refusal(404, 'no analysis found')
    return alerts(call, scanning, codeAlerts, ({ severity = 'high', name = 'py/sql-injection' }) => ({
      rule: { id: name, name, severity: 'warning', security_severity_level: severity },
    }))
  },

  [analyses]: (call: Call) => {
    const all = call.repository.work.analyses
    if (all.length === 0) return refusal(404, 'no analysis found')
    const facts = all.map(({ commit, tool = 'CodeQL', error = '' }) => ({
      ...{ commit_sha: commit, ref: 'refs/heads/main', error, tool: { name: tool, guid: null, version: null } },
    }))
    return filledPage(call, analyses, facts)
  },

  [dependabot]: (call: Call) => {
    const { dependencyAlerts } = call.repository.work
    if (dependencyAlerts === undefined) return refusal(403, 'Dependabot alerts are disabled for this repository.')
    const wanted = call.parameters.severity?.split(',')
    const some = dependencyAlerts.filter(({ severity }) => wanted?.includes(severity ?? 'high') ?? true)
    return alerts(call, dependabot, some, ({ severity = 'high', name = 'requests' }) => ({
      dependency: { package: { ecosystem: 'pip', name } },
      security_advisory: { severity },
      security_vulnerability: { severity, package: { ecosystem: 'pip', name } },
    }))
  },

  [secrets]: (call: Call) => {
    const { secrets: found } = call.repository.work
    if (found === undefined) return refusal(404, 'Secret scanning is disabled on this repository.')
    const facts = found.map((type, index) => ({
      number: index + 1,
      state: 'open',
      secret_type: type,
      resolution: null,
    }))
    return filledPage(call, secrets, facts)
  },
}

function alerts(call: Call, operation: OperationName, all: Alert[], facts: (alert: Alert) => object) {
  const page = `https://github.com/${call.repository.fullName}/security`
  const wanted = all
    .map((alert, index) => ({ number: index + 1, state: 'open' as string, alert, ...alert }))
    .filter(({ state }) => (call.parameters.state ?? state) === state)
    .map(({ number, state, alert }) => ({ number, state, html_url: `${page}/${number}`, ...facts(alert) }))
  return filledPage(call, operation, wanted)
}
