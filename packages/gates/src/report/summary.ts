import { code, details, escapeMarkdown, link, marks, table } from '@release-tools/base'
import type { GateRecord, GatesDocument } from '@release-tools/evidence'
import type { Gate } from '../gate.ts'
import { gateTitle, resultCounts } from './gate-text.ts'

/** The table of the checklist for the summary of a job, in Markdown. */
export function gatesSummary(document: GatesDocument, gates: readonly Gate[]): string {
  const { gates: records, tag, commit } = document
  const of = tag === undefined ? `commit ${code(commit.slice(0, 12), 'line')}` : escapeMarkdown(tag)
  if (records.length === 0) return `### Checklist of ${of}\n\nThere is no gate.`
  return [
    `### Checklist of ${of}: ${resultCounts(records)}`,
    table(
      ['Gate', 'Result', 'Found', 'Wanted'],
      records.map(record => row(record, gates)),
    ),
    details('What was asked', table(['Gate', 'Source', 'SHA-256', 'Time'], records.flatMap(evidenceRows))),
  ].join('\n\n')
}

function row(record: GateRecord, gates: readonly Gate[]): string[] {
  const { result, found, wanted, needs = [], link: address } = record
  const lacking = needs.length === 0 ? '' : ` The token needs ${needs.map(one => code(one)).join(', ')}.`
  return [
    link(escapeMarkdown(gateTitle(record, gates)), address),
    `${marks[result]} ${result}`,
    `${escapeMarkdown(sentence(found))}${lacking}`,
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

/** With a capital letter, and a full stop at the end. A name that begins it stays as it is written. */
function sentence(text: string): string {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`
  return /^[a-z]+\b(?![._/-])/.test(ended) ? `${ended.charAt(0).toUpperCase()}${ended.slice(1)}` : ended
}
