import { isDeepStrictEqual } from 'node:util'
import { byKind, Problem } from '@release-tools/base'
import { type BundleFacts, factsOfBundle } from '../events/bundle-facts.ts'
import type { SigningEvent } from '../events/signing-event.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { readOpenPgpSignatures } from '../openpgp/signature-packets.ts'
import { gpgEnding } from '../release/gpg-signatures.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { HeldSignature } from './signatures-held.ts'
import type { SignedWhole } from './signed-wholes.ts'

interface Known {
  manifest: Manifest
  verifier: SignatureVerifier
  wholes: SignedWhole[]
}

/**
 * The first field in which a record is not what its signature says; `wrong` is undefined if there is none. Returns nothing if that cannot be
 * known: a signature that is not valid, or by somebody who is not trusted, says nothing, and fails a check of its own.
 */
export async function contradictionIn(
  event: SigningEvent,
  { name, content: { of, bytes } }: HeldSignature,
  { manifest, verifier, wholes }: Known,
): Promise<{ wrong: string | undefined } | undefined> {
  try {
    if (of === 'openpgp')
      return await contradictionOfGpg(event, bytes, digestOf(name.slice(0, -gpgEnding.length), manifest, wholes))
    if (of === 'statement') {
      const bundle = bytes.toString('utf8')
      return { wrong: differenceOf(event, factsOfBundle(bundle, verifier.verifyStatement(bundle).signer)) }
    }
    const { signer, sha256 } = wholes.find(({ bundle }) => bundle === name) ?? {}
    return signer && { wrong: differenceOf(event, factsOfFile(bytes, signer, sha256)) }
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** Records have the SHA-256 of a file besides the digest that is signed. */
function factsOfFile(
  bundle: Buffer,
  signer: NonNullable<SignedWhole['signer']>,
  sha256: string | undefined,
): BundleFacts {
  const facts = factsOfBundle(bundle, signer)
  const own = sha256 === undefined ? {} : { sha256 }
  return { ...facts, subjects: facts.subjects.map(({ digest }) => ({ digest: { ...own, ...digest } })) }
}

/** Names of subjects, logs and authorities are those of whoever signed: a bundle may have none. */
function differenceOf(event: SigningEvent, facts: BundleFacts): string | undefined {
  const digests = ({ subjects }: Pick<SigningEvent, 'subjects'>) => subjects.map(({ digest }) => digest)
  const entries = ({ log }: Pick<SigningEvent, 'log'>) => log.map(({ url, ...entry }) => entry)
  const times = ({ timestamps }: Pick<SigningEvent, 'timestamps'>) => timestamps.map(({ time }) => time)
  const differs = (['kind', 'predicateType', 'signer', 'signed'] as const).find(
    key => !isDeepStrictEqual(event[key], facts[key]),
  )
  if (differs !== undefined) return differs
  if (!isDeepStrictEqual(digests(event), digests(facts))) return 'subjects'
  if (!isDeepStrictEqual(entries(event), entries(facts))) return 'log'
  return isDeepStrictEqual(times(event), times(facts)) ? undefined : 'timestamps'
}

/** SHA-256 of a file of the release by the name of its asset; undefined if it was not provided. */
function digestOf(name: string, { files }: Manifest, wholes: SignedWhole[]): string | undefined {
  const listed = files.find(({ asset }) => asset === name)
  return listed?.sha256 ?? wholes.find(({ bundle }) => bundle === `${name}.sigstore.json`)?.sha256
}

/** A signature by GPG names the key that made it, and no log has it. Nothing if it does not name the whole fingerprint. */
async function contradictionOfGpg(
  { kind, signer, subjects, log }: SigningEvent,
  bytes: Buffer,
  sha256: string | undefined,
): Promise<{ wrong: string | undefined } | undefined> {
  const made = (await readOpenPgpSignatures(bytes)).map(one =>
    one instanceof Problem ? null : (one.issuerFingerprint ?? null),
  )
  if (made.includes(null)) return undefined
  const names = made.map(one =>
    Buffer.from(one ?? [])
      .toString('hex')
      .toUpperCase(),
  )
  const none = () => false
  const isMaker = byKind(signer, { key: none, identity: none, openpgp: one => names.includes(one.fingerprint) })
  if (kind !== 'file') return { wrong: 'kind' }
  if (!isMaker) return { wrong: 'signer' }
  if (sha256 !== undefined && subjects.some(({ digest }) => digest.sha256 !== sha256)) return { wrong: 'subjects' }
  return { wrong: log.length === 0 ? undefined : 'log' }
}
