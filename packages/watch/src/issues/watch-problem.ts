import { byBytes, sha256 } from '@release-tools/base'
import type { Finding, PlaceState } from '../finding.ts'

/** What was found of one release, or of the repository itself. */
export interface Watched {
  /** Tag of the release; empty for what is of no release: keys, faults of the audit log or of the index itself. */
  tag: string
  findings: Finding[]
}

/** What was looked at, with what is of the repository itself once and without a tag. `own` is what was found of no release. */
export function withRepository(releases: Watched[], own: Finding[]): Watched[] {
  const shared = releases.flatMap(({ findings }) => findings.filter(one => one.ofRepository === true))
  const once = new Map([...own, ...shared].map(one => [keyOf('', one), one]))
  return [
    ...releases.map(({ tag, findings }) => ({ tag, findings: findings.filter(one => one.ofRepository !== true) })),
    { tag: '', findings: [...once.values()] },
  ]
}

/** A finding that somebody must look at. */
export interface WatchProblem {
  /** The same from run to run: SHA-256 of tag, place and subject. */
  key: string
  tag: string
  finding: Finding
}

/** What each state that is a problem says in a title, after its subject. All other states are none. */
export const problemWords: Partial<Record<PlaceState, string>> = {
  missing: 'is missing',
  different: 'is not what was released',
  withdrawn: 'was withdrawn',
  unfinished: 'is unfinished',
  ending: 'ends soon',
  ended: 'has ended',
}

/** The same of rules, which nobody released. */
const wordsOfRules: typeof problemWords = { missing: 'is not on the server', different: 'is not what the server has' }

/** What the state of a problem says in a title. */
export function problemWord({ place, state }: Pick<Finding, 'place' | 'state'>): string {
  return (place === 'rules' ? wordsOfRules[state] : undefined) ?? problemWords[state] ?? state
}

/**
 * The problems among what was found, in a stable order. What the project itself declared is none: `isDeclared` is true for a release that it
 * took back.
 */
export function problemsIn(watched: Watched[], isDeclared: (tag: string) => boolean = () => false): WatchProblem[] {
  const problems = watched.flatMap(({ tag, findings }) =>
    withoutConsequences(findings)
      .filter(({ state }) => problemWords[state] !== undefined)
      .filter(({ state }) => !(state === 'withdrawn' && isDeclared(tag)))
      .map(finding => ({ key: keyOf(tag, finding), tag, finding })),
  )
  return [...new Map(problems.map(one => [one.key, one])).values()].sort((a, b) => byBytes(textOf(a), textOf(b)))
}

/** The key of an issue. */
export function keyOf(tag: string, { place, subject }: Pick<Finding, 'place' | 'subject'>): string {
  return sha256(JSON.stringify([tag, place, subject]))
}

/** A download shows what the server has: if its list says the same already, one issue is enough. */
function withoutConsequences(findings: Finding[]): Finding[] {
  const isListed = findings.some(({ place, state }) => place === 'github-release' && problemWords[state] !== undefined)
  return isListed ? findings.filter(({ place }) => place !== 'download') : findings
}

function textOf({ tag, finding: { place, subject } }: WatchProblem): string {
  return `${tag}\n${place}\n${subject}`
}
