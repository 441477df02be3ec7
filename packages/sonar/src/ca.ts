import { X509Certificate } from 'node:crypto'
import tls from 'node:tls'
import { messageOf, Problem } from '@release-tools/base'

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g
const most = 1000

/** The certificates in a text, in its order; texts between them are ignored. Throws a Problem where there is none, or a broken one. */
export function readCertificates(text: string, what: string): string[] {
  const found = text.match(block) ?? []
  if (text.includes('PRIVATE KEY-----')) throw unusable(what, 'it holds a private key.')
  if (found.length === 0) throw unusable(what, 'it holds no certificate in PEM form.')
  if (found.length > most) throw unusable(what, `it holds more than ${most} certificates.`)
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
 * Has this process trust the authorities in `pem` beside those that it trusts already, in every request from now on.
 * Returns what undoes it. Throws a Problem where Node cannot (before 24.5).
 */
export function trustAuthorities(
  pem: string,
  what: string,
  node: Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>> = tls,
): () => void {
  const added = readCertificates(pem, what)
  const { getCACertificates, setDefaultCACertificates } = node
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) {
    throw new Problem('trust another certificate authority', {
      found: `Node ${process.versions.node} cannot be told.`,
      next: 'Use a runner that brings Node 24.5 or newer.',
    })
  }
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, ...added])
  return () => setDefaultCACertificates(before)
}

function unusable(what: string, found: string): Problem {
  const next = 'Give the certificates of the authorities that the server is signed by, in PEM form, and nothing secret.'
  return new Problem(`use ${what}`, { found, next })
}
