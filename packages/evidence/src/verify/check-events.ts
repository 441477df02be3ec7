import { join } from 'node:path'
import { count, limits, readIfThere } from '@release-tools/base'
import { eventText } from '../events/event-text.ts'
import { parseEvents, type SigningEvent } from '../events/signing-event.ts'
import { signingEvents } from '../kinds/signing-events.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { lastEventsName } from '../manifest/release-names.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { contradictionIn } from './event-contradiction.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import type { ReleasedModel } from './released-models.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'
import { type HeldSignature, signaturesHeld } from './signatures-held.ts'
import type { SignedWhole } from './signed-wholes.ts'

/** What the check of the records needs. */
interface Asked {
  manifest: Manifest
  read: ReadEvidence
  source: ReleaseSource
  verifier: SignatureVerifier
  models: ReleasedModel[]
  /** What no manifest lists: the manifest itself, the tarball. */
  wholes: SignedWhole[]
}

const path = signingEvents.files.document.path

/**
 * Compares the records of signatures with the signatures that the release has, those beside it as well. A record of something else says
 * nothing of the release, and is named. One that contradicts its signature fails. None for a release without records.
 */
export async function checkEvents(asked: Asked): Promise<Check[]> {
  const { manifest, source } = asked
  const inside = isListed(manifest, path)
  const last =
    source.kind === 'asset' ? undefined : await readIfThere(join(source.beside, lastEventsName), limits.document)
  if (!inside && last === undefined) return []
  return [withFileName(path, await check('signing events', () => checkAll(asked, inside, last)))]
}

async function checkAll(asked: Asked, inside: boolean, last: Buffer | undefined): Promise<Passed> {
  const own = inside ? await asked.read(path) : undefined
  if (inside && own === undefined && last === undefined)
    return { status: 'absent', detail: 'The records are only in the release tarball, which was not provided.' }
  const events = [
    ...(own === undefined ? [] : parseEvents(own.toString('utf8'), path)),
    ...(last === undefined ? [] : parseEvents(last.toString('utf8'), lastEventsName)),
  ]
  const held = await signaturesHeld(asked, { evidence: own !== undefined, whole: last !== undefined })
  const compared = await requireAgreement(events, held, asked)
  const others = events.filter(event => !isAbout(event, held, asked))
  const recorded = new Set(events.map(({ signature }) => signature.sha256))
  const unrecorded = held.filter(({ sha256 }) => !recorded.has(sha256)).map(({ name }) => name)
  const all = `${count(events.length, 'signature')} ${events.length === 1 ? 'is' : 'are'} recorded`
  const same = compared === events.length ? 'each' : compared === 0 ? 'none' : `${compared} of them`
  const detail = [
    `${all}; ${same} ${compared > 1 && compared < events.length ? 'were' : 'was'} compared with the signature itself.`,
    ...named(
      'Not about anything in this release',
      others.map(event => eventText(event).what),
    ),
    ...named('No record of', unrecorded),
  ]
  return { detail: detail.join(' ') }
}

/** The first three, and how many there are besides. */
function named(what: string, names: string[]): string[] {
  if (names.length === 0) return []
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return [`${what}: ${names.slice(0, 3).join(', ')}${more}.`]
}

/** Also of a model, if one of the release was not provided: what its signature names is only in that. */
function isAbout({ kind, signature, subjects }: SigningEvent, held: HeldSignature[], asked: Asked): boolean {
  const { manifest, wholes, models } = asked
  if (held.some(({ sha256 }) => sha256 === signature.sha256)) return true
  if (kind === 'model' && models.some(({ provided }) => provided === undefined)) return true
  const digests = new Set([
    ...manifest.files.map(({ sha256 }) => sha256),
    ...manifest.images.flatMap(({ digest, platforms }) => [digest, ...platforms.map(one => one.digest)]).map(hexOf),
    ...wholes.map(({ sha256 }) => sha256),
  ])
  return subjects.some(({ digest }) => digest.sha256 !== undefined && digests.has(digest.sha256))
}

function hexOf(digest: string): string {
  return digest.slice('sha256:'.length)
}

/** How many records were compared with their signatures: those that are here, and whose signer is known. */
async function requireAgreement(events: SigningEvent[], held: HeldSignature[], asked: Asked): Promise<number> {
  let compared = 0
  for (const event of events) {
    const signature = held.find(({ sha256 }) => sha256 === event.signature.sha256)
    const found = signature && (await contradictionIn(event, signature, asked))
    if (found === undefined) continue
    if (found.wrong !== undefined)
      failCheck(`the record of ${eventText(event).what} has another ${JSON.stringify(found.wrong)} than its signature.`)
    compared++
  }
  return compared
}
