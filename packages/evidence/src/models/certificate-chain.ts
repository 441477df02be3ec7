import { X509Certificate } from 'node:crypto'
import { formatDate, messageOf, Problem } from '@release-tools/base'
import { X509Certificate as ParsedCertificate } from '@sigstore/core'
import { type CannotCheck, cannotCheck } from '../sigstore/cannot-check.ts'
import { isForCode } from '../sigstore/chain.ts'
import { requireKnownExtensions } from '../sigstore/extensions.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { hashesOf } from '../sigstore/signed-bytes.ts'
import { hashOfPss } from '../sigstore/timestamp-algorithm.ts'

/** Most certificates between that of a signer and an authority. */
const mostIntermediates = 8
/** ECDSA and RSA with SHA-256, SHA-384 and SHA-512 (RFC 5758 §3.2, RFC 4055 §5), and Ed25519 (RFC 8410 §3). */
const strong = [
  ...[2, 3, 4].map(last => `1.2.840.10045.4.3.${last}`),
  ...[11, 12, 13].map(last => `1.2.840.113549.1.1.${last}`),
  '1.3.101.112',
]

/**
 * Checks that one of `authorities` issued the first of `chain` (DER), the certificate of a signer, directly or through the others. Each
 * issuer must be allowed to issue, and all must be valid at `now`. Whether one was revoked is not known. Returns the signer's certificate.
 * Throws a Problem if it is not, and CannotCheck if that cannot be found out.
 */
export function requireIssued(chain: Uint8Array[], authorities: X509Certificate[], now: Date): X509Certificate {
  const [leaf, ...others] = chain.slice(0, mostIntermediates + 1).map(readCertificate)
  if (leaf === undefined) throw notVerified('it has no certificate.')
  if (chain.length > mostIntermediates + 1) throw notVerified(`it has ${chain.length} certificates.`)
  requirePurpose(leaf)
  const path = [leaf]
  for (let child = leaf; ; ) {
    requireValid(child, now)
    const authority = authorities.find(one => hasIssued(one, child))
    if (authority !== undefined) {
      requireMayIssue(authority, path.length - 1)
      requireStrong(child, authority)
      requireValid(authority, now)
      return leaf
    }
    const issuer = others.find(one => !path.includes(one) && hasIssued(one, child))
    if (issuer === undefined) throw notVerified(`no accepted authority has issued the certificate of ${nameOf(child)}.`)
    requireMayIssue(issuer, path.length - 1)
    requireStrong(child, issuer)
    path.push(issuer)
    child = issuer
  }
}

/** Reads certificates in PEM form, one after the other. Throws a Problem if there is none, or if one cannot be read. */
export function readAuthorities(pem: string): X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (texts.length === 0) throw notVerified('it has no certificate in PEM form.')
  return texts.map(readCertificate)
}

function readCertificate(content: Uint8Array | string): X509Certificate {
  try {
    return new X509Certificate(content)
  } catch (cause) {
    throw notVerified(`a certificate cannot be read (${messageOf(cause)}).`)
  }
}

function hasIssued(issuer: X509Certificate, child: X509Certificate): boolean {
  return child.checkIssued(issuer) && child.verify(issuer.publicKey)
}

/** `below`: how many certificates of authorities are between it and the signer's. */
function requireMayIssue(issuer: X509Certificate, below: number): void {
  const { extBasicConstraints: constraints, extKeyUsage: usage } = extensionsOf(issuer)
  const isCa = constraints?.isCA === true && usage?.keyCertSign !== false
  if (!isCa) throw notVerified(`${nameOf(issuer)} may not issue certificates.`)
  if (isForCode(issuer) === false)
    throw notVerified(`${nameOf(issuer)} may not issue certificates for signatures of code.`)
  const most = constraints.pathLenConstraint
  if (most !== undefined && below > most)
    throw notVerified(`${nameOf(issuer)} may not issue certificates of authorities.`)
}

/** The key may sign, and its purpose is code, if the certificate names purposes: both count (RFC 5280 §4.2.1.12). */
function requirePurpose(leaf: X509Certificate): void {
  const maySign = extensionsOf(leaf).extKeyUsage?.digitalSignature
  const isIntended = isForCode(leaf)
  if (maySign !== false && isIntended !== false && (maySign ?? isIntended) === true) return
  throw notVerified(`the certificate of ${nameOf(leaf)} is not for signatures of code.`)
}

/** Throws CannotCheck if somebody else could have made the signature of the issuer. */
function requireStrong(child: X509Certificate, issuer: X509Certificate): void {
  const algorithm = attempt(() => ParsedCertificate.parse(Buffer.from(child.raw)).root.subs[1], child)
  const oid = attempt(() => algorithm?.subs[0]?.toOID() ?? '', child)
  const isStrong = strong.includes(oid) || (algorithm !== undefined && hashOfPss(algorithm) !== undefined)
  if (!isStrong) throw unreadable(child, `it is signed by an algorithm that is weak or not known (${oid})`)
  hashesOf(issuer.publicKey)
}

function requireValid(one: X509Certificate, now: Date): void {
  const [from, to] = [new Date(one.validFrom), new Date(one.validTo)]
  if (from <= now && now <= to) return
  const days = [from, to].map(day => formatDate(day.toISOString()))
  throw cannotCheck(
    `the certificate of ${nameOf(one)} is valid from ${days.join(' to ')}, and nothing proves that it was used then.`,
    'Ask the publisher for a new signature.',
  )
}

/** The extensions of a certificate. Throws a Problem for one that limits it in a way that is not known here. */
function extensionsOf(one: X509Certificate): Pick<ParsedCertificate, 'extBasicConstraints' | 'extKeyUsage'> {
  const parsed = attempt(() => ParsedCertificate.parse(Buffer.from(one.raw)), one)
  attempt(() => requireKnownExtensions(parsed, `the certificate of ${nameOf(one)}`), one)
  return parsed
}

function attempt<T>(read: () => T, one: X509Certificate): T {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof Problem ? cause : unreadable(one, messageOf(cause))
  }
}

function unreadable(one: X509Certificate, why: string): CannotCheck {
  return cannotCheck(`what the certificate of ${nameOf(one)} allows is not known: ${why}.`, 'Use model_signing.')
}

function nameOf({ subject }: X509Certificate): string {
  return JSON.stringify((subject ?? '').replaceAll('\n', ', ').slice(0, 200))
}
