import { Problem } from '@release-tools/base'
import {
  BadVerdict,
  CannotCheck,
  type Checked,
  checkSignature,
  parseStatement,
  type ResourceDescriptor,
  type Signature,
  type Statement,
  type Subject,
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
  /** The document that it is in, as a verification summary (VSA) lists it. */
  input?: ResourceDescriptor
}

/** What several signatures say of one thing. */
export interface Outcome {
  accepted: Accepted[]
  /** Genuine verdicts that say that it is not good. */
  bad: BadVerdict[]
  /** Why the others do not count. */
  failures: Problem[]
}

/** What signatures must be about, and whom the reader trusts. */
export interface Wanted {
  subject: Subject
  trust: ReaderTrust
  /** Of the subject: `sha256:…`. */
  digest: string
}

/** Checks each signature. `input` is the document that they are in. Throws no Problem. */
export async function checkEach(
  signatures: Signature[],
  { subject, trust, digest }: Wanted,
  input?: ResourceDescriptor,
): Promise<Outcome> {
  const outcome: Outcome = { accepted: [], bad: [], failures: [] }
  for (const signature of signatures)
    try {
      const own = trustFor(signature, trust)
      const verified = await checkSignature(signature, { subject, trust: own, verifier: verifierOf(own) })
      const statement = statementOf(signature)
      outcome.accepted.push({
        verified,
        subject: digest,
        ...(statement === undefined ? {} : { statement }),
        ...(input === undefined ? {} : { input }),
      })
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

/** What a check returns that passes by a signature. That of OpenPGP says when it was made, which nobody else proves. */
export function passed(detail: string, verified: Checked): { detail: string; verified: Checked } {
  if (!('claimedTime' in verified)) return { detail, verified }
  const { signer, claimedTime } = verified
  const said = `Signed by the OpenPGP key ${signer.primary}, at ${claimedTime} as the signer says.`
  return { detail: `${detail} ${said}`, verified }
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
