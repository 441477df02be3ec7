import { code, count, details, table } from '@release-tools/base'
import { type BuildRun, type Provenance, parseWorkflowRef, type Statement } from '@release-tools/evidence'

/**
 * The SLSA Build level that provenance of this run can claim. In the caller's own job it is 2, since the caller's steps run beside
 * the signing. 3 needs a reusable workflow of the repository that this action is from (`ownRepository`), on a machine that GitHub
 * hosts: whether another's workflow keeps build and signing apart is not known here.
 */
export function levelOf({ repository, jobWorkflowRef, internal }: BuildRun, ownRepository: string | undefined): 2 | 3 {
  const workflow = parseWorkflowRef(jobWorkflowRef).repository
  const apart = workflow === ownRepository && workflow !== repository
  return apart && internal.runner_environment === 'github-hosted' ? 3 : 2
}

/** What the job summary says; the level stands here and not in the predicate, which states facts only. */
export function summary({ subject, predicate }: Statement<Provenance>, level: 2 | 3 | undefined): string {
  const { buildDefinition, runDetails } = predicate
  const [source] = buildDefinition.resolvedDependencies
  const facts = [
    ['Builder', runDetails.builder.id],
    ['Source', `${source?.uri} at ${source?.digest.gitCommit}`],
    ['Run', runDetails.metadata.invocationId],
  ].map(([name = '', value]) => [name, code(String(value))])
  const subjects = subject.map(({ name, digest }) => [code(name ?? ''), code(`sha256:${digest.sha256}`)])
  const body = [claim(level), table(['', ''], facts), table(['Subject', 'Digest'], subjects)].join('\n\n')
  return details(`Provenance: ${count(subject.length, 'subject')}`, body)
}

function claim(level: 2 | 3 | undefined): string {
  if (level === undefined) return 'Dry run: signed with a throw-away key, and logged nowhere.'
  if (level === 3)
    return 'SLSA Build level 3: built and signed by a reusable workflow, apart from the steps of its caller.'
  return 'SLSA Build level 2: signed in a job of the caller. Level 3 needs the reusable workflows, which build and sign in separate jobs.'
}
