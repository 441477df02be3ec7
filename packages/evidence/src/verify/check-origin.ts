import { byKind } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'

import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { Trust, Verified } from '../sigstore/sigstore.ts'
import { failCheck } from './report.ts'

/**
 * A certificate that says whose run signed must say what the manifest says: else any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys, and identities of people, say nothing of it.
 */
export function requireOrigin({ source: run }: Pick<Verified, 'source'>, { source }: Manifest): void {
  if (run === undefined) return
  if (run.repository !== source.repository)
    failCheck(`it was signed by a run of ${run.repository}, and the release is of ${source.repository}.`)
  if (run.commit !== source.commit)
    failCheck(`it was signed by a run of commit ${run.commit}, and the release is of ${source.commit}.`)
  requireTag(run.ref, source.tag, 'it was signed by a run')
}

/**
 * A key may sign for several projects, and the workflow of another repository signs for every one that calls it: then only the
 * reader can say which is meant. Throws CannotCheck where that is needed and not said.
 */
export function requireRepository(
  { signer, source: run }: Pick<Verified, 'signer' | 'source'>,
  { source }: Manifest,
  { repository }: Trust,
): void {
  if (repository !== undefined && source.repository !== repository)
    failCheck(`the release is of ${source.repository}, not of ${repository}.`)
  if (repository !== undefined || run === undefined) return
  const shared = byKind(signer, {
    key: () => undefined,
    identity: ({ identity }) => (identity.startsWith(`${source.repository}/`) ? undefined : identity),
  })
  if (shared === undefined) return
  throw new CannotCheck('verify the release', {
    found:
      `it is signed by a workflow that other repositories can call too (${shared}). ` +
      'Say which repository you mean with --source-repository.',
    next: `This release says that it is of ${source.repository}.`,
  })
}

/** A run that a tag started must have been started by the release's own; branches have a commit and no say about the tag. */
export function requireTag(ref: string, tag: string, what: string): void {
  if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
    failCheck(`${what} of ${ref}, and the release is of refs/tags/${tag}.`)
}
