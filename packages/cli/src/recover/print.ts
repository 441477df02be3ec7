import { count } from '@release-tools/base'
import { type Finding, outcomeOf, type PlaceState, remedies } from '@release-tools/watch'
import { harmless, wrap } from '../text.ts'
import type { Done, RecoverReport } from './report.ts'

const marks: Record<PlaceState, string> = {
  different: 'DIFFERENT',
  missing: 'MISSING',
  unfinished: 'UNFINISHED',
  ended: 'ENDED',
  ending: 'ends soon',
  withdrawn: 'withdrawn',
  unknown: 'unknown',
  absent: '-',
  good: 'good',
}
const width = 12

/** The report for a person: what was done, what was found, and what can be done about it. */
export function recoverText({ release, findings, done }: RecoverReport): string {
  const { repository, tag, manifest, passed } = release
  const compared =
    manifest === undefined
      ? `${repository} ${tag}: no place has a manifest that verifies. ${passed.join(' ')}`
      : `${repository} ${tag}, compared with the manifest of ${manifest.from} (sha256:${manifest.sha256}).`
  const blocks = [
    ...done.map(doneLines),
    wrap(harmless(compared)),
    findings.map(findingLines).join('\n'),
    wrap(endOf(findings)),
    ...offers(findings, tag),
  ]
  return `${blocks.join('\n\n')}\n`
}

function doneLines({ name, said, problem }: Done): string {
  const texts =
    problem === undefined
      ? said
      : [`Could not ${problem.attempted}: ${problem.found}`, ...problem.next.split('\n').map(line => `→ ${line}`)]
  const mark = problem === undefined ? 'done' : 'NOT DONE'
  return [`${mark.padEnd(width)}${name}`, ...texts.map(text => wrap(harmless(text), width))].join('\n')
}

function findingLines({ place, subject, state, found, wanted, next }: Finding): string {
  const head = `${marks[state].padEnd(width)}${place}: ${subject}`
  const texts = [found, ...(wanted === undefined ? [] : [wanted]), ...(next === undefined ? [] : [`→ ${next}`])]
  return [harmless(head), ...texts.map(text => wrap(harmless(text), width))].join('\n')
}

function endOf(findings: Finding[]): string {
  const unknown = findings.filter(({ state }) => state === 'unknown').length
  const notSeen = unknown === 0 ? '' : ` ${count(unknown, 'look')} could not check.`
  const end = {
    good: 'Everything is as it was released.',
    left: 'Something is left to do.',
    unknown: 'Nothing wrong was seen, and not everything was.',
  }
  return `${end[outcomeOf(findings)]}${notSeen}`
}

/** The remedies that the findings name, with the command line of each. */
function offers(findings: Finding[], tag: string): string[] {
  const named = new Set(findings.flatMap(finding => finding.remedies ?? []))
  const fitting = remedies.filter(({ name }) => named.has(name))
  if (fitting.length === 0) return []
  const lines = fitting.map(({ name, does, needs }) => {
    const token = needs === undefined ? '' : ` The token needs ${needs}.`
    return `  release-tools recover ${tag} … --do ${name}\n${wrap(`${does}${token}`, 6)}`
  })
  return [`What can be done:\n${lines.join('\n')}`]
}
