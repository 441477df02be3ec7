import { link, marks } from '@release-tools/base'
import type { GateCondition, SonarOutcome } from '@release-tools/sonar'
import { conditionWords } from './conditions.ts'
import type { Detail } from './detail.ts'
import { name, plainMarkdown, tableOf } from './markdown.ts'
import { metricOf } from './metrics.ts'

/** `**Sonar: failed**: the quality gate failed.`, with a link. */
export function sonarLine({ result, reason, dashboardUrl, projectKey, target }: SonarOutcome): string {
  const about = [
    ...(projectKey === undefined ? [] : [`project ${name(projectKey)}`]),
    ...(target === undefined ? [] : [plainMarkdown(target)]),
  ].join(', ')
  const where = link('Open in Sonar', dashboardUrl)
  const parts = [...(where === 'Open in Sonar' ? [] : [where]), ...(about === '' ? [] : [`(${about})`])]
  const why = reason === undefined ? '.' : `: ${plainMarkdown(reason).replace(/[.!?]?$/, '.')}`
  return [`**Sonar: ${result}**${why}`, ...parts].join(' ')
}

const signs = { OK: marks.pass, ERROR: marks.fail, WARN: marks.error, NO_VALUE: marks.absent } as const

/** Every condition of the quality gate, failing ones first. */
export function gateTable({ gate }: SonarOutcome, { rows }: Detail): string {
  if (gate === undefined) return ''
  if (gate.conditions.length === 0)
    return `The quality gate has no condition for this analysis (${plainMarkdown(gate.status)}).`
  const order = ['ERROR', 'WARN', 'OK', 'NO_VALUE']
  const sorted = gate.conditions.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return tableOf(['Quality gate', 'Actual', 'Required', ''], sorted, conditionRow, Math.max(rows, 5), 'condition')
}

function conditionRow(condition: GateCondition): string[] {
  const { metric, actual, required, status } = conditionWords(condition)
  const title = metricOf(condition.metric) === undefined ? name(metric) : metric
  return [title, plainMarkdown(actual, 40), plainMarkdown(required, 40), `${signs[condition.status]} ${status}`]
}

/** The server's warnings about the analysis. */
export function serverWarnings({ warnings }: SonarOutcome, { rows }: Detail): string {
  if (warnings.length === 0 || rows === 0) return ''
  const left = warnings.length - rows
  return [
    '### Warnings from Sonar',
    '',
    ...warnings.slice(0, rows).map(warning => `- ${plainMarkdown(warning)}`),
    ...(left > 0 ? [`- and ${left} more`] : []),
  ].join('\n')
}
