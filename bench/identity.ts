import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The identity in the certificate of a bundle: its only subject alternative name. */
export function identityOf(bundlePath: string): string {
  const { verificationMaterial } = JSON.parse(readFileSync(bundlePath, 'utf8'))
  const certificate = new X509Certificate(Buffer.from(verificationMaterial.certificate.rawBytes, 'base64'))
  return (certificate.subjectAltName ?? '').replace(/^URI:/, '')
}
