import type { X509Certificate } from '@sigstore/core'
import { cannotCheck } from './cannot-check.ts'
import { notVerified } from './refusal.ts'

/**
 * basicConstraints, keyUsage, subjectAltName and extKeyUsage, which are checked; and certificatePolicies, of which nobody asks for any: RFC 5280
 * §4.2.1.
 */
const known = ['2.5.29.19', '2.5.29.15', '2.5.29.17', '2.5.29.37', '2.5.29.32']
const nameConstraints = '2.5.29.30'

/** Certificates that have passed. Those of a trusted root are asked for with each signature. */
const passed = new WeakSet<Pick<X509Certificate, 'extensions'>>()

/**
 * Throws a Problem for a certificate with a critical extension that is not known: whoever does not know it must refuse the certificate (RFC 5280
 * §4.2). Throws CannotCheck for an authority that may vouch for some names only. `whose` names the certificate: `one of its authorities`.
 */
export function requireKnownExtensions(certificate: Pick<X509Certificate, 'extensions'>, whose: string): void {
  if (passed.has(certificate)) return
  for (const { subs } of certificate.extensions) {
    const [oid = '', isCritical] = [subs[0]?.toOID(), subs.length === 3 && subs[1]?.toBoolean() === true]
    if (oid === nameConstraints)
      throw cannotCheck(
        `${whose} may vouch for some names only, which release-tools does not compare.`,
        'Use the program that the signature was made with.',
      )
    if (isCritical && !known.includes(oid))
      throw notVerified(
        `${whose} has the critical extension ${oid}, which release-tools does not know and must not ignore.`,
      )
  }
  passed.add(certificate)
}
