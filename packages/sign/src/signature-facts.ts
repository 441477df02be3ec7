import { byKind, code, escapeMarkdown } from '@release-tools/base'
import { signedBy, type Verified } from '@release-tools/evidence'

/** Who signed, for the output `signer` of an action: the identity with its issuer, or the public key. */
export function signerJson({ signer }: Pick<Verified, 'signer'>): string {
  return JSON.stringify(
    byKind(signer, {
      key: ({ publicKey }) => ({ publicKey }),
      identity: ({ identity, issuer }) => ({ identity, issuer }),
    }),
  )
}

/** Two cells of a table in a summary: who signed, and whether that is in a log, with the time. */
export function signatureCells({ signer, logged, time }: Verified): [by: string, logged: string] {
  const by = byKind(signedBy(signer), { key: ({ sha256 }) => `key sha256:${sha256}`, identity: one => one.identity })
  return [code(by), escapeMarkdown(`${logged ? 'yes' : 'no'}${time === undefined ? '' : `, ${time}`}`)]
}
