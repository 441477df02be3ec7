import { createHash } from 'node:crypto'
import { type SignedEntity, Verifier } from '@sigstore/verify'
import { parseBundle } from './bundle.ts'
import { bundleMediaType } from './bundle-type.ts'
import { cannotCheck } from './cannot-check.ts'
import { Instance, passing } from './instances.ts'
import { notVerified, refusal } from './refusal.ts'
import { signedTime, toEntity } from './signed-entity.ts'
import { materialOf, type TrustedRoot } from './trusted-root.ts'
import { rootsOf, type Trust } from './verified.ts'

/**
 * The time at which bytes existed, as a timestamp authority of the trusted root says in its response (RFC 3161, in base64). Throws CannotCheck
 * without such an authority, and another Problem if the response is about something else.
 */
export function timestampedAt(content: Uint8Array, response: string, trust: Pick<Trust, 'trustedRoot'>): Date {
  const roots = rootsOf(trust)
  if (roots.length === 0)
    throw cannotCheck('it has a timestamp, but there is no trusted root with an authority for it.')
  const entity = entityOf(content, response)
  const [time] = passing(roots, root => verify(entity, root))
  if (time === undefined) throw notVerified('its timestamp has no time.')
  return time
}

function verify(entity: SignedEntity, root: TrustedRoot): Date {
  new Instance(root).authorities.requireKnown(entity)
  const material = materialOf(root)
  const publicKey = material.timestampAuthorities[0]?.certChain[0]?.publicKeyObject
  if (publicKey === undefined) throw cannotCheck('the trusted root has no timestamp authority.')
  const own = { ...material, publicKey: () => ({ publicKey, validFor: () => true }) }
  try {
    new Verifier(own, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 }).verify(entity)
  } catch (error) {
    throw refusal(error)
  }
  return new Date(signedTime(entity) ?? Number.NaN)
}

/** The bytes in the place of a signature, of which the library checks the timestamp. Who signed is not asked of it. */
function entityOf(content: Uint8Array, signedTimestamp: string): SignedEntity {
  const signature = Buffer.from(content)
  const digest = createHash('sha256').update(content).digest('base64')
  const entity = toEntity(
    parseBundle({
      mediaType: bundleMediaType,
      verificationMaterial: {
        publicKey: { hint: '' },
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp }] },
      },
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest },
        signature: signature.toString('base64'),
      },
    }),
  )
  const any = () => true
  return {
    ...entity,
    signature: {
      signature,
      compareDigest: any,
      compareSignature: any,
      compareSignedDigest: any,
      verifySignature: any,
    },
  }
}
