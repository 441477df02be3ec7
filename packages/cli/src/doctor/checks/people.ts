import { join } from 'node:path'
import { defaultPolicyPath, type Person, readPolicy } from '@release-tools/evidence'
import { reviewersDifferences, strangersAmong } from '@release-tools/gates'
import type { Reviewers } from '@release-tools/github'
import { readCodeOwners } from '@release-tools/triage'
import { environmentNames } from '../environment-names.ts'
import { asProblem, type Finding, ok, type Patient } from '../model.ts'

const id = 'people'

/** The people of the policy are those whom the repository and the server know: code owners of the policy, and reviewers of environments. */
export async function people(patient: Patient): Promise<Finding[]> {
  const { survey } = patient
  if (!survey.files.includes(defaultPolicyPath)) return []
  try {
    const place = { workspace: survey.root, info: () => undefined }
    const { people: known = [] } = await readPolicy(join(survey.root, defaultPolicyPath), place)
    if (known.length === 0) return []
    const differing = [...leads(known), ...(await owners(known, survey.root)), ...(await reviewers(known, patient))]
    return differing.length > 0 ? differing : [ok(id, 'Policy, CODEOWNERS and environments name the same people.')]
  } catch (error) {
    // The check of the policy says what is wrong with it.
    asProblem(error)
    return []
  }
}

function leads(known: Person[]): Finding[] {
  if (known.some(({ roles }) => roles.includes('lead'))) return []
  const next = 'Give whoever signs releases off the role lead in `people` of the policy.'
  return [
    { id, status: 'warns', found: 'Nobody of the policy is a lead, so that the gate sign-off cannot pass.', next },
  ]
}

async function owners(known: Person[], root: string): Promise<Finding[]> {
  const { people: logins = [], teams = [] } = (await readCodeOwners(root))?.([defaultPolicyPath]) ?? {}
  if (logins.length + teams.length === 0)
    return [
      {
        ...{ id, about: defaultPolicyPath, status: 'warns' },
        found: 'No line of CODEOWNERS covers it, so that no override and no approval in it counts.',
        next: `Add a line to CODEOWNERS: \`/${defaultPolicyPath} @LOGIN\`.`,
      },
    ]
  const strangers = strangersAmong(logins, known)
  if (strangers.length === 0) return []
  return [
    {
      ...{ id, about: defaultPolicyPath, status: 'warns' },
      found: `By CODEOWNERS, it is of ${strangers.join(', ')}, not named in \`people\` of the policy.`,
      next: 'Name them in both, or in none.',
    },
  ]
}

async function reviewers(known: Person[], patient: Patient): Promise<Finding[]> {
  const { github, unseen } = patient
  const names = environmentNames(patient)
  if (github === undefined && names.length > 0) return [{ id, status: 'unknown', found: unseen }]
  const found = await Promise.all(names.map(async name => [name, await github?.reviewers(name)] as const))
  return found.flatMap(([name, seen]) => (seen === undefined ? [] : compare(name, seen, known)))
}

function compare(about: string, seen: Reviewers, known: Person[]): Finding[] {
  if ('unseen' in seen) return [{ id, about, status: 'unknown', found: seen.unseen }]
  // Without reviewers, everybody may: the check of environments says so.
  if (seen.count === 0) return []
  const texts = reviewersDifferences(seen, known)
  const next = 'Name the same people as leads of the policy and as reviewers of the environment.'
  const differs: Finding[] = texts.length === 0 ? [] : [{ id, about, status: 'warns', found: texts.join(' '), next }]
  if (seen.teams.length === 0) return differs
  const teams = `Teams may approve it, whose members are not seen from here: ${seen.teams.join(', ')}.`
  return [...differs, { id, about, status: 'unknown', found: teams }]
}
