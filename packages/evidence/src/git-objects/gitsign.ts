import { createHash } from 'node:crypto'
import { messageOf } from '@release-tools/base'
import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'
import { SignatureVerifier, type Verified } from '../sigstore/sigstore.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'
import { type CmsSignature, parseCmsSignature } from './cms-signature.ts'
import { entryOfGitsign } from './gitsign-entry.ts'

/**
 * Verifies a signature of gitsign: that its certificate is of one of the signers, that the log of the trusted root has exactly this
 * signature, and that it was made over the content. https://github.com/sigstore/gitsign/blob/main/docs/bundle-cms.md
 * Throws a Problem if it is not valid, and CannotCheck if that cannot be found out.
 */
export function verifyGitsign(
  content: Buffer,
  armoured: string,
  signers: IdentitySigner[],
  trustedRoot: TrustedRoot | TrustedRoot[] | undefined,
): Verified {
  const signature = parseCmsSignature(armoured)
  const digest = createHash('sha256').update(content).digest()
  if (!digest.equals(signature.messageDigest)) throw notVerified('the signature was made over other content.')
  const verifier = new SignatureVerifier({ signers, ...(trustedRoot && { trustedRoot }) })
  return verifier.verifyBlob(signature.signedAttributes, bundleOf(signature))
}

/** The signature of the signed attributes as a Sigstore bundle. */
function bundleOf({ logEntry, ...signature }: CmsSignature): object {
  if (logEntry === undefined)
    throw cannotCheck(
      'it has no log entry in it, so nothing here says when its certificate was valid.',
      'Let gitsign keep the entry: git config gitsign.rekorMode offline.',
    )
  const digest = createHash('sha256').update(signature.signedAttributes).digest('base64')
  return {
    mediaType: bundleMediaType,
    verificationMaterial: {
      certificate: { rawBytes: signature.certificate.toString('base64') },
      tlogEntries: [entryIn({ ...signature, logEntry })],
    },
    messageSignature: {
      messageDigest: { algorithm: 'SHA2_256', digest },
      signature: signature.value.toString('base64'),
    },
  }
}

function entryIn(signature: CmsSignature & { logEntry: Buffer }): object {
  try {
    return entryOfGitsign(signature)
  } catch (cause) {
    throw notVerified(`its CMS signature is damaged: ${messageOf(cause)}.`, undefined, cause)
  }
}
