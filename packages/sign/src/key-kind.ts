import { Problem } from '@release-tools/base'
import { parsePublicKey } from '@release-tools/evidence'
import type { KeyKind } from './key-services/key-service.ts'

/** Names of curves in Node and in messages. */
const curves: Record<string, KeyKind> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }

/** The kind of a public key; undefined for one with which cosign cannot sign anywhere. */
export function kindOfKey(pem: string): KeyKind | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = parsePublicKey(pem)
  if (type === 'ec') return curves[details?.namedCurve ?? '']
  if (type === 'rsa') return 'RSA'
  return type === 'ed25519' ? 'Ed25519' : undefined
}

/** Throws a Problem if this kind of key cannot sign. */
export function requireUsable(pem: string, unusable: Partial<Record<KeyKind, string>>): void {
  const kind = kindOfKey(pem)
  const reason = kind === undefined ? 'cosign cannot sign with a key of this kind. Use a key on P-256.' : unusable[kind]
  if (reason === undefined) return
  const [found = '', next = ''] = reason.split(/(?<=\.) /)
  throw new Problem('use the key of the signer', { found, next })
}
