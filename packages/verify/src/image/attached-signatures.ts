import { at, parseStrictJson, sha256, textAt } from '@release-tools/base'
import {
  bytesSubject,
  notVerified,
  type ResourceDescriptor,
  readSignatures,
  type Signature,
  type Subject,
} from '@release-tools/evidence'
import { type AttachedDocument, bundleType, simpleSigningType } from '@release-tools/oci'
import { type Accepted, addFailure, checkEach, type Outcome } from '../accepted.ts'
import type { ReaderTrust } from '../publishers.ts'
import { cosignJson } from './old-cosign.ts'
import type { OpenImage } from './open-image.ts'

/** An accepted signature or attestation of an image, with its place. */
export interface Found extends Accepted {
  place: string
  /** The image that the signature names, if that has another name. */
  otherName?: string
}

/** What the documents that are attached to an image say. */
export interface AttachedOutcome extends Outcome {
  accepted: Found[]
}

/** Checks each document that is attached to an image. Throws no Problem. */
export async function checkAttached(image: OpenImage, trust: ReaderTrust): Promise<AttachedOutcome> {
  const all: AttachedOutcome = { accepted: [], bad: [], failures: [] }
  for (const document of image.attached.documents)
    try {
      const subject = subjectOf(document, image)
      const wanted = { subject, trust, digest: image.digest }
      const one = await checkEach(signaturesIn(document), wanted, inputOf(document, image))
      all.bad.push(...one.bad)
      all.failures.push(...one.failures)
      for (const accepted of one.accepted)
        all.accepted.push({ ...accepted, place: document.place, ...namedIn(document, image) })
    } catch (error) {
      addFailure(all, error)
    }
  return all
}

/** The blob with a document: of a registry as `crane blob` takes it, or its path in the layout. */
function inputOf({ content }: AttachedDocument, { repository }: OpenImage): ResourceDescriptor {
  const digest = sha256(content)
  const uri = repository === undefined ? `blobs/sha256/${digest}` : `oci://${repository}@sha256:${digest}`
  return { uri, digest: { sha256: digest } }
}

/** The signatures in a document that is attached to an image. Throws a Problem if it cannot be read. */
export function signaturesIn(document: AttachedDocument): Signature[] {
  const { mediaType, content } = document
  return readSignatures(mediaType.startsWith(bundleType) ? content : cosignJson(document)).signatures
}

/** Before version 3, cosign signed a payload that names the image. */
function subjectOf({ mediaType, content }: AttachedDocument, { name, digest }: OpenImage): Subject {
  if (mediaType === simpleSigningType) return bytesSubject(name, content)
  return { name, digests: async () => ({ sha256: digest.slice('sha256:'.length) }) }
}

/**
 * The name in the payload of a signature before cosign 3, if it is not that of the image. Throws a Problem if the payload names another
 * digest. https://github.com/containers/image/blob/main/docs/containers-signature.5.md
 */
function namedIn(
  { mediaType, content }: AttachedDocument,
  { digest, repository }: OpenImage,
): Pick<Found, 'otherName'> {
  if (mediaType !== simpleSigningType) return {}
  const critical = at(parseStrictJson(content, 'the signed payload'), 'critical')
  const named = textAt(critical, 'image', 'docker-manifest-digest')
  if (named !== digest) throw notVerified(`it is the signature of ${JSON.stringify(named ?? 'nothing')}.`)
  const name = textAt(critical, 'identity', 'docker-reference')
  return name === undefined || repository === undefined || nameOnly(name) === repository ? {} : { otherName: name }
}

/** A reference without tag and digest. */
function nameOnly(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/]*$/, '')
}
