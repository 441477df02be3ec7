import { code, count, escapeMarkdown } from '@release-tools/base'
import { type Approver, type ChecklistLine, gateResults, resultWords } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** What was checked before the build: the gates that the policy requires, the others by their results, and what a person let pass. */
export function gateLines({ checklist, evidence: { gates } }: ReleaseFacts): string[] {
  if (checklist === undefined) return []
  const [required, shown] = [checklist.lines.filter(one => one.required), checklist.lines.filter(one => !one.required)]
  const type = gates?.type === undefined ? '' : `, as of a ${gates.type} release`
  const texts = [
    ...(required.length === 0 ? [] : [`required: ${resultsText(required)}`]),
    ...(shown.length === 0 ? [] : [`not required: ${resultsText(shown)}`]),
  ]
  const excuses = new Set(checklist.lines.flatMap(({ excuse }) => (excuse === undefined ? [] : [excuse])))
  return [
    `Checked before the build${type}: ${texts.join('; ') || count(0, 'gate')}.`,
    ...approverLine(gates?.approver),
    ...[...excuses].map(text => `Accepted by a person: ${escapeMarkdown(text)}`),
  ]
}

/** Who signed the checklist off; nothing if that is not known: the gate then says so. */
function approverLine(approver: Approver | undefined): string[] {
  return approver === undefined ? [] : [`Signed off by ${escapeMarkdown(approverText(approver))}.`]
}

/** `Alice Example (alice), who approved the environment release` */
export function approverText({ name, login, by, environment }: Approver): string {
  const who = login === undefined ? name : `${name} (${login})`
  return by === 'tag' ? `${who}, who signed the tag` : `${who}, who approved the environment ${environment}`
}

/** `2 passed (version, changelog), 1 unknown (alerts)` */
function resultsText(lines: ChecklistLine[]): string {
  return gateResults
    .flatMap(result => {
      const named = lines
        .filter(({ record }) => record.result === result)
        .map(({ record }) => code(record.gate, 'line'))
      return named.length === 0 ? [] : [`${named.length} ${resultWords[result]} (${named.join(', ')})`]
    })
    .join(', ')
}
