import { list, type Shape, textAt } from '@release-tools/base'
import { fieldsOf } from './fields.ts'
import type { Requests } from './requests.ts'

/** GitHub answers at most a hundred at once, and one release of a tag has one. */
const most = 100

/** What each of them is, the readers of signatures know. https://docs.github.com/en/rest/repos/attestations */
const answerShape: Shape<{ attestations: unknown[] }> = (raw, place) => ({
  attestations: fieldsOf(raw, place)(
    'attestations',
    list((one: unknown) => one, most),
  ),
})

/**
 * The answer with the attestations of a subject (`sha256:…`, or `sha1:…` of a git object) that GitHub made about releases; undefined if it
 * has none, or does not have any yet. A private repository shows them to a token with `attestations: read`.
 */
export async function releaseAttestations(
  requests: Requests,
  digest: string,
): Promise<{ attestations: unknown[] } | undefined> {
  const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'
  const parameters = { subject_digest: digest, predicate_type: 'release', per_page: most }
  const what = 'look for GitHub’s attestation of the release'
  const answer = await requests.jsonIfAny(what, route, parameters, answerShape)
  // Whoever may write attestations of the repository can add others about the same commit.
  const own = answer?.attestations.filter(one => ['github', undefined].includes(textAt(one, 'initiator'))) ?? []
  return own.length === 0 ? undefined : { attestations: own }
}
