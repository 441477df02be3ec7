import { count } from '@release-tools/base'
import { type LookedRules, type LookedRuleset, rulesOutcome } from '@release-tools/rules'
import { harmless, wrap } from '../text.ts'

const states: Record<LookedRuleset['state'], string> = {
  same: 'as its file says',
  different: 'not as its file says',
  missing: 'not on the server',
  extra: 'in no file',
  unknown: 'not known',
}

const ends = {
  same: 'The server has what the files say.',
  different: 'The server does not have what the files say.',
  unknown: 'As far as it could be seen, the server has what the files say. The rest is unknown.',
}

/** What was found, for a terminal: each ruleset with its differences, and one sentence for all. */
export function rulesText(looked: LookedRules): string {
  const end = 'unknown' in looked ? unknownText(looked) : ends[rulesOutcome(looked)]
  const rulesets = 'unknown' in looked ? [] : looked.rulesets
  return `${[...rulesets.map(rulesetText), wrap(harmless(end))].join('\n\n')}\n`
}

function unknownText({ unknown, needs }: { unknown: string; needs?: string }): string {
  return `The rulesets could not be seen: ${unknown}${needsText(needs)}.`
}

function rulesetText({ name, file, state, differences, unseen }: LookedRuleset): string {
  const title = `${name}${file === undefined ? '' : ` (${file})`}: ${states[state]}`
  return [
    wrap(harmless(title)),
    ...differences.flatMap(({ at, wanted, found }) => [
      wrap(harmless(at), 2),
      wrap(harmless(`file:   ${wanted}`), 4),
      wrap(harmless(`server: ${found}`), 4),
    ]),
    ...unseen.map(({ why, needs }) => wrap(harmless(`unknown: ${why}${needsText(needs)}`), 2)),
  ].join('\n')
}

function needsText(needs: string | undefined): string {
  return needs === undefined ? '' : ` (needs ${needs})`
}

/** `2 rulesets` */
export function rulesetsText(number: number): string {
  return count(number, 'ruleset')
}
