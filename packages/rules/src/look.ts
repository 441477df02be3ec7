import type { Asked, Inquiry } from '@release-tools/github'
import { type Difference, differences } from './compare.ts'
import { readRulesets } from './read-rulesets.ts'
import { Names } from './resolve.ts'
import type { RuleFile } from './rule-files.ts'
import type { Ruleset, SeenRuleset } from './ruleset.ts'

/**
 * - `same`: all of it was compared, and is as the file says.
 * - `different`: something is not.
 * - `missing`: the server has no such ruleset.
 * - `extra`: the server has it, and no file.
 * - `unknown`: what was compared is the same, and a part could not be seen. Never `same`.
 */
export type RulesetState = 'same' | 'different' | 'missing' | 'extra' | 'unknown'

/** How one ruleset is. */
export interface LookedRuleset {
  name: string
  state: RulesetState
  /** Path of its file. Absent if it has none. */
  file?: string
  differences: Difference[]
  /** What could not be seen, a sentence each, with the permission that is missing. */
  unseen: { why: string; needs?: string }[]
  /** As the file wants it. Absent without a file, and if a name in it could not be resolved. */
  wanted?: Ruleset
  /** As the server has it. Absent if it has none. */
  seen?: SeenRuleset
}

/** All rulesets of the files and of the server, or why nobody knows. */
export type LookedRules =
  | { rulesets: LookedRuleset[]; asked: Asked[] }
  | { unknown: string; needs?: string; asked: Asked[] }

/** Only those see it who may change a ruleset. */
const bypassNeeds = 'administration: write'

/** Compares the rules of files with those of a server. Changes nothing. */
export async function lookAtRules(files: RuleFile[], server: Inquiry): Promise<LookedRules> {
  const answered = await readRulesets(server)
  if ('unknown' in answered) {
    const { unknown, needs, asked } = answered
    return { unknown, ...(needs === undefined ? {} : { needs }), asked }
  }
  const names = new Names(server)
  const rulesets: LookedRuleset[] = []
  for (const file of files) rulesets.push(await lookAtOne(file, answered.value, names))
  const extra = answered.value.filter(({ name }) => !files.some(({ ruleset }) => ruleset.name === name))
  rulesets.push(...extra.map(seen => ({ name: seen.name, state: 'extra' as const, differences: [], unseen: [], seen })))
  return { rulesets, asked: [...answered.asked, ...names.asked] }
}

async function lookAtOne({ path, ruleset }: RuleFile, all: SeenRuleset[], names: Names): Promise<LookedRuleset> {
  const { name } = ruleset
  const seen = all.find(one => one.name === name)
  const resolved = await names.resolve(ruleset)
  const about = { name, file: path, ...('ruleset' in resolved && { wanted: resolved.ruleset }), ...(seen && { seen }) }
  const unseen: LookedRuleset['unseen'] = []
  if ('unknown' in resolved)
    unseen.push({ why: resolved.unknown, ...(resolved.needs === undefined ? {} : { needs: resolved.needs }) })
  if (seen === undefined) return { ...about, state: 'missing', differences: [], unseen }
  if (seen.bypass === undefined) unseen.push({ why: 'who may pass the rules by is not visible', needs: bypassNeeds })
  const found = 'ruleset' in resolved ? differences(resolved.ruleset, seen) : []
  const state = found.length > 0 ? 'different' : unseen.length > 0 ? 'unknown' : 'same'
  return { ...about, state, differences: found, unseen }
}

/** What all rulesets say together: `different` if one is not as its file says, `unknown` if one could not be compared whole. */
export function rulesOutcome(looked: LookedRules): 'same' | 'different' | 'unknown' {
  if ('unknown' in looked) return 'unknown'
  const has = (...states: RulesetState[]) => looked.rulesets.some(({ state }) => states.includes(state))
  if (has('different', 'missing', 'extra')) return 'different'
  return has('unknown') ? 'unknown' : 'same'
}
