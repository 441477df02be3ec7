import { parseStrictJson } from '@release-tools/base'
import { type AttachedDocument, simpleSigningType } from '@release-tools/oci'

/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
const annotation = {
  signature: 'dev.cosignproject.cosign/signature',
  cert: 'dev.sigstore.cosign/certificate',
  rekorBundle: 'dev.sigstore.cosign/bundle',
  rfc3161Timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
}

/**
 * What cosign attached before version 3, in the JSON that it wrote for files: a layer that is signed, with the signature in its annotations, or
 * a layer with an envelope. The annotation with other certificates is not read: only the verifier may say which authorities count. Throws a
 * Problem.
 */
export function cosignJson({ mediaType, annotations, content }: AttachedDocument): Buffer {
  const signature = mediaType === simpleSigningType ? annotations[annotation.signature] : content.toString('base64')
  const cert = annotations[annotation.cert]
  return Buffer.from(
    JSON.stringify({
      base64Signature: signature ?? '',
      ...(cert === undefined ? {} : { cert }),
      ...parsedIn(annotations, 'rekorBundle', 'the log entry'),
      ...parsedIn(annotations, 'rfc3161Timestamp', 'the timestamp'),
    }),
  )
}

function parsedIn(annotations: Record<string, string>, key: 'rekorBundle' | 'rfc3161Timestamp', what: string): object {
  const text = annotations[annotation[key]]
  return text === undefined ? {} : { [key]: parseStrictJson(text, what) }
}
