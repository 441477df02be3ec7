import { type LookedRules, readRuleFiles, rulesDirectory, rulesOutcome } from '@release-tools/rules'
import { asProblem, type Finding, ok, type Patient, sentence } from '../model.ts'

const id = 'rules'
const diff = 'Run `release-tools rules diff` as somebody who may change rules.'

/** Rules for branches and tags that the repository keeps as files: whether the server has them. */
export async function rules({ survey, rulesOf, unseen }: Patient): Promise<Finding[]> {
  try {
    const files = await readRuleFiles(survey.root)
    if (files === undefined) return []
    if (rulesOf === undefined) return [{ id, status: 'unknown', found: unseen }]
    return [judge(await rulesOf(files))]
  } catch (error) {
    const problem = asProblem(error)
    return [{ id, status: 'warns', found: sentence(problem), next: problem.next }]
  }
}

function judge(looked: LookedRules): Finding {
  if ('unknown' in looked)
    return { id, status: 'unknown', found: `The rulesets could not be seen: ${looked.unknown}.`, next: diff }
  const outcome = rulesOutcome(looked)
  if (outcome === 'same') return ok(id, `The server has what the files of ${rulesDirectory} say.`)
  if (outcome === 'unknown')
    return {
      id,
      status: 'unknown',
      found: `As far as it could be seen, the server has what the files of ${rulesDirectory} say.`,
      next: diff,
    }
  const names = looked.rulesets.filter(({ state }) => state !== 'same' && state !== 'unknown').map(({ name }) => name)
  return {
    ...{
      id,
      status: 'warns',
      found: `The server does not have what the files of ${rulesDirectory} say: ${names.join(', ')}.`,
    },
    next: 'See in what with `release-tools rules diff`, and set it with `rules apply`.',
  }
}
