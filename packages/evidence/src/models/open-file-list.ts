import { parseStatement, payloadType } from '../in-toto/statement.ts'
import type { Checked } from '../signatures/check-signature.ts'
import { readSignatures } from '../signatures/read-signatures.ts'
import { bytesSubject } from '../signatures/subject.ts'
import { checkSignatures } from '../signatures/verify-blob.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Trust } from '../sigstore/verified.ts'
import { type ModelManifest, readModelManifest } from './model-manifest.ts'

/**
 * Opens the list of the files of a model (`NAME.files.json`) that was signed as any file is: with GPG, for example, which cannot make the
 * format of OpenSSF model signing. Throws a Problem if nobody who is trusted signed it, and CannotCheck if that cannot be found out.
 */
export async function openFileList(
  list: { name: string; content: Uint8Array },
  signature: Uint8Array,
  trust: Trust,
): Promise<{ verified: Checked; manifest: ModelManifest; sha256: string }> {
  const verified = await checkSignatures(readSignatures(signature).signatures, {
    subject: bytesSubject(list.name, list.content),
    trust,
    verifier: new SignatureVerifier(trust),
  })
  if (verified.predicateType !== undefined)
    throw notVerified('it is an attestation about the list of files, and not a signature of it.')
  const statement = parseStatement(payloadType, list.content)
  return { verified, manifest: readModelManifest(statement), sha256: statement.subject[0]?.digest.sha256 ?? '' }
}
