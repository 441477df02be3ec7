import { chainTo, gapText, type Link } from './chain.ts'
import { branchControls, controlRules, type SourceControl } from './controls.ts'
import { type JudgedControl, judgeControl, type Range } from './judge-control.ts'
import { judgeTags } from './judge-tags.ts'
import { suitesIn } from './passed-by.ts'
import { short } from './push.ts'
import { spansIn, withKnownBypass } from './rules-over-time.ts'
import type { VerifiedHistory } from './source-history.ts'
import type { SourceQuestion } from './source-question.ts'
import type { VerifiedRecord } from './verify-source-record.ts'
import { withHistories } from './with-histories.ts'

export type SourceLevel = 1 | 2 | 3 | 4

/** What the records show of a revision. */
export interface SourceEvaluation {
  level: SourceLevel
  /** Full names of the references that were recorded at the commit. */
  refs: string[]
  /** How many recorded pushes were made since the release before. */
  pushes: number
  controls: JudgedControl[]
  /** Names of what held besides the level, for a summary. */
  properties: string[]
  /** Why the level is not higher, as sentences; empty at the highest one. */
  reasons: string[]
  /** What the level rests upon, but nobody could see, as sentences. */
  caveats: string[]
}

/** The controls that each level wants besides those of the level below. Of level 3, at least one of the technical controls as well. */
const wanted: Record<2 | 3 | 4, SourceControl[]> = {
  2: ['provenance', 'history', 'tags'],
  3: [],
  4: ['review'],
}
const technical: SourceControl[] = ['pull-requests', 'checks']

/**
 * Judges a revision by verified records: the same ones give the same answer. Without a chain of records, the level is 1. A control counts if
 * it held for every push since the release before, which `docs/slsa.md` describes control by control. Histories of rules say what a recorder could
 * not see.
 */
export function evaluateSource(
  question: SourceQuestion,
  all: readonly VerifiedRecord[],
  allHistories: readonly VerifiedHistory[] = [],
): SourceEvaluation {
  const histories = allHistories.filter(({ history }) => history.repository.url === question.repository)
  const [spans, suites] = [spansIn(histories), suitesIn(histories)]
  const records = all
    .filter(({ record }) => record.repository.url === question.repository)
    .map(push => withKnownBypass(push, spans))
  const ref = refOf(question, records)
  const chain = ref === undefined ? [] : withHistories(chainTo(question.commit, ref, records), spans, suites)
  const range = rangeOf(chain, question)
  const controls = [
    ...branchControls.map(control => judgeControl(control, range)),
    judgeTags(question, range, records, suites),
  ].sort((a, b) => order.indexOf(a.control) - order.indexOf(b.control))
  const { level, reasons } = levelOf(controls)
  return {
    level,
    refs: [...(ref === undefined ? [] : [ref]), ...tagRef(question, records)],
    pushes: range.pushes.length,
    controls,
    properties: propertiesOf(controls, level),
    reasons,
    caveats: caveatsOf(range, controls, level, question),
  }
}

const order: SourceControl[] = ['provenance', 'history', 'tags', 'no-bypass', ...branchControls.slice(3)]

/** Below level 3, rules are not claimed to hold all the time. */
function propertiesOf(controls: JudgedControl[], level: SourceLevel): string[] {
  if (level < 3) return []
  return controls.flatMap(({ control, state }) => {
    const property = control === 'tags' ? undefined : controlRules[control].property
    return state === 'held' && property !== undefined ? [property] : []
  })
}

/** The branch that was recorded at the commit. */
function refOf({ commit, branch }: SourceQuestion, records: VerifiedRecord[]): string | undefined {
  const own = records.filter(({ record }) => record.after === commit && record.ref.startsWith('refs/heads/'))
  const refs = own.map(({ record }) => record.ref).sort()
  return refs.find(ref => ref === `refs/heads/${branch}`) ?? refs[0]
}

function tagRef({ commit, tag }: SourceQuestion, records: VerifiedRecord[]): string[] {
  const ref = `refs/tags/${tag}`
  return records.some(({ record }) => record.ref === ref && record.after === commit) ? [ref] : []
}

/** The pushes since the release before, or all of them if there was none. */
function rangeOf(chain: Link[], question: SourceQuestion): Range {
  const { previous, previousUnknown, commit } = question
  const last = chain.at(-1)
  if (last === undefined)
    return { pushes: [], older: [], incomplete: `Nothing recorded that a branch was at ${short(commit)}.` }
  const whole = { pushes: chain, older: [] }
  if (previous === undefined) return previousUnknown === undefined ? whole : { ...whole, incomplete: previousUnknown }
  const end = chain.findIndex(({ push }) => push.record.after === previous)
  if (end >= 0) {
    // A commit that was released before came by a push all the same: nothing is kept of no push.
    const own = Math.max(end, 1)
    return { pushes: chain.slice(0, own), older: chain.slice(own) }
  }
  const within = chain.findIndex(({ push }) => comesFrom(push, previous))
  if (within >= 0) {
    // What stands before the first of these pushes is of the release before.
    const pushes = chain.slice(0, within + 1).map((link, index) => (index < within ? link : { ...link, gap: false }))
    return { pushes, older: chain.slice(within + 1) }
  }
  const why = `The records begin after the release before (${short(previous)}): ${gapText(last)}`
  return { ...whole, incomplete: why }
}

/** True if a push began at a commit, or brought it with others. */
function comesFrom({ record }: VerifiedRecord, commit: string): boolean {
  return record.before === commit || (record.landed ?? []).some(one => one.commit === commit)
}

function levelOf(controls: JudgedControl[]): { level: SourceLevel; reasons: string[] } {
  const of = (control: SourceControl) => controls.find(one => one.control === control) as JudgedControl
  const lacking = (level: 2 | 3 | 4) => wanted[level].map(of).filter(({ state }) => state !== 'held')
  const sentences = (found: JudgedControl[]) => found.map(({ control, detail }) => `${control}: ${detail}`)
  const at2 = lacking(2)
  if (at2.length > 0) return { level: 1, reasons: sentences(at2) }
  const own = technical.map(of)
  const bypass = of('no-bypass')
  const at3 = [
    ...(bypass.state === 'lapsed' ? [bypass] : []),
    ...(own.some(({ state }) => state === 'held') ? [] : own),
  ]
  if (at3.length > 0) return { level: 2, reasons: sentences(at3) }
  const at4 = lacking(4)
  return at4.length > 0 ? { level: 3, reasons: sentences(at4) } : { level: 4, reasons: [] }
}

function caveatsOf(
  { pushes }: Range,
  controls: JudgedControl[],
  level: SourceLevel,
  { previous }: SourceQuestion,
): string[] {
  if (level === 1) return []
  const bypass = controls.find(({ control }) => control === 'no-bypass')
  const first = pushes.at(-1)?.push.record
  const gaps = new Set(controls.flatMap(({ bridged }) => bridged ?? []))
  return [
    ...(bypass === undefined || bypass.state === 'held' ? [] : [bypass.detail]),
    // Nobody pushed meanwhile, or the rules carried over it: it harms nothing, and is said.
    ...new Set(pushes.flatMap(({ gap, meanwhile = [] }) => (gap ? [] : meanwhile))),
    ...[...gaps].map(text => text.charAt(0).toUpperCase() + text.slice(1)),
    ...(pushes.some(({ push }) => push.time === undefined)
      ? ['No log and no timestamp authority says when the records were signed, so that their own times count.']
      : []),
    ...(previous === undefined && first !== undefined
      ? [`Nothing is said of what came before ${short(first.before ?? first.after)}.`]
      : []),
  ]
}
