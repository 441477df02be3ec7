import { createPublicKey } from 'node:crypto'
import { sha256 } from '@release-tools/base'

/**
 * A bundle whose hint names the key as model_signing does: by the SHA-256 of its PEM text, in hex. It refuses the hint of cosign, which is
 * another digest of the same key. The hint is not signed. Without a key, the bundle stays as it is: it has a certificate.
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §4.1
 */
export function withHintOfPem(bundle: string, pem: string | undefined): string {
  if (pem === undefined) return bundle
  const { verificationMaterial, ...rest } = JSON.parse(bundle)
  const text = createPublicKey(pem).export({ type: 'spki', format: 'pem' })
  return JSON.stringify({
    ...rest,
    verificationMaterial: { ...verificationMaterial, publicKey: { hint: sha256(text) } },
  })
}
