import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import {
  defaultPolicy,
  gateNameOf,
  type Policy,
  defaultPolicyPath as path,
  readPolicy,
  releaseTypes,
  requiredGates,
} from '@release-tools/evidence'
import { type Gate, gates as register } from '@release-tools/gates'
import { type Finding, ok, type Patient } from '../model.ts'

const id = 'gates'
const page = 'docs/tasks/check-a-release.md'
/** What the job that releases may read, and what check.yml may. */
const ofRelease = ['contents: read']
const ofCheck = ['contents', 'checks', 'statuses', 'pull-requests', 'issues', 'actions'].map(scope => `${scope}: read`)

/** The gates that a release must pass can be seen by some job: what is unknown stops the release. */
export async function gates({ survey }: Patient): Promise<Finding[]> {
  const required = await requiredOf(survey)
  // What is wrong with the policy, its own check says.
  if (required === undefined) return []
  const known = register.filter(gate => required.some(name => gateNameOf(name) === gate.id))
  const checkers = survey.workflows.flatMap(({ checkers }) => checkers)
  const isOwn = survey.workflows.some(({ actions }) => actions.some(({ name }) => name === 'check-release'))
  const lacking = (given: string[]) =>
    known.filter(({ needs }) => needs.some(need => isScope(need) && !given.includes(need)))
  const [unseen, unseenByCheck] = [lacking(ofRelease), lacking(ofCheck)]
  if (unseen.length === 0)
    return [ok(id, `The policy requires ${required.join(', ')}: the job that releases can see them.`)]
  if (isOwn) return [unknownJobs(unseen)]
  if (checkers.length === 0) return [stopped(unseen, 'the job that releases', `Call check.yml before (${page}).`)]
  if (unseenByCheck.length > 0)
    return [
      stopped(
        unseenByCheck,
        'check.yml',
        `Run check-release with \`share-gates: true\` in a job with these permissions (${page}).`,
      ),
    ]
  return [ok(id, `The policy requires ${required.join(', ')}: check.yml can see them, if its caller hands them over.`)]
}

/** `members: read` and the like belong to no workflow, and are needed only for some repositories. */
function isScope(need: string): boolean {
  return /^[a-z-]+: read$/.test(need) && need !== 'members: read'
}

function stopped(unseen: Gate[], who: string, next: string): Finding {
  const named = unseen.map(({ id: gate, needs }) => `${gate} (${needs.join(', ')})`).join('; ')
  return {
    ...{ id, status: 'fails' },
    found: `The policy requires gates that ${who} can't see, so that they are unknown and stop the release: ${named}.`,
    next,
  }
}

function unknownJobs(unseen: Gate[]): Finding {
  return {
    ...{ id, status: 'unknown' },
    found: `A job of yours runs check-release, and the policy requires ${unseen.map(gate => gate.id).join(', ')}.`,
    next: `Compare its permissions with docs/gates.md.`,
  }
}

/** What the policy requires of any type of release; undefined if it can't be read. */
async function requiredOf({ files, root }: Patient['survey']): Promise<string[] | undefined> {
  if (!files.includes(path)) return requiredIn(defaultPolicy)
  try {
    return requiredIn(await readPolicy(join(root, path), { workspace: root, info: () => undefined }))
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function requiredIn(policy: Policy): string[] {
  return [...new Set(releaseTypes.flatMap(type => requiredGates(policy, { type }).map(({ gate }) => gate)))]
}
