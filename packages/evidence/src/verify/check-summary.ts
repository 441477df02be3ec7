import { join } from 'node:path'
import { readLimited, sizeIfThere } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import { lacksSha256 } from '../in-toto/statement.ts'
import { parseVsa } from '../in-toto/vsa.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { summaryName, tarballName } from '../manifest/release-names.ts'
import { evidenceLimit } from '../release/tarball.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import { bundleLines } from './check-provenance.ts'
import { failCheck, type Passed, withoutSha256 } from './report.ts'

/** What a summary may be about: the manifest of the release, and its tarball if that was provided. */
export interface Whole {
  manifest: Manifest
  manifestSha256: string
  tarballSha256?: string
  /** The result that it must state. */
  result: 'PASSED' | 'FAILED'
}

/** What a summary with a valid signature lists, and when it was signed (RFC 3339), according to a log or a timestamp authority. */
export interface Summarised {
  /** SHA-256 of each attestation that it lists, in lower-case hex. */
  digests: string[]
  at: string | undefined
}

/**
 * Checks the verification summary (VSA) beside the release, if it exists. It must have a valid signature, be about this release,
 * be reached by the policy of the release, and state the result that is expected.
 */
export async function checkSummary(
  beside: string,
  whole: Whole,
  verifier: SignatureVerifier,
): Promise<Passed & { summarised?: Summarised }> {
  const path = join(beside, summaryName)
  if ((await sizeIfThere(path)) === undefined) return { status: 'absent', detail: `${summaryName} was not provided.` }
  const lines = bundleLines((await readLimited(path, evidenceLimit, 'inside')).toString())
  const all = lines.map(line => verifier.verifyStatement(line))
  for (const one of all) {
    requireOrigin(one, whole.manifest)
    checkStatement(one.statement, whole)
  }
  const [verified] = all
  const detail = `The verification summary says ${whole.result}.`
  return verified === undefined ? { detail } : { detail, verified, summarised: summarisedBy(verified) }
}

function summarisedBy({ statement, time }: ReturnType<SignatureVerifier['verifyStatement']>): Summarised {
  const digests = (parseVsa(statement).inputAttestations ?? []).flatMap(({ digest }) => digest?.sha256 ?? [])
  return { digests, at: time }
}

function checkStatement(statement: Statement, whole: Whole) {
  const { subject, verificationResult, policy } = parseVsa(statement)
  if (lacksSha256(statement)) throw withoutSha256('its subject')
  checkSubjects(subject, whole)
  if (verificationResult !== whole.result)
    failCheck(`it says ${JSON.stringify(verificationResult)}, not "${whole.result}".`)
  const sha256 = policy?.digest?.sha256
  if (sha256 === undefined) failCheck('it does not name its policy.')
  if (sha256 !== whole.manifest.policy.sha256) failCheck(`it was reached by a different policy (sha256:${sha256}).`)
}

/** At least one subject must be this release. One about a tarball that was not provided proves nothing. */
function checkSubjects(subjects: ResourceDescriptor[], { manifest, manifestSha256, tarballSha256 }: Whole) {
  const known = [manifestSha256, tarballSha256]
  const others = subjects.filter(({ digest }) => !known.includes(digest.sha256))
  const wrong = others.find(({ name }) => tarballSha256 !== undefined || name !== tarballName(manifest.source.tag))
  if (wrong)
    failCheck(
      `it is about ${JSON.stringify(wrong.name ?? wrong.uri)} (sha256:${wrong.digest.sha256}), which is not this release.`,
    )
  if (others.length < subjects.length) return
  throw new CannotCheck('verify the release', {
    found: 'it is about the release tarball, which was not provided.',
    next: 'Download the tarball too.',
  })
}
