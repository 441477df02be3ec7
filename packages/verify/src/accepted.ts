import { Problem } from '@release-tools/base'
import {
  BadVerdict,
  CannotCheck,
  type Checked,
  checkSignature,
  parseStatement,
  type Signature,
  type Statement,
  type Subject,
  type Verified,
} from '@release-tools/evidence'
import { type ReaderTrust, trustFor } from './publishers.ts'
import { verifierOf } from './verifier.ts'

/** A valid signature by an accepted signer, or an attestation by one, that is about the target. */
export interface Accepted {
  verified: Checked
  /** Of an attestation. */
  statement?: Statement
  /** Name of the file that it is in, beside the file that it is about; absent if it is elsewhere. */
  document?: string
  /** Digest of what it is about: `sha256:…`. */
  subject: string
}

/** What several signatures say of one thing. */
export interface Outcome {
  accepted: Accepted[]
  /** Genuine verdicts that say that it is not good. */
  bad: BadVerdict[]
  /** Why the others do not count. */
  failures: Problem[]
}

/** Checks each signature. `digest` is that of what they must be about. Throws no Problem. */
export async function checkEach(
  signatures: Signature[],
  { subject, trust, digest }: { subject: Subject; trust: ReaderTrust; digest: string },
): Promise<Outcome> {
  const outcome: Outcome = { accepted: [], bad: [], failures: [] }
  for (const signature of signatures)
    try {
      const own = trustFor(signature, trust)
      const verified = await checkSignature(signature, { subject, trust: own, verifier: verifierOf(own) })
      const statement = statementOf(signature)
      outcome.accepted.push({ verified, subject: digest, ...(statement === undefined ? {} : { statement }) })
    } catch (error) {
      addFailure(outcome, error)
    }
  return outcome
}

/** Adds a Problem to an outcome. Throws everything else. */
export function addFailure(outcome: Outcome, error: unknown): void {
  if (error instanceof BadVerdict) outcome.bad.push(error)
  else if (error instanceof Problem) outcome.failures.push(error)
  else throw error
}

/** What a check returns that passes by a signature. A signature by OpenPGP names its signer in words: it has no identity and no proven time. */
export function passed(detail: string, verified: Checked): { detail: string; verified?: Verified } {
  if (!('claimedTime' in verified)) return { detail, verified }
  const { signer, claimedTime } = verified
  return { detail: `${detail} Signed by the OpenPGP key ${signer.primary}, at ${claimedTime} as the signer says.` }
}

/** Of several failures the one to report: what could not be checked might have been valid. */
export function worstOf(failures: Problem[]): Problem | undefined {
  return failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
}

/** The statement of an attestation, unverified; undefined for the signature of a file. Throws a Problem. */
export function statementOf(signature: Signature): Statement | undefined {
  if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope') return undefined
  const { payloadType, payload } = signature.bundle.content.dsseEnvelope
  return parseStatement(payloadType, payload)
}
