import { stat } from 'node:fs/promises'
import { Problem, parseStrictJson, textAt } from '@release-tools/base'
import { CannotCheck, Refused, reasons, type Signature } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  type AttachedDocument,
  attachedDocuments,
  layoutContents,
  parseImageName,
  type Reference,
  resolveDigest,
} from '@release-tools/oci'
import { signaturesIn } from '@release-tools/verify'
import { WrongUse } from '../wrong-use.ts'
import type { Candidate } from './provenance.ts'

/** An image by its digest: in a registry, or in a layout. */
export interface ImageOperand {
  /** Lower-case hex. */
  sha256: string
  place: { kind: 'registry'; reference: Reference } | { kind: 'layout'; directory: string }
}

/** Reads the operand. Without a digest it is refused: what a tag names can change after it was verified. */
export async function imageOperand(text: string): Promise<ImageOperand> {
  const [, before = '', sha256] = /^(.+)@sha256:([0-9a-f]{64})$/s.exec(text) ?? []
  if (sha256 === undefined) throw new Refused(`${reasons.mutableImage}: '${text}'`)
  const isDirectory = await stat(before).then(
    found => found.isDirectory(),
    () => false,
  )
  if (isDirectory) return { sha256, place: { kind: 'layout', directory: before } }
  const name = parseImageName(text)
  if (name === undefined)
    throw new WrongUse(
      `could not parse reference: ${text}.`,
      'Write it as ghcr.io/acme/widget@sha256:… or, for an OCI layout that is on this disk, ./layout@sha256:…',
    )
  const { registry, repository } = name
  return { sha256, place: { kind: 'registry', reference: { registry, repository, wanted: `sha256:${sha256}` } } }
}

/**
 * Provenance that is attached to an image; `repository` is another one of a registry that has it. Throws CannotCheck if the registry cannot be
 * read, and another Problem if the layout does not have the image as its digest says.
 */
export async function attachedProvenance(
  { place, sha256 }: ImageOperand,
  repository: string | undefined,
  host: Host,
): Promise<Candidate[]> {
  const documents =
    place.kind === 'layout'
      ? await inLayout(place.directory, `sha256:${sha256}`)
      : await inRegistry(place.reference, repository, host)
  const found = documents.flatMap(candidatesIn)
  if (found.length === 0) throw new Refused('no matching attestations: no provenance is attached to the image')
  return found
}

async function inLayout(directory: string, digest: string): Promise<AttachedDocument[]> {
  const { images, attached } = await layoutContents(directory)
  const image = images.find(one => one.digest === digest)
  if (image === undefined)
    throw new Problem(`read the OCI layout ${directory}`, {
      found: `it does not contain ${digest}.`,
      next: 'Check the digest.',
    })
  await image.check()
  return attached.documents
}

async function inRegistry(
  reference: Reference,
  repository: string | undefined,
  host: Host,
): Promise<AttachedDocument[]> {
  const place = repository === undefined ? reference : { ...repositoryOf(repository), wanted: reference.wanted }
  try {
    await resolveDigest(reference, host)
    return (await attachedDocuments(place, host)).documents
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new CannotCheck(error.attempted, { found: error.found, next: error.next, cause: error })
  }
}

function repositoryOf(text: string): Pick<Reference, 'registry' | 'repository'> {
  const name = parseImageName(text)
  if (name !== undefined && name.tag === undefined && name.digest === undefined) return name
  throw new WrongUse(
    `--provenance-repository is ${JSON.stringify(text)}, which is not a repository of a registry.`,
    'Write it as ghcr.io/acme/attestations.',
  )
}

/** Documents that say that they are provenance. What else is attached says nothing for or against it. */
function candidatesIn(document: AttachedDocument): Candidate[] {
  try {
    return signaturesIn(document).flatMap((signature): Candidate[] => {
      if (signature.kind === 'unread') return [{ bundle: signature.problem }]
      return signature.kind === 'bundle' && isProvenance(signature) ? [{ bundle: signature.bundle }] : []
    })
  } catch (error) {
    if (error instanceof Problem) return [{ bundle: error }]
    throw error
  }
}

function isProvenance({ bundle }: Extract<Signature, { kind: 'bundle' }>): boolean {
  if (bundle.content.$case !== 'dsseEnvelope') return false
  try {
    const statement = parseStrictJson(bundle.content.dsseEnvelope.payload, 'the statement')
    return textAt(statement, 'predicateType')?.startsWith('https://slsa.dev/provenance/') ?? false
  } catch {
    return false
  }
}
