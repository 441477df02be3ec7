import { Problem } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import { type Key, type Metadata, type Root, Signature } from '@tufjs/models'
import { type SignedDocument, signedBytes } from './document.ts'
import { indexKey, isSignedBy, keyName } from './index-key.ts'
import type { RoleSigner } from './role-signer.ts'
import type { RoleName } from './roles.ts'

/** Adds the signature of a signer to a document, and verifies it first. Throws a Problem if it is not by the key that the signer says. */
export async function addSignature(document: SignedDocument, signer: RoleSigner): Promise<void> {
  const bytes = signedBytes(document)
  const signature = await signer.sign(bytes)
  const { keyID } = indexKey(signer.publicKey)
  if (!isSignedBy(signer.publicKey, bytes, signature))
    throw new Problem(`sign the ${document.signed.type} of the index`, {
      found: `the signature is not by the key sha256:${keyFingerprint(signer.publicKey)} over this file.`,
      next: 'Sign the bytes of this file with that key.',
    })
  document.signatures[keyID] = new Signature({ keyID, sig: signature.toString('hex') })
}

/** Signs a document with all signers that a root names for its role. Throws a Problem if these are fewer than its threshold. */
export async function signFor(
  role: Exclude<RoleName, 'root'>,
  document: SignedDocument,
  { root, signers }: { root: Metadata<Root>; signers: RoleSigner[] },
): Promise<void> {
  const { keyIDs = [], threshold = 1 } = root.signed.roles[role] ?? {}
  const able = ableFor(role, root, signers)
  if (able.length < threshold)
    throw new Problem(`sign the ${role} of the index`, {
      found: `root ${root.signed.version} asks for ${threshold} of the keys ${keyIDs
        .flatMap(id => root.signed.keys[id] ?? [])
        .map(keyName)
        .join(', ')}, and there are ${able.length} of them.`,
      next: 'Sign with the key that the root names, or name this key in a new root: release-tools index rotate.',
    })
  for (const signer of able) await addSignature(document, signer)
}

function ableFor(role: RoleName, root: Metadata<Root>, signers: RoleSigner[]): RoleSigner[] {
  const { keyIDs = [] } = root.signed.roles[role] ?? {}
  return signers.filter(({ publicKey }) => keyIDs.includes(indexKey(publicKey).keyID))
}

/** True if signers reach the threshold of a role. */
export function canSign(role: RoleName, { root, signers }: { root: Metadata<Root>; signers: RoleSigner[] }): boolean {
  return ableFor(role, root, signers).length >= (root.signed.roles[role]?.threshold ?? 1)
}

/** True if a document has the signatures that a root asks for. */
export function isAccepted(role: Exclude<RoleName, 'root'>, document: SignedDocument, root: Metadata<Root>): boolean {
  try {
    root.verifyDelegate(role, document)
    return true
  } catch {
    return false
  }
}

/** A role that lacks signatures. */
export interface Lacking {
  /** Version of the root that asks for them. */
  root: number
  had: number
  wanted: number
  /** The keys that have not signed, as people know them: `sha256:…`. */
  keys: string[]
}

/** What a root still lacks: signatures by its own threshold, and by that of the root before it. */
export function lackingSignatures(root: Metadata<Root>, previous: Metadata<Root> | undefined): Lacking[] {
  return [previous, root].flatMap(asking => {
    const lacks = asking && lackingFor(root, asking)
    return lacks === undefined ? [] : [lacks]
  })
}

function lackingFor(root: Metadata<Root>, asking: Metadata<Root>): Lacking | undefined {
  const { keyIDs = [], threshold: wanted = 1 } = asking.signed.roles.root ?? {}
  const known = keyIDs.flatMap(id => asking.signed.keys[id] ?? [])
  const keys = known.filter(key => !hasSigned(root, key)).map(keyName)
  const had = known.length - keys.length
  return had >= wanted ? undefined : { root: asking.signed.version, had, wanted, keys }
}

function hasSigned(root: Metadata<Root>, key: Key): boolean {
  try {
    key.verifySignature(root)
    return true
  } catch {
    return false
  }
}
