import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '@release-tools/base'
import {
  type AttestedRelease,
  bundlesOfTag,
  CannotCheck,
  checkReleaseAttestation,
  githubTrustedRoot,
  readSignatures,
  type Signature,
  type TrustedRoot,
} from '@release-tools/evidence'
import { type Requests, releaseAttestations } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { withDownloaded } from './downloaded-bundles.ts'

/** What is known of GitHub's attestation of a release. `why` is the rest of a sentence. */
export type AttestationState =
  | { state: 'verified'; time: string | undefined }
  | { state: 'absent' | 'unchecked'; why: string }

export interface AttestationOptions {
  /** Pauses between the questions, in milliseconds: GitHub makes the attestation after the release is public. */
  pausesMs?: number[]
  /** Defaults to the embedded root of GitHub. */
  root?: TrustedRoot
}

/** One minute. */
const ownPauses = [1000, 2000, 4000, 8000, 15_000, 30_000]

/**
 * Looks for the attestation that GitHub makes of each immutable release, and checks it by the rules of `gh release verify`. Throws a
 * Problem for a wrong one. If there is none yet, or nobody can check it, that is said: the release has signatures of its own.
 */
export async function attestationOfRelease(
  requests: Requests,
  release: AttestedRelease,
  host: Host,
  { pausesMs = ownPauses, root }: AttestationOptions = {},
): Promise<AttestationState> {
  const found = await signaturesOf(requests, release, host, pausesMs)
  if (!Array.isArray(found)) return found
  try {
    return judge(found, release, root ?? (await githubTrustedRoot()).root)
  } catch (error) {
    if (error instanceof CannotCheck) return { state: 'unchecked', why: error.found }
    throw error instanceof Problem ? wrong(release, error) : error
  }
}

/** What GitHub shows. A question that fails leaves the attestation unchecked. */
async function signaturesOf(
  requests: Requests,
  { tagObject }: AttestedRelease,
  host: Host,
  pausesMs: number[],
): Promise<Signature[] | AttestationState> {
  try {
    const answer = await polled(requests, `${tagObject.length === 64 ? 'sha256' : 'sha1'}:${tagObject}`, pausesMs)
    if (answer === undefined) return { state: 'absent', why: 'GitHub shows none yet.' }
    const document = readSignatures(Buffer.from(JSON.stringify(answer)))
    return (await withDownloaded(document, { env: host.env })).signatures
  } catch (error) {
    if (error instanceof Problem) return { state: 'unchecked', why: error.found }
    throw error
  }
}

async function polled(requests: Requests, digest: string, pausesMs: number[]) {
  for (const pause of pausesMs) {
    const answer = await releaseAttestations(requests, digest)
    if (answer !== undefined) return answer
    await sleep(pause)
  }
  return releaseAttestations(requests, digest)
}

function judge(signatures: Signature[], release: AttestedRelease, root: TrustedRoot): AttestationState {
  const bundles = signatures.flatMap(one => (one.kind === 'bundle' ? [one.bundle] : []))
  const [bundle, ...others] = bundlesOfTag(bundles, release.tag)
  if (bundle === undefined) {
    const unread = signatures.find(one => one.kind === 'unread')
    if (unread !== undefined) throw unread.problem
    // A commit may have several tags, each with a release.
    return { state: 'absent', why: `GitHub shows none for ${release.tag}, only for other tags of the same commit.` }
  }
  if (others.length > 0) return { state: 'unchecked', why: `GitHub shows ${others.length + 1} for the same tag.` }
  return { state: 'verified', ...checkReleaseAttestation(bundle, release, root) }
}

function wrong({ tag }: AttestedRelease, cause: Problem): Problem {
  return new Problem(`verify GitHub’s attestation of the release ${tag}`, {
    found: cause.found,
    next: `Compare the assets of the public release with those of this run, and run \`gh release verify ${tag}\`.`,
    cause,
    ...(cause.details === undefined ? {} : { details: cause.details }),
  })
}
