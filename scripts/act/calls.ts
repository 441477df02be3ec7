import { Problem } from '@release-tools/base'

/** A call of one of our reusable workflows by a job. */
export interface Call {
  /** As it is written. */
  uses: string
  /** `.github/workflows/release.yml` */
  path: string
  /** A tag, or the 40 digits of a commit. */
  ref: string
  /** `job.workflow_ref` on GitHub: `org/release-tools/.github/workflows/release.yml@refs/tags/v1.2.0`, or with the commit. */
  workflowRef: string
}

/** Our own repository, as others name it. */
export const ownRepository = 'org/release-tools'

/** Reads `jobs.<id>.uses`. Throws a Problem for a workflow of others, so that nothing needs the network. */
export function callOf(uses: string): Call {
  const { path, ref } =
    /^org\/release-tools\/(?<path>\.github\/workflows\/[\w.-]+\.ya?ml)@(?<ref>[\w.-]+)$/.exec(uses)?.groups ?? {}
  if (path !== undefined && ref !== undefined) {
    const full = /^[0-9a-f]{40}$/.test(ref) ? ref : `refs/tags/${ref}`
    return { uses, path, ref, workflowRef: `${ownRepository}/${path}@${full}` }
  }
  throw new Problem(`run ${uses} with act`, {
    found: `it is not a reusable workflow of ${ownRepository}, named by a tag or a commit.`,
    next: 'Remove the job from the copy of the workflow that you run.',
  })
}

/**
 * The text of a called workflow with what act does not know: `$/`, which is the same repository at the running commit,
 * `job.workflow_ref`, and variables in the default of an input that `runs-on` reads.
 */
export function withOwnReferences(text: string, { ref, workflowRef }: Pick<Call, 'ref' | 'workflowRef'>): string {
  return text
    .replaceAll(/(\buses: +)\$\/(\S+)/g, `$1${ownRepository}/$2@${ref}`)
    .replaceAll(/^( +runs-on: )\$\{\{ fromJSON\(inputs\..*$/gm, '$1ubuntu-24.04')
    .replaceAll(/\bjob\.workflow_ref\b/g, `'${workflowRef}'`)
}
