import { type Checklist, type ChecklistLine, type GatesDocument, sentence } from '@release-tools/evidence'
import { gates, gateTitle, resultCounts } from '@release-tools/gates'
import { harmless, wrap } from '../text.ts'

const width = 9

const ends: Record<Checklist['result'], string> = {
  pass: 'It passes every gate that its policy requires.',
  fail: 'It must not be released:',
  review: 'It waits for the decision of a person:',
  unknown: 'It must not be released, because a required gate is unknown:',
}

/** The checklist for a person: what the policy requires comes first, and the verdict last. */
export function gatesText(document: GatesDocument, { lines, result, reasons, warnings }: Checklist): string {
  const { tag, commit, gates: records } = document
  const of = `Checklist of ${tag === undefined ? 'the commit' : `${harmless(tag)},`} ${commit.slice(0, 12)}`
  const parts = [
    ['Required by the policy:', lines.filter(one => one.required)] as const,
    ['Not required:', lines.filter(one => !one.required)] as const,
  ]
  const sections = parts.flatMap(([title, own]) => (own.length === 0 ? [] : [[title, ...own.map(text)].join('\n')]))
  // The exit code says that something is unknown; whoever reads has something to fix.
  const hasFailed = lines.some(one => one.required && one.excuse === undefined && one.record.result === 'fail')
  const verdict = [
    wrap(`${resultCounts(records)}. ${ends[hasFailed ? 'fail' : result]}`),
    ...[...reasons, ...warnings].map(one => `- ${wrap(harmless(one), 2).trimStart()}`),
  ]
  return `${[of, ...sections, verdict.join('\n')].join('\n\n')}\n`
}

function text({ record, excuse }: ChecklistLine): string {
  const { gate, result, found, wanted, needs = [], link } = record
  const title = gateTitle(record, gates)
  const word = excuse === undefined ? (result === 'fail' ? 'FAIL' : result) : 'accepted'
  const more = [
    excuse ?? sentence(found),
    // A gate that was not asked wants what its title says.
    ...(result === 'pass' || excuse !== undefined || wanted === title ? [] : [`→ ${sentence(wanted)}`]),
    ...(needs.length === 0 ? [] : [`The token needs ${needs.join(', ')}.`]),
    ...(link === undefined || result === 'pass' ? [] : [link]),
  ]
  const head = `${word.padEnd(width)}${harmless(gate)}: ${harmless(title)}`
  return [head, ...more.map(one => wrap(harmless(one), width))].join('\n')
}
