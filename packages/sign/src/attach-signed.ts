import { Problem, pool } from '@release-tools/base'
import {
  CannotCheck,
  claimedSigner,
  hasSubject,
  keyFingerprint,
  parseBundle,
  parseStatement,
  type Signer,
  type Statement,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachBundle } from '@release-tools/oci'
import { checkedInKeys } from './checked-in-key.ts'
import { withDockerLogin } from './docker-login.ts'
import { hexOf } from './image.ts'
import { ownIdentity, publicKey as publicKeyOf } from './own-signer.ts'
import type { SigningOptions } from './signing-options.ts'
import { earlierVerifier } from './verify-own.ts'

/** Verified or attached at the same time. */
const width = 8

/** An attestation that an earlier step signed. */
export interface SignedAttestation {
  /** One line of JSON. */
  bundle: string
  statement: Statement
  /** Those of the image and its platforms that it is about, as `sha256:…`. */
  digests: string[]
}

/** Reads attestations, and tells which of `digests` each is about. Verifies nothing. Throws a Problem. */
export function readSigned(bundles: readonly string[], digests: readonly string[]): SignedAttestation[] {
  return bundles.map(bundle => {
    const statement = statementOf(bundle)
    return { bundle, statement, digests: digests.filter(one => hasSubject(statement, { sha256: hexOf(one) })) }
  })
}

/**
 * Verifies attestations, and attaches each to its digests: between two jobs, somebody may have changed the file that has them. A certificate must
 * be of this job's workflow and repository, and a key this job's or one that the repository has. All are verified before the first is attached. Attaching one
 * again changes nothing. Throws a Problem.
 */
export async function attachSigned(
  repository: string,
  attestations: readonly SignedAttestation[],
  options: SigningOptions,
  host: Host,
): Promise<void> {
  await pool(attestations, width, ({ bundle }) => verify(bundle, options, host))
  const pairs = attestations.flatMap(({ bundle, statement, digests }) =>
    digests.map(digest => ({ digest, content: Buffer.from(bundle), predicateType: statement.predicateType })),
  )
  await withDockerLogin(() =>
    pool(pairs, width, ({ digest, ...one }) => attachBundle(repository, digest, one, host, options.retries)),
  )
}

async function verify(bundle: string, options: SigningOptions, host: Host): Promise<void> {
  const signer = await signerOf(bundle, options, host)
  try {
    // Not as a signature that was made just now: one that cannot be checked may be anybody's.
    const verifier = await earlierVerifier(signer, options)
    verifier.verifyStatement(bundle)
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    if (cause instanceof CannotCheck)
      throw new Problem(attempted, {
        found: `its signature cannot be checked: ${cause.found}`,
        next: 'Update release-tools if the signature is by the public Sigstore. If it is by your own, set `trusted-root`.',
        cause,
      })
    throw new Problem(attempted, {
      found: `its signature does not count: ${cause.found}`,
      next: 'Run slsa-provenance again in this workflow, and find out what changed its file since.',
      cause,
    })
  }
}

/** Who must have made it. What the bundle says only picks among those who may have. */
async function signerOf(bundle: string, options: SigningOptions, host: Host): Promise<Signer> {
  const { content } = parseBundle(bundle).verificationMaterial
  // A job without a token of its own cannot tell which workflow it is: then any of the trusted root counts, as for a new signature.
  if (content.$case !== 'publicKey') return (await ownIdentity(options.serverUrl, host)) ?? claimedSigner(bundle)
  const own = await publicKeyOf(options, host)
  const keys = [...(own === undefined ? [] : [own]), ...(await checkedInKeys(options, host))]
  const named = Buffer.from(content.publicKey.hint, 'base64').toString('hex')
  const publicKey = keys.find(one => keyFingerprint(one) === named) ?? keys[0]
  if (publicKey !== undefined) return { kind: 'key', publicKey }
  throw new Problem(attempted, {
    found: 'a key pair signed it, whose public key this job does not have.',
    next: 'Check in the public key as .github/cosign.pub, and check out the repository before this step.',
  })
}

const attempted = 'attach an attestation to the image'

function statementOf(bundle: string): Statement {
  const { content } = parseBundle(bundle)
  if (content.$case === 'dsseEnvelope')
    return parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload)
  throw new Problem(attempted, {
    found: 'it is the signature of a file, and not an attestation.',
    next: 'Run slsa-provenance again.',
  })
}
