import type { Found, Gate, GateContext } from '../gate.ts'
import { Answers, serverOf } from './answers.ts'
import { Checks } from './checks.ts'

/** Every suite of tests that the policy names ran for this commit, on every version, and passed. */
export const suites: Gate = {
  id: 'suites',
  title: 'Suites of tests',
  offline: false,
  needs: ['checks: read', 'statuses: read'],
  look,
}

async function look(context: GateContext): Promise<Found> {
  const { policy, repository, commit } = context
  const named = policy.gates?.suites ?? []
  const wanted =
    named.length === 0
      ? 'The suites of tests that the policy names passed'
      : `These suites passed for ${commit.slice(0, 10)}: ${named.map(({ name }) => name).join(', ')}`
  const answers = new Answers()
  if (named.length === 0) answers.lacks({ unknown: 'the policy names no suite: gates.suites' })
  const checks = named.length === 0 ? undefined : await Checks.of(context, serverOf(context), answers)
  const judged = { bad: [] as string[], review: [] as string[] }
  const all = named.flatMap(({ check, versions, ...rest }) => {
    const names = versions.length === 0 ? [check] : versions.map(version => check.replaceAll('{version}', version))
    return names.map(name => ({ ...rest, name }))
  })
  for (const one of all) await checks?.judge(one, judged)
  const good = `These passed: ${all.map(({ name }) => name).join(', ')}`
  return answers.found(wanted, { ...judged, good, link: `${repository}/commit/${commit}` })
}
