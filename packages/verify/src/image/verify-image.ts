import { at, messageOf, Problem, parseStrictJson, textAt } from '@release-tools/base'
import {
  CannotCheck,
  type Check,
  check,
  failCheck,
  hasSubject,
  notVerified,
  SignatureVerifier,
  statedResult,
  type Trust,
} from '@release-tools/evidence'
import { type AttachedDocument, bundleType, envelopeType } from '@release-tools/oci'
import type { Accepted } from '../report.ts'
import { statementName } from '../statement-names.ts'
import { bundleOf } from './old-cosign.ts'
import type { OpenImage } from './open-image.ts'

/** An accepted document, with its place and what it says against the image, if it does. */
interface Found extends Accepted {
  place: string
  /** A verdict that is not good: `FAILED`. */
  bad?: string
  /** The image that a signature names, if that has another name. */
  otherName?: string
}

/**
 * Checks that an accepted signer signed the image, or attested something about it. One is enough: anybody who may write into the registry
 * can attach more. What others attached does not count, and says nothing against the image.
 */
export async function verifyImage(image: OpenImage, trust: Trust): Promise<{ checks: Check[]; accepted: Accepted[] }> {
  const verifier = new SignatureVerifier(trust)
  const found: Found[] = []
  const failures: unknown[] = []
  for (const document of image.attached.documents) {
    try {
      found.push(requireRepository(checkDocument(document, image, verifier), trust))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures.push(error)
    }
  }
  const checks = [
    await check('image', () => describe(image)),
    ...(found.length === 0 ? [await check('signature', () => refuse(image, failures))] : []),
    ...(await Promise.all(byName(found).map(([name, same]) => check(name, () => accept(same))))),
    ...notCounted(found.length === 0 ? [] : failures),
  ]
  return {
    checks,
    accepted: found.map(({ verified, statement, subject }) => ({ verified, subject, ...(statement && { statement }) })),
  }
}

async function describe({ name, tag, content }: OpenImage) {
  const platforms = await content?.()
  const parts = [
    `${name}.`,
    tag === undefined ? '' : `The tag ${tag} names it now. A tag can move, so use the digest.`,
    platforms === undefined ? '' : `Its blobs for ${platforms.join(', ')} have their digests.`,
  ]
  return { detail: parts.filter(part => part !== '').join(' ') }
}

function checkDocument(document: AttachedDocument, image: OpenImage, verifier: SignatureVerifier): Found {
  const { mediaType, place, content } = document
  const subject = image.digest
  if (!mediaType.startsWith(bundleType) && mediaType !== envelopeType) {
    const verified = verifier.verifyBlob(content, bundleOf(document))
    return { verified, subject, place, ...namedIn(content, image) }
  }
  const bundle = mediaType === envelopeType ? bundleOf(document) : content
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  if (!hasSubject(statement, { sha256: subject.slice('sha256:'.length) }))
    throw notVerified(`the attestation (${statement.predicateType}) is about something else.`)
  const result = statedResult(statement)
  return { verified, statement, subject, place, ...(result?.good === false ? { bad: result.word } : {}) }
}

/** The payload of a signature before cosign 3. https://github.com/containers/image/blob/main/docs/containers-signature.5.md */
function namedIn(payload: Buffer, { digest, repository }: OpenImage): Pick<Found, 'otherName'> {
  const critical = at(parseStrictJson(payload, 'the signed payload'), 'critical')
  const named = textAt(critical, 'image', 'docker-manifest-digest')
  if (named !== digest) throw notVerified(`it is the signature of ${JSON.stringify(named ?? 'nothing')}.`)
  const name = textAt(critical, 'identity', 'docker-reference')
  if (name === undefined || repository === undefined || nameOnly(name) === repository) return {}
  return { otherName: name }
}

/** A reference without tag and digest. */
function nameOnly(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/]*$/, '')
}

/** The verifier compares the repository in certificates. A signature by a key names none, so it must not pass as compared. */
function requireRepository(found: Found, { repository }: Trust): Found {
  if (repository === undefined || found.verified.source !== undefined) return found
  throw notVerified(`it was made with a key, so it does not say that it comes from ${repository}.`)
}

function byName(found: Found[]): [string, Found[]][] {
  return [...Map.groupBy(found, ({ statement }) => statementName(statement?.predicateType))]
}

/** Several of one kind are one check: a nightly scan attaches one each day. */
function accept(same: Found[]) {
  const bad = same.find(one => one.bad !== undefined)
  if (bad !== undefined)
    failCheck(
      `a genuine attestation (${bad.statement?.predicateType}) says ${JSON.stringify(bad.bad)} about the image.`,
      'Do not use the image.',
    )
  const [first] = same as [Found]
  const others = same.length === 1 ? '' : ` There are ${same.length - 1} more of this kind.`
  const what = first.statement === undefined ? 'A signature of cosign before version 3' : first.statement.predicateType
  const name = first.otherName === undefined ? '' : ` It was made for ${first.otherName}, with the same digest.`
  return { detail: `${what}, in ${first.place}.${name}${others}`, verified: first.verified }
}

/** Layers without a signature: SBOMs, and what BuildKit attaches. */
const unsigned = ['application/vnd.in-toto+json', 'text/spdx', 'text/spdx+json', 'application/spdx+json']

function refuse({ attached: { documents, others } }: OpenImage, failures: unknown[]): never {
  const open = failures.find(failure => failure instanceof CannotCheck)
  if (open !== undefined) throw open
  const unknown = others.filter(type => !unsigned.includes(type) && !type.includes('cyclonedx'))
  if (unknown.length > 0)
    throw new CannotCheck('verify the image', {
      found: `what is attached to it is of types that release-tools does not read: ${unknown.slice(0, 3).join(', ')}.`,
      next: 'Use the program that made it.',
    })
  if (documents.length === 0)
    failCheck('nothing signs it: no signature and no attestation is attached to it.', askSigner)
  throw failures[0]
}

const askSigner =
  'Do not use it. Ask its publisher for a signature. If it was copied from another registry, copy it with its signatures, for example with `cosign copy` or `oras copy --recursive`.'

function notCounted(failures: unknown[]): Check[] {
  if (failures.length === 0) return []
  const reasons = [
    ...new Set(failures.map(failure => (failure instanceof Problem ? failure.found : messageOf(failure)))),
  ]
  const detail = `${failures.length} more attached, by nobody that you named or about something else: ${reasons.slice(0, 3).join(' ')}`
  return [{ name: 'not counted', status: 'absent', detail }]
}
