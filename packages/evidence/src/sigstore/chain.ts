import { X509Certificate } from 'node:crypto'
import type { Bundle } from './bundle.ts'
import { refusal } from './refusal.ts'
import type { TrustedRoot } from './trusted-root.ts'

type Authority = TrustedRoot['certificateAuthorities'][number]

/** The certificates in a bundle: that of the signer, and those between it and a root. None for a key. Throws a Problem for a damaged one. */
export function certificatesIn({ verificationMaterial: { content } }: Bundle): X509Certificate[] {
  if (content.$case !== 'x509CertificateChain') return []
  try {
    return content.x509CertificateChain.certificates.map(({ rawBytes }) => new X509Certificate(rawBytes))
  } catch (error) {
    throw refusal(error)
  }
}

/**
 * The root with the authorities that lead from a signer to one of its own, as a private Sigstore with several levels has them. `signer` comes
 * first in `certificates`, and each was issued by the next. The root stays as it is if they do not lead there, or if it lists them. What the
 * bundle says decides nothing: each signature is checked, and a self-signed certificate never counts.
 */
export function withChain(root: TrustedRoot, [signer, ...above]: X509Certificate[]): TrustedRoot {
  if (signer === undefined || above.length === 0) return root
  const authorities = root.certificateAuthorities.map(authority => ({ authority, own: certificatesOf(authority) }))
  if (authorities.some(({ own }) => own.some(one => isIssuedBy(signer, one)))) return root
  const path = pathFrom(signer, above)
  const top = path.at(-1)
  if (top === undefined) return root
  return {
    ...root,
    certificateAuthorities: authorities.map(({ authority, own }) =>
      own.some(one => isIssuedBy(top, one)) ? withCertificates(authority, path) : authority,
    ),
  }
}

/** Code signing and any purpose: RFC 5280 §4.2.1.12. */
const purposes = ['1.3.6.1.5.5.7.3.3', '2.5.29.37.0']

/** As far as each certificate was issued by the next, which is an authority, and no name comes twice (the path has no circle). */
function pathFrom(signer: X509Certificate, above: X509Certificate[]): X509Certificate[] {
  const path: X509Certificate[] = []
  for (const next of above) {
    const last = path.at(-1) ?? signer
    const isNew = next.subject !== next.issuer && path.every(({ subject }) => subject !== next.subject)
    if (!isNew || !isAuthority(next) || !isIssuedBy(last, next)) break
    path.push(next)
  }
  return path
}

/** True for an authority that may vouch for the owners of code. */
function isAuthority(certificate: X509Certificate): boolean {
  return certificate.ca && isForCode(certificate) !== false
}

/** Whether its purposes are those of code; undefined if it names none. Those of an authority also limit what it issues. */
export function isForCode({ keyUsage }: X509Certificate): boolean | undefined {
  // Node calls the purposes `keyUsage`.
  return keyUsage?.some(purpose => purposes.includes(purpose))
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    // A key that Node does not know.
    return false
  }
}

function certificatesOf({ certChain }: Authority): X509Certificate[] {
  return (certChain?.certificates ?? []).map(({ rawBytes }) => new X509Certificate(rawBytes))
}

function withCertificates(authority: Authority, path: X509Certificate[]): Authority {
  const own = authority.certChain?.certificates ?? []
  return { ...authority, certChain: { certificates: [...path.map(({ raw }) => ({ rawBytes: raw })), ...own] } }
}
