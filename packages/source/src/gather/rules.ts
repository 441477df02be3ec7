import { isObject, list, number, oneOf, type Shape, text } from '@release-tools/base'
import type { SourceRecord } from '@release-tools/evidence'
import { type Answered, fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { canonicalJson, serverTime } from './fields.ts'
import { coversTag, type RefPatterns } from './ref-patterns.ts'
import { known, type Seen, seen } from './seen.ts'

type Rule = NonNullable<SourceRecord['rules']>[number]

/** The rules in force for a branch or tag, and whether somebody may pass them by. */
export interface SeenRules {
  rules: Rule[]
  bypass: SourceRecord['bypass']
}

interface Ruleset {
  id: number
  source: string
  isActive: boolean
  updatedAt: string | undefined
  /** How many may pass it by; undefined if the server does not say it to this token. */
  bypass: number | undefined
  refs: RefPatterns
  rules: Pick<Rule, 'type' | 'parameters'>[]
}

const needs = 'metadata: read'
const id = number(0, Number.MAX_SAFE_INTEGER)

/** Reads the rules in force for a branch or tag (`refs/heads/main`). Those of the older branch protection are not among them. */
export function readRules(ref: string, inquiry: Inquiry): Promise<Seen<SeenRules>> {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  return branch === undefined ? rulesOfTag(ref, inquiry) : rulesOfBranch(branch, inquiry)
}

/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch. It does not say when they were changed. */
async function rulesOfBranch(branch: string, inquiry: Inquiry): Promise<Seen<SeenRules>> {
  const answer = await inquiry.all({
    what: `read the rules of the branch ${branch}`,
    route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    parameters: { branch },
    shape: branchRule,
    needs,
  })
  if (!('value' in answer)) return seen(answer)
  const rulesets = new Map<number, Ruleset | undefined>()
  for (const { ruleset } of answer.value)
    if (!rulesets.has(ruleset.id)) rulesets.set(ruleset.id, known(await readRuleset(ruleset.id, inquiry)))
  const rules = answer.value.map(({ ruleset, ...rule }) => {
    const updatedAt = rulesets.get(ruleset.id)?.updatedAt
    return { ...rule, ruleset: { ...ruleset, ...(updatedAt === undefined ? {} : { updatedAt }) } }
  })
  return { value: { rules, bypass: bypassOf([...rulesets.values()]) } }
}

/** A branch has an address for its rules, a tag has none: its rulesets are read, and their patterns compared. */
async function rulesOfTag(ref: string, inquiry: Inquiry): Promise<Seen<SeenRules>> {
  const listed = await inquiry.all({
    what: 'list the rulesets for tags',
    route: 'GET /repos/{owner}/{repo}/rulesets',
    parameters: { targets: 'tag' },
    shape: (raw, place) => fieldsOf(raw, place)('id', id),
    needs,
  })
  if (!('value' in listed)) return seen(listed)
  const covering: Ruleset[] = []
  for (const one of listed.value) {
    const answer = await readRuleset(one, inquiry)
    if (!('value' in answer)) return seen(answer)
    if (answer.value.isActive && coversTag(ref, answer.value.refs)) covering.push(answer.value)
  }
  const rules = covering.flatMap(({ id, source, updatedAt, rules: own }) =>
    own.map(rule => ({ ...rule, ruleset: { id, source, ...(updatedAt === undefined ? {} : { updatedAt }) } })),
  )
  return { value: { rules, bypass: bypassOf(covering) } }
}

function readRuleset(ruleset: number, inquiry: Inquiry): Promise<Answered<Ruleset>> {
  return inquiry.one({
    what: `read the ruleset ${ruleset}`,
    route: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
    parameters: { ruleset_id: ruleset },
    shape: rulesetShape,
    needs,
  })
}

/** One that somebody may pass by is enough. Without any ruleset there is nothing to pass by. */
function bypassOf(rulesets: (Ruleset | undefined)[]): SourceRecord['bypass'] {
  const counts = rulesets.map(one => one?.bypass)
  if (counts.some(count => count !== undefined && count > 0)) return 'somebody'
  return counts.includes(undefined) ? 'not visible' : 'none'
}

const parametersOf: Shape<string | undefined> = orAbsent(raw => (isObject(raw) ? canonicalJson(raw) : undefined))

const ruleShape: Shape<Pick<Rule, 'type' | 'parameters'>> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const parameters = field('parameters', parametersOf)
  return { type: field('type', text), ...(parameters === undefined ? {} : { parameters }) }
}

const branchRule: Shape<Rule> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { ...ruleShape(raw, place), ruleset: { id: field('ruleset_id', id), source: field('ruleset_source', text) } }
}

const patterns = orAbsent(list(text, 1000))

const refsOf: Shape<RefPatterns | undefined> = orAbsent((raw, place) => ({
  include: fieldsOf(raw, place)('include', patterns) ?? [],
  exclude: fieldsOf(raw, place)('exclude', patterns) ?? [],
}))

const rulesetShape: Shape<Ruleset> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const refs = field(
    'conditions',
    orAbsent((one, at) => fieldsOf(one, at)('ref_name', refsOf)),
  )
  return {
    ...{ id: field('id', id), source: field('source', text) },
    isActive: field('enforcement', oneOf('active', 'disabled', 'evaluate')) === 'active',
    updatedAt: field('updated_at', orAbsent(serverTime)),
    bypass: field('bypass_actors', orAbsent(list(one => one, 1000)))?.length,
    refs: refs ?? { include: [], exclude: [] },
    rules: field('rules', orAbsent(list(ruleShape, 1000))) ?? [],
  }
}
