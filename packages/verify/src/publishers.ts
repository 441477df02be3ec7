import { notVerified, type Signature, type Trust } from '@release-tools/evidence'
import { claim, identityOf, type Publisher, publisherText } from './publisher-kinds.ts'
import { verifierOf } from './verifier.ts'

/** Whom a reader trusts. A signature is accepted by any of the signers, and by any run of a publisher. */
export interface ReaderTrust extends Trust {
  publishers?: Publisher[]
}

const known = new WeakMap<ReaderTrust, Map<string, Trust>>()

/**
 * The trust by which a signature is checked. If a run of a publisher made it, that is the identity in its certificate, which was verified;
 * otherwise the signers that the reader named. Throws a Problem if nobody else is named, and the run is not one of a publisher.
 */
export function trustFor(signature: Signature, trust: ReaderTrust): Trust {
  const { publishers = [], ...others } = trust
  if (publishers.length === 0 || !isCertified(signature)) return trust
  const { certificate } = verifierOf(trust).verifyCertified(signature.bundle)
  const found = publishers.map(one => identityOf(one, certificate)).find(one => one !== undefined)
  if (found !== undefined) return trustIn(trust, { ...others, signers: [{ kind: 'identity', ...found }] })
  if (others.signers.length > 0) return trust
  const by = certificate.claims[claim.buildConfig] ?? certificate.uri ?? certificate.email ?? 'somebody unknown'
  throw notVerified(`it was made by ${by}, and not by the publisher ${publishers.map(publisherText).join(' or ')}.`)
}

type Certified = Extract<Signature, { kind: 'bundle' }>

function isCertified(signature: Signature): signature is Certified {
  if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope') return false
  return signature.bundle.verificationMaterial.content.$case !== 'publicKey'
}

/** One object for each identity, because verifiers are kept by their trust. */
function trustIn(trust: ReaderTrust, made: Trust): Trust {
  const own = known.get(trust) ?? new Map<string, Trust>()
  known.set(trust, own)
  const key = JSON.stringify(made.signers)
  const there = own.get(key) ?? made
  own.set(key, there)
  return there
}
