import { SignatureVerifier, type Trust } from '@release-tools/evidence'

const verifiers = new WeakMap<Trust, SignatureVerifier>()

/** The verifier of a trust. It is made once: reading trusted roots takes longer than checking a signature. */
export function verifierOf(trust: Trust): SignatureVerifier {
  const known = verifiers.get(trust)
  if (known !== undefined) return known
  const made = new SignatureVerifier(trust)
  verifiers.set(trust, made)
  return made
}
