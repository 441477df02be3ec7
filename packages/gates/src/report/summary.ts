import { code, count, details, escapeMarkdown, link, marks, table } from '@release-tools/base'
import {
  type Checklist,
  type ChecklistLine,
  type GateRecord,
  type GatesDocument,
  sentence,
} from '@release-tools/evidence'
import type { Gate } from '../gate.ts'
import { gateTitle, resultCounts } from './gate-text.ts'

const heads: Record<Checklist['result'], string> = {
  pass: 'can be released',
  fail: 'must not be released',
  review: 'waits for the decision of a person',
  unknown: 'must not be released: a required gate is unknown',
}

/** The checklist for the summary of a job, in Markdown: the verdict first, then the required gates, then the others. */
export function gatesSummary(document: GatesDocument, checklist: Checklist, gates: readonly Gate[]): string {
  const { tag, commit, type, previous } = document
  const of = tag === undefined ? `commit ${code(commit.slice(0, 12), 'line')}` : escapeMarkdown(tag)
  const { lines, result, reasons, warnings } = checklist
  const [required, shown] = [lines.filter(one => one.required), lines.filter(one => !one.required)]
  const since = previous === undefined ? '' : ` since ${escapeMarkdown(previous)}`
  return [
    `### ${marks[result]} ${of} ${heads[result]}`,
    `${type === undefined ? 'Changes' : `A ${type} release`}${since}, commit ${code(commit.slice(0, 12), 'line')}: ${resultCounts(document.gates)}.`,
    ...[...reasons, ...warnings].map(reason => `- ${escapeMarkdown(reason)}`),
    ...section('Required by the policy', required, gates),
    ...section('Not required', shown, gates),
    details('What was asked', table(['Gate', 'Source', 'SHA-256', 'Time'], document.gates.flatMap(evidenceRows))),
  ].join('\n\n')
}

function section(title: string, lines: ChecklistLine[], gates: readonly Gate[]): string[] {
  if (lines.length === 0) return []
  const rows = table(
    ['Gate', 'Result', 'Found', 'Wanted'],
    lines.map(line => row(line, gates)),
  )
  return [`**${title}: ${count(lines.length, 'gate')}**`, rows]
}

function row({ record, excuse }: ChecklistLine, gates: readonly Gate[]): string[] {
  const { result, found, wanted, needs = [], link: address } = record
  const lacking = needs.length === 0 ? '' : ` The token needs ${needs.map(one => code(one)).join(', ')}.`
  return [
    link(escapeMarkdown(gateTitle(record, gates)), address),
    `${marks[result]} ${result}${excuse === undefined ? '' : ', accepted'}`,
    `${escapeMarkdown(excuse ?? sentence(found))}${lacking}`,
    result === 'pass' ? '' : escapeMarkdown(sentence(wanted)),
  ]
}

function evidenceRows({ gate, evidence }: GateRecord): string[][] {
  return evidence.map(({ source, sha256, time }) => [
    code(gate),
    code(source),
    sha256 === undefined ? 'no answer' : code(sha256),
    time ?? 'in the commit',
  ])
}
