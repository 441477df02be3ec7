import { parseBundle } from './bundle.ts'
import { notVerified } from './refusal.ts'
import { toEntity } from './signed-entity.ts'
import type { IdentitySigner } from './signer.ts'

const issuerOid = '1.3.6.1.4.1.57264.1.8'

/**
 * The identity that the certificate of a bundle names. It is only a claim: show it or verify it, but never trust it. Throws a
 * Problem for a bundle that was made with a key.
 */
export function claimedSigner(bundle: unknown): IdentitySigner {
  const { key } = toEntity(parseBundle(bundle))
  if (key.$case === 'public-key') throw notVerified('it was made with a key pair, which has no identity.')
  const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString()
  return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' }
}
