import { X509Certificate } from 'node:crypto'
import tls from 'node:tls'
import { messageOf, Problem } from '@release-tools/base'

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g
const most = 1000

/** The certificates in a text, in its order. Ignores text between them. Throws a Problem if there is none, or a damaged one. */
export function readCertificates(text: string, what: string): string[] {
  const found = text.match(block) ?? []
  if (text.includes('PRIVATE KEY-----')) throw unusable(what, 'it contains a private key.')
  if (found.length === 0) throw unusable(what, 'it contains no certificate in PEM format.')
  if (found.length > most) throw unusable(what, `it contains more than ${most} certificates.`)
  for (const [index, pem] of found.entries()) {
    try {
      new X509Certificate(pem)
    } catch (error) {
      throw unusable(what, `certificate ${index + 1} cannot be read (${messageOf(error)}).`)
    }
  }
  return found
}

/**
 * Makes this process trust the authorities in `pem`, in addition to the present ones, in all later requests. Returns a function
 * that undoes it. Throws a Problem if Node is older than 24.5, which cannot do this.
 */
export function trustAuthorities(
  pem: string,
  what: string,
  node: Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>> = tls,
): () => void {
  const added = readCertificates(pem, what)
  const { getCACertificates, setDefaultCACertificates } = node
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) {
    throw new Problem('add a certificate authority', {
      found: `Node ${process.versions.node} does not support it.`,
      next: 'Use a runner with Node 24.5 or newer.',
    })
  }
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, ...added])
  return () => setDefaultCACertificates(before)
}

function unusable(what: string, found: string): Problem {
  const next = "Give only the certificates of the authorities that signed the server's certificate, in PEM format."
  return new Problem(`read ${what}`, { found, next })
}
