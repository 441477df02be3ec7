import { byKind } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'

import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { Trust, Verified } from '../sigstore/sigstore.ts'
import { failCheck } from './report.ts'

/**
 * If a certificate says whose run signed, it must agree with the manifest. Otherwise, any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys and identities of people do not name a run.
 */
export function requireOrigin({ source: run }: Pick<Verified, 'source'>, { source }: Manifest): void {
  if (run === undefined) return
  if (run.repository !== source.repository)
    failCheck(`it was signed by a run of ${run.repository}, but the release comes from ${source.repository}.`)
  if (run.commit !== source.commit)
    failCheck(`it was signed by a run of commit ${run.commit}, but the release comes from commit ${source.commit}.`)
  requireTagOfRun(run.ref, source.tag, 'it was signed by a run')
}

/**
 * A key may sign for several projects, and the workflow of another repository signs for every repository that calls it. Only the
 * verifier can say which repository is meant. Throws CannotCheck if that is needed, but not given.
 */
export function requireRepository(
  { signer, source: run }: Pick<Verified, 'signer' | 'source'>,
  { source }: Manifest,
  { repository }: Trust,
): void {
  requireRepositoryOf({ source }, repository)
  if (repository !== undefined || run === undefined) return
  const shared = byKind(signer, {
    key: () => undefined,
    identity: ({ identity }) => (identity.startsWith(`${source.repository}/`) ? undefined : identity),
  })
  if (shared === undefined) return
  throw new CannotCheck('verify the release', {
    found:
      `it is signed by a workflow that other repositories can also call (${shared}). ` +
      'Give --source-repository with the repository that you expect.',
    next: `Check that you expect ${source.repository}, which the release names.`,
  })
}

/** Refuses the release of a repository other than the one that is meant. */
export function requireRepositoryOf({ source }: Pick<Manifest, 'source'>, repository: string | undefined): void {
  if (repository === undefined || source.repository === repository) return
  failCheck(
    `the release comes from ${source.repository}, not from ${repository}.`,
    `Do not use it. Download the release of ${repository}, and check the value of --source-repository.`,
  )
}

/** If a tag started the run, it must be the tag of the release. A run of a branch is identified by its commit only. */
export function requireTagOfRun(ref: string, tag: string, what: string): void {
  if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
    failCheck(`${what} of ${ref}, but the release comes from refs/tags/${tag}.`)
}
