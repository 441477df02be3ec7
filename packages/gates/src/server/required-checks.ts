import { type Inquiry, requiredByProtection, requiredByRules, runsOfWorkflows } from '@release-tools/github'
import type { Found, Gate, GateContext } from '../gate.ts'
import { Answers, serverOf } from './answers.ts'
import { Checks, type WantedCheck } from './checks.ts'

/** What the branch and the policy require ran for exactly this commit, and passed. */
export const requiredChecks: Gate = {
  id: 'required-checks',
  title: 'Required checks',
  offline: false,
  needs: ['contents: read', 'checks: read', 'statuses: read'],
  mayNeed: { 'actions: read': 'workflows that a ruleset requires' },
  look,
}

async function look(context: GateContext): Promise<Found> {
  const { policy, branch, repository, commit } = context
  const server = serverOf(context)
  const own = policy.gates?.checks ?? []
  const answers = new Answers()
  const of = branch === undefined ? 'the policy' : `the policy and ${branch}`
  const wanted = `All checks that ${of} require passed for ${commit.slice(0, 10)}`
  const required = await requiredOf(branch, server, answers)
  const all = merged([...own, ...required.checks])
  const checks = all.length === 0 ? undefined : await Checks.of(context, server, answers)
  const judged = { bad: [] as string[], review: [] as string[] }
  for (const one of all) await checks?.judge(one, judged)
  if (required.workflows.length > 0) await judgeWorkflows(required.workflows, context, server, answers, judged.bad)
  if (all.length + required.workflows.length === 0)
    answers.lacks({
      unknown: 'No check is required: neither the policy (gates.checks) nor a rule of the branch names one',
    })
  const good = `These passed: ${[...all.map(({ name }) => name), ...required.workflows].join(', ')}`
  return answers.found(wanted, { ...judged, good, link: `${repository}/commit/${commit}` })
}

/** What the branch requires: by its rulesets, and by its classic protection. */
async function requiredOf(branch: string | undefined, server: Inquiry, answers: Answers) {
  if (branch === undefined) {
    answers.lacks({ unknown: 'it is not known from which branch releases are made, and so what it requires' })
    return { checks: [], workflows: [] }
  }
  const byRules = (await answers.take(requiredByRules(server, branch))) ?? { checks: [], workflows: [] }
  const classic = (await answers.take(requiredByProtection(server, branch))) ?? []
  return { ...byRules, checks: [...byRules.checks, ...classic] }
}

/** Each check once. The policy comes first, so that what it accepts counts. */
function merged(all: WantedCheck[]): WantedCheck[] {
  return all.filter(
    ({ name, app }, index) =>
      all.findIndex(other => other.name === name && (other.app === app || app === undefined)) === index,
  )
}

/** Workflows that a ruleset requires have no name of a check: their runs decide. */
async function judgeWorkflows(
  paths: string[],
  { commit, run }: GateContext,
  server: Inquiry,
  answers: Answers,
  bad: string[],
): Promise<void> {
  const runs = await answers.take(runsOfWorkflows(server, commit))
  for (const path of runs === undefined ? [] : paths) {
    const newest = runs?.filter(one => one.path === path && String(one.id) !== run).sort((a, b) => b.id - a.id)[0]
    if (newest === undefined) answers.lacks({ unknown: `The workflow ${path} did not run for this commit` })
    else if (newest.conclusion === undefined) answers.lacks({ unknown: `The workflow ${path} has not ended` })
    else if (newest.conclusion !== 'success') bad.push(`The workflow ${path} ended with ${newest.conclusion}`)
  }
}
