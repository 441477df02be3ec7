import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { textAt } from '@release-tools/base'
import { type Checkout, checkOut } from '@release-tools/build'
import { type ImageEntry, imagePath, kinds, rebuildResult, type Trust } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Reference } from '@release-tools/oci'
import { assumedBuild } from './assumed-build.ts'
import { distributions } from './distributions.ts'
import { commitOfTag, originRepository } from './git.ts'
import type { WheelPlaces } from './image-wheels.ts'
import { image, type RebuiltImage } from './images.ts'
import { judgeImage } from './judge-all.ts'
import { makeAll } from './makers.ts'
import type { Options } from './options.ts'
import { originIn } from './origin.ts'
import { type Released, readRecord } from './released.ts'
import { type NamedRecord, releasedRecord } from './released-record.ts'
import type { RebuiltRelease } from './reproduce.ts'
import { type SignedImage, signedImage } from './signed-image.ts'

/**
 * Rebuilds an image of a registry from the commit of the tag, and compares the two. The record of its build is what a signer attached to
 * it, or that of the release on GitHub; otherwise, what the project configures. Throws NotSigned if the image has no valid signature, and a Problem.
 */
export async function reproduceImage(
  reference: Reference,
  trust: Trust,
  options: Options,
  scratch: string,
  host: Host,
): Promise<RebuiltRelease> {
  const { tag } = options
  const found = await host.group('Verifying the image …', () => signedImage(reference, trust, host))
  const commit = await commitOfTag(options.repository, tag, host)
  const checkout = await host.group(`Checking out ${commit} …`, () =>
    checkOut(options.repository, commit, join(scratch, 'source'), host),
  )
  const recorded = await recordFor(found, trust, options, scratch, host)
  const { name, document } = recorded ?? (await assumedBuild(found, tag, checkout))
  const repository = trust.repository ?? (await sourceOf(found, options, host))
  const directory = join(scratch, 'rebuilt')
  await mkdir(join(directory, 'artifacts'), { recursive: true })
  const [entry, images] = [entryOf(name, found, document.image?.proof), new Map<string, RebuiltImage>()]
  const record = { entry, document, ...(recorded === undefined ? { assumed: true as const } : {}) }
  const wheels = recorded?.released && (await wheelPlaces(recorded.released, checkout, directory, options, host))
  const place = { manifest: { source: { repository } }, checkout, directory, found: images }
  const rebuilt = await makeAll([image(record, { ...place, ...(wheels && { wheels }) }, host)], [imagePath(name)], host)
  const means = { rebuilt, found: images, origin: originIn(options.repository, commit, host), scratch, host }
  const file = await host.group('Comparing …', () => judgeImage(entry, means))
  const problems = commitProblems(found, tag, commit)
  const { project, version } = { project: document.project.name, version: document.project.version }
  const release = { project, version, repository, tag, commit, image: `${found.repository}@${found.digest}` }
  const { environment, tools } = rebuilt
  const result = rebuildResult([file], problems)
  const reproduction = { result, release, environment, tools, problems, files: [file] }
  return { reproduction, directory, pairs: new Map(), statement: undefined }
}

/** What makes the wheels of the release, which an image may have. */
async function wheelPlaces(
  released: Released,
  checkout: Checkout,
  directory: string,
  { python }: Options,
  host: Host,
): Promise<WheelPlaces> {
  const document = await readRecord(released, kinds.build.files.project.path)
  const where = { python, outDir: join(directory, 'artifacts'), isOther: () => false }
  return { released, document, python, distributions: distributions(document, checkout, where, host) }
}

/** What is known of the build of an image: what is attached to it, or what its release says. Undefined, and said, if neither is there. */
async function recordFor(
  { document, repository, digest }: SignedImage,
  trust: Trust,
  options: Options,
  scratch: string,
  host: Host,
): Promise<NamedRecord | undefined> {
  // An attached record has no name of the image: its repository gives one.
  const attached = document && { name: repository.split('/').at(-1) ?? '', document }
  // Wheels in an image are those of a release, which knows how they were built.
  if (attached !== undefined && (document?.image?.contexts ?? []).length === 0) return attached
  const recorded = (await releasedRecord(digest, options, trust, scratch, host)) ?? attached
  if (recorded === undefined)
    host.warning(
      'No record of its build is attached to the image, so it is rebuilt as the configuration of the commit says.',
    )
  return recorded
}

function entryOf(name: string, { repository, digest, parts }: SignedImage, proof = 'unverified'): ImageEntry {
  const platforms = parts.map(part => ({ platform: part.platform, digest: part.digest }))
  return { name, repository, digest, platforms, reproducible: proof === 'bytes' ? 'bytes' : 'unverified' }
}

/** The address that the labels of the image must name: that of the clone or, if that is not on GitHub, what they say. */
async function sourceOf(found: SignedImage, { repository }: Options, host: Host): Promise<string> {
  const own = await originRepository(repository, host)
  return own === undefined ? (labelOf(found, 'source') ?? '') : `https://github.com/${own}`
}

function commitProblems(found: SignedImage, tag: string, commit: string): string[] {
  const said = labelOf(found, 'revision')
  if (said === undefined || said === commit) return []
  return [`The tag ${tag} is commit ${commit} in this repository, but the image says that it was made from ${said}.`]
}

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
function labelOf({ parts }: SignedImage, name: 'source' | 'revision'): string | undefined {
  return textAt(parts[0]?.config, 'config', 'Labels', `org.opencontainers.image.${name}`)
}
