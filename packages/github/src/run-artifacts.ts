import { BadAnswer, failureOf } from './failure.ts'
import { artifactsShape, type RunArtifact } from './issue-types.ts'
import type { Requests } from './requests.ts'

const artifacts = '/repos/{owner}/{repo}/actions/artifacts'

/**
 * The artifacts of a name that all runs uploaded, newest first: the first hundred. Each run may upload under any name, a run of a fork’s pull
 * request too: the caller chooses by `run`. https://docs.github.com/en/rest/actions/artifacts
 */
export async function artifactsOfRuns(requests: Requests, name: string): Promise<RunArtifact[]> {
  const parameters = { name, per_page: 100 }
  return requests.json(`list the artifacts ${name} of earlier runs`, `GET ${artifacts}`, parameters, artifactsShape)
}

/**
 * Downloads an artifact of any run as a zip file of at most `limit` bytes. Needs `actions: read`. Returns its SHA-256, in lower-case hex;
 * undefined if GitHub has deleted it.
 */
export async function downloadArtifact(
  requests: Requests,
  { id, name, digest }: RunArtifact,
  path: string,
  limit: number,
): Promise<string | undefined> {
  const route = `GET ${artifacts}/{artifact_id}/{archive_format}`
  return requests.retried(`download the artifact ${name} of an earlier run`, async () => {
    const parameters = { artifact_id: id, archive_format: 'zip' }
    const sha256 = await requests.file(route, parameters, path, { most: limit }).catch(unlessGone)
    if (sha256 !== undefined && digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
      throw new BadAnswer(`its SHA-256 is ${sha256}, but that of the artifact is ${digest}`)
    return sha256
  })
}

/** Undefined for a 410: GitHub deletes artifacts after some time. */
function unlessGone(error: unknown): undefined {
  if (failureOf(error)?.status === 410) return undefined
  throw error
}
