import { Problem } from '@release-tools/base'
import type { Inquiry } from '@release-tools/github'
import { type LookedRuleset, lookAtRules, readRuleFiles, rulesDirectory } from '@release-tools/rules'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'

const place = 'rules'

/** The repository whose rules are looked at. */
export interface KeptRules {
  /** Directory of the repository. */
  workspace: string
  /** Its server. */
  server: Inquiry
}

/**
 * Compares the rules for branches and tags with the files of the repository. Empty if it keeps none. They are of the repository, and of no
 * release. Throws nothing: what cannot be seen is `unknown`.
 */
export async function lookAtKeptRules({ workspace, server }: KeptRules): Promise<Finding[]> {
  return looked({ place, subject: rulesDirectory }, async () => {
    const files = await readRuleFiles(workspace)
    if (files === undefined) return []
    const found = await lookAtRules(files, server)
    if ('unknown' in found)
      throw new Problem('list the rulesets', {
        found: `${found.unknown}.`,
        next: `Give \`rules-token\` a token with ${found.needs ?? 'access to the repository'}.`,
      })
    return found.rulesets.map(findingOf)
  })
}

/** A finding is found again by its subject: the file, or the ruleset that has none. */
function findingOf(ruleset: LookedRuleset): Finding {
  const subject = ruleset.file ?? `ruleset ${JSON.stringify(ruleset.name)}`
  return { place, subject, ...states[ruleset.state](ruleset) }
}

const again =
  'Find out who changed it. `release-tools rules apply` sets it again, and `rules export` keeps what is there.'

const states: Record<LookedRuleset['state'], (ruleset: LookedRuleset) => Omit<Finding, 'place' | 'subject'>> = {
  same: () => ({ state: 'good', found: 'The server has what the file says.' }),
  different: ({ differences }) => ({
    state: 'different',
    found: `The server has something else: ${differences.map(({ at, found }) => `${at} is ${found}`).join('; ')}.`,
    wanted: `The file says: ${differences.map(({ at, wanted }) => `${at} is ${wanted}`).join('; ')}.`,
    next: again,
  }),
  missing: () => ({ state: 'missing', found: 'The server has no such ruleset.', next: again }),
  extra: () => ({
    state: 'different',
    found: 'The server has it, and no file.',
    next: 'Find out who made it. Keep it with `release-tools rules export`, or delete it in the settings.',
  }),
  unknown: ({ unseen }) => ({
    state: 'unknown',
    found: `What could be seen is as the file says. Unknown: ${unseen.map(({ why }) => why).join('; ')}.`,
    next: seeRest(unseen),
  }),
}

function seeRest(unseen: LookedRuleset['unseen']): string {
  const needs = unseen.flatMap(one => one.needs ?? [])
  const byPerson = 'un `release-tools rules diff` as somebody who may see it.'
  return needs.length === 0
    ? `R${byPerson}`
    : `Give \`rules-token\` a token with ${needs.join(' and ')}, or r${byPerson}`
}
