import { messageOf, Problem } from '@release-tools/base'
import {
  type BuildDocument,
  buildSchema,
  CannotCheck,
  hasSubject,
  imageSignatureType,
  parseBuild,
  SignatureVerifier,
  type Statement,
  signedBy,
  signerText,
  type Trust,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachedDocuments, bundleType, type Reference, type RemoteImage, remoteImage } from '@release-tools/oci'

/** An image in a registry that an accepted signer signed. */
export interface SignedImage extends RemoteImage {
  /** `ghcr.io/acme/widget`. */
  repository: string
  /** How its build was recorded, as a signer attests; undefined if no such attestation is attached. */
  document: BuildDocument | undefined
}

/** The image has no valid signature of an accepted signer. */
export class NotSigned extends Problem {}

/**
 * Reads an image from its registry, with what is attached to it. A tag is resolved once, and said. Throws NotSigned, CannotCheck if that
 * cannot be found out, and a Problem if the registry does not give it.
 */
export async function signedImage(reference: Reference, trust: Trust, host: Host): Promise<SignedImage> {
  const image = await remoteImage(reference, host)
  const repository = `${reference.registry}/${reference.repository}`
  host.notice(
    `${repository}: ${reference.wanted === image.digest ? 'the image' : `the tag ${reference.wanted}`} is ${image.digest}.`,
  )
  const { documents } = await attachedDocuments({ ...reference, wanted: image.digest }, host)
  const bundles = documents.filter(({ mediaType }) => mediaType.startsWith(bundleType)).map(({ content }) => content)
  const about = statementsAbout(image.digest, bundles, trust)
  const signature = about.signed.find(({ statement }) => statement.predicateType === imageSignatureType)
  if (signature === undefined) throw notSigned(`${repository}@${image.digest}`, bundles.length, about.failures)
  host.notice(`Its signature is by ${signerText(signedBy(signature.signer))}.`)
  return {
    ...image,
    repository,
    document: recordIn(
      about.signed.map(({ statement }) => statement),
      image.digest,
    ),
  }
}

/** The verified statements about an image, and why others are none. */
function statementsAbout(digest: string, bundles: Buffer[], trust: Trust) {
  const verifier = new SignatureVerifier(trust)
  const signed: ReturnType<SignatureVerifier['verifyStatement']>[] = []
  const failures: unknown[] = []
  for (const bundle of bundles)
    try {
      const verified = verifier.verifyStatement(bundle)
      if (hasSubject(verified.statement, { sha256: digest.slice('sha256:'.length) })) signed.push(verified)
    } catch (error) {
      failures.push(error)
    }
  return { signed, failures }
}

function notSigned(image: string, bundles: number, failures: unknown[]): Problem {
  const attempted = `verify the signature of ${image}`
  const [first] = failures
  const found =
    bundles === 0
      ? 'no signature in the format of Sigstore bundles is attached to it.'
      : `none of the signatures and attestations that are attached to it is a valid signature of an accepted signer${first === undefined ? '' : ` (${messageOf(first)})`}.`
  const next = 'Check the key or the identity. `cosign sign` (3.x) and cosign-sign attach such a signature.'
  const open = failures.find(error => error instanceof CannotCheck)
  return open === undefined
    ? new NotSigned(attempted, { found, next })
    : new CannotCheck(attempted, { found, next, cause: open })
}

/** The record of the build. It must be that of this image: another one would be rebuilt otherwise. */
function recordIn(statements: Statement[], digest: string): BuildDocument | undefined {
  return statements
    .filter(({ predicateType }) => predicateType === buildSchema)
    .map(({ predicate }) => parseBuild(JSON.stringify(predicate), 'the attached record of the build'))
    .find(({ image }) => image?.digest === digest)
}
