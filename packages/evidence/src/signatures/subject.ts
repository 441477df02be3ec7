import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { digestsOfFile } from '@release-tools/base'
import { type Digests, hashNames } from '../in-toto/digests.ts'
import { notVerified } from '../sigstore/refusal.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Verified } from '../sigstore/verified.ts'

/** What is verified: a file, bytes in memory, or what is known by its digest alone, such as an image. */
export interface Subject {
  /** The name of the file, without its directory. */
  name: string
  /** Its digests, of which at least one must be there. A file is read for them only if a signature needs them. */
  digests(): Promise<Digests>
  path?: string
  data?: Uint8Array
}

/** A file. It is read for its digests at most once. */
export function fileSubject(path: string): Subject {
  let digests: Promise<Digests> | undefined
  return { name: basename(path), path, digests: () => (digests ??= digestsOfFile(path, hashNames)) }
}

/** Bytes in memory. */
export function bytesSubject(name: string, data: Uint8Array): Subject {
  const digests = Object.fromEntries(hashNames.map(hash => [hash, createHash(hash).update(data).digest('hex')]))
  return { name, data, digests: async () => digests }
}

/** Verifies the signature of the content. Throws a Problem for what is known by its digest alone: an attestation is about that. */
export async function verifyContent(
  verifier: SignatureVerifier,
  { path, data }: Subject,
  bundle: unknown,
): Promise<Verified> {
  if (data !== undefined) return verifier.verifyBlob(data, bundle)
  if (path !== undefined) return verifier.verifyFile(path, bundle)
  throw notVerified('it is the signature of a file, and not an attestation about what has this digest.')
}
