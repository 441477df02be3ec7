import { byKind } from '@release-tools/base'
import { parsePublicKey } from './public-key.ts'
import { hashOf } from './signed-bytes.ts'
import { cosignCaller, type SignedBy, type Signer, signerOptions } from './signer.ts'

/** A valid signature that cosign shall verify again. */
export interface SignatureForCosign {
  signer: Signer | SignedBy
  /** The key in PEM form, if a key signed and it is known: what cosign must be told follows from its kind. */
  publicKey?: string | undefined
  /** True if it is in a transparency log. */
  logged: boolean
  /** True if it has a timestamp. */
  timed: boolean
}

/** What the machine that runs the command has, and what the reader asks for. */
export interface CosignPlace {
  /** Path of the public key. */
  keyFile: string
  /** Path of a trusted root, if it is not that of the public Sigstore. */
  trustedRoot?: string | undefined
  /** Web address of the repository whose run must have signed, if the reader asks for one. */
  repository?: string | undefined
}

/**
 * The options that tell cosign 3.1 whom to accept and what to look for, as separate words, for each of its commands that verify. All commands that we
 * print have them from here. Undefined if cosign cannot verify signatures by the key: print a command of release-tools then.
 */
export function cosignOptions(signature: SignatureForCosign, place: CosignPlace): string[] | undefined {
  const { signer, logged, timed } = signature
  const digest = digestOption(signature)
  if (digest === undefined) return undefined
  return [
    // Without a log entry, cosign must be told that none is expected.
    ...(logged ? [] : ['--insecure-ignore-tlog', ...(timed ? ['--use-signed-timestamps'] : [])]),
    ...digest,
    ...(place.trustedRoot === undefined ? [] : ['--trusted-root', place.trustedRoot]),
    ...signerOptions(signer, place.keyFile),
    ...(place.repository === undefined ? [] : cosignCaller(signer, place.repository)),
  ]
}

/** cosign 3.1 takes each key in a file for one that signs SHA-256. The option is hidden in its help. It refuses all signatures by Ed25519. */
function digestOption({ signer, publicKey }: SignatureForCosign): string[] | undefined {
  const pem = byKind(signer, {
    key: one => ('publicKey' in one ? one.publicKey : publicKey),
    identity: () => undefined,
  })
  if (pem === undefined) return []
  const hash = hashOf(parsePublicKey(pem))
  if (hash === undefined) return undefined
  return hash === 'sha256' ? [] : ['--signature-digest-algorithm', hash]
}
