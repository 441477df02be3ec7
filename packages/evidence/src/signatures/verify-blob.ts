import { at, parseJson } from '@release-tools/base'
import { saysVerdict } from '../in-toto/stated-result.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Trust } from '../sigstore/verified.ts'
import { BadVerdict, type Checked, checkSignature, type SignatureQuestion } from './check-signature.ts'
import { worst } from './first-valid.ts'
import type { Signature, SignatureDocument } from './signature.ts'
import { fileSubject } from './subject.ts'

/** What is asked about a file. */
export interface BlobQuestion {
  /** Path of the file. */
  file: string
  /** Its signatures, as readSignatures reads them. One of them is enough. */
  signatures: SignatureDocument
  /** Whose signature is accepted. None of it may come from where the file comes from. */
  trust: Trust
  /** The predicate type that an attestation must have. Then the signature of a file is not enough. */
  type?: string | undefined
}

/**
 * Verifies a file by its signatures, or by attestations about it, offline: at least one must be valid and by an accepted signer. Throws a
 * Problem if none is, and CannotCheck if that cannot be found out. A genuine verdict that says that the file is bad outweighs all others.
 */
export async function verifyBlob({ file, signatures: document, trust, type }: BlobQuestion): Promise<Checked> {
  return checkSignatures(document.signatures, {
    subject: fileSubject(file),
    trust,
    verifier: new SignatureVerifier(trust),
    type,
  })
}

/** Checks signatures until one is valid, and all verdicts. Throws as verifyBlob does. */
export async function checkSignatures(signatures: Signature[], asked: SignatureQuestion): Promise<Checked> {
  const failures: unknown[] = []
  let answer: Checked | undefined
  for (const { one, isVerdict } of verdictsFirst(signatures)) {
    // Every verdict is read, because a bad one may follow a good one. Of all others, one is enough.
    if (answer !== undefined && !isVerdict) break
    try {
      const found = await checkSignature(one, asked)
      answer ??= found
    } catch (error) {
      if (error instanceof BadVerdict) throw error
      failures.push(error)
    }
  }
  if (answer !== undefined) return answer
  throw worst(failures)
}

/** Statements that claim to be a verdict come first, so that a bad one is found before a good answer is given. */
function verdictsFirst(signatures: Signature[]): { one: Signature; isVerdict: boolean }[] {
  const all = signatures.map(one => ({ one, isVerdict: signatures.length > 1 && claimsVerdict(one) }))
  return all.sort((a, b) => Number(b.isVerdict) - Number(a.isVerdict))
}

function claimsVerdict(signature: Signature): boolean {
  if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope') return false
  try {
    const { payload } = signature.bundle.content.dsseEnvelope
    return saysVerdict(at(parseJson(payload.toString(), 'a statement'), 'predicateType'))
  } catch {
    // What cannot be read is refused later, with its reason.
    return false
  }
}
