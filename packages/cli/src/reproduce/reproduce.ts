import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkout, checkOut } from '@release-tools/build'
import {
  type BuildDocument,
  imagePath,
  kinds,
  type Manifest,
  type Rebuild,
  rebuildResult,
  type Statement,
  type Trust,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { WrongUse } from '../wrong-use.ts'
import { advisoriesOf } from './advisories.ts'
import { archives } from './archives.ts'
import { attestationOf } from './attestation.ts'
import { distributions } from './distributions.ts'
import { commitOfTag, requireCommit } from './git.ts'
import { imageReport, imageSboms } from './image-evidence.ts'
import { type ImageRecord, image, type RebuiltImage } from './images.ts'
import { judgeAll } from './judge-all.ts'
import { licences } from './licences.ts'
import { type Maker, makeAll } from './makers.ts'
import { notes } from './notes.ts'
import type { Options } from './options.ts'
import { originIn } from './origin.ts'
import { policyOf } from './policy.ts'
import { type Released, readRecord } from './released.ts'
import type { Pairs, Reproduction } from './result.ts'
import { directorySboms, sboms } from './sboms.ts'
import { securityReports } from './security-reports.ts'
import { unlistedFiles, wholeRelease } from './whole.ts'

/** A reproduction, with the folder of the rebuilt files. */
export interface RebuiltRelease {
  reproduction: Reproduction
  directory: string
  pairs: Pairs
  /** Undefined for one image: it has no manifest. */
  statement: Statement<Rebuild> | undefined
}

/** What the makers work with. */
interface Parts {
  released: Released
  /** The record of the build of the distributions; undefined if the release has none. */
  document: BuildDocument | undefined
  images: ImageRecord[]
  checkout: Checkout
  /** Where the rebuilt files go. */
  directory: string
  scratch: string
  /** Gets the images that were rebuilt. */
  found: Map<string, RebuiltImage>
}

/** Rebuilds a verified release from its commit, and compares what is wanted of it. Throws a Problem if the commit cannot be checked out. */
export async function rebuildRelease(
  released: Released,
  options: Options & { /** By which it was verified. */ trust: Trust },
  scratch: string,
  host: Host,
): Promise<RebuiltRelease> {
  const { manifest } = released
  const { commit, tag } = manifest.source
  const files = manifest.files.filter(({ path }) => options.isWanted(path))
  const images = manifest.images.filter(entry => options.isWanted(imagePath(entry.name)))
  const unlisted = (await unlistedFiles(released)).filter(({ path }) => options.isWanted(path))
  if (files.length + images.length + unlisted.length === 0)
    throw new WrongUse('--only matches no file of the release.', 'Quote the pattern: "artifacts/*".')
  const own = await commitOfTag(options.repository, tag, host)
  await requireCommit(options.repository, { commit, tag }, own, host)
  const problems = tagProblems(manifest, own)
  const source = join(scratch, 'source')
  const checkout = await host.group(`Checking out ${commit} …`, () =>
    checkOut(options.repository, commit, source, host),
  )
  const parts = await partsOf(released, checkout, scratch)
  const wanted = [...[...files, ...unlisted].map(({ path }) => path), ...images.map(({ name }) => imagePath(name))]
  const rebuilt = await makeAll(await makersOf(parts, options, host), wanted, host)
  const judging = { ...parts, rebuilt, origin: originIn(options.repository, commit, host), host }
  const judged = await host.group('Comparing …', () => judgeAll({ files, images, unlisted }, judging))
  const { environment, tools } = rebuilt
  const release = describe(manifest, released.manifestSha256)
  const result = rebuildResult(judged.files, problems)
  const reproduction = { result, release, environment, tools, problems, files: judged.files }
  const statement = attestationOf(reproduction, released.manifestSha256)
  return { reproduction, directory: parts.directory, pairs: judged.pairs, statement }
}

async function partsOf(released: Released, checkout: Checkout, scratch: string): Promise<Parts> {
  const directory = join(scratch, 'rebuilt')
  await mkdir(join(directory, 'artifacts'), { recursive: true })
  const { project, image: ofImage } = kinds.build.files
  const images: ImageRecord[] = []
  for (const entry of released.manifest.images)
    images.push({ entry, document: await readRecord(released, ofImage.pathOf(entry.name)) })
  const document = await readRecord(released, project.path)
  return { released, document, images, checkout, directory, scratch, found: new Map() }
}

/** In an order in which each finds what it needs. */
async function makersOf(
  parts: Parts,
  { python, policy, repository, trust }: Options & { trust: Trust },
  host: Host,
): Promise<Maker[]> {
  const { released, document, images, checkout, directory, found } = parts
  const { manifest } = released
  const archived = await archives(released, parts, host)
  const isOther = (path: string) => archived?.makes(path) === true
  const ofPython = distributions(document, checkout, { python, outDir: join(directory, 'artifacts'), isOther }, host)
  const wheels = { released, document, distributions: ofPython, python }
  return [
    ...(archived === undefined ? [] : [archived]),
    ofPython,
    ...images.flatMap(record => [
      image(record, { manifest, checkout, directory, wheels, found }, host),
      imageReport({ ...parts, ...record }, host),
      imageSboms({ ...parts, ...record }, host),
    ]),
    sboms(parts, { document, python }, host),
    ...directorySboms(parts, { document }, host),
    licences(released, { ...parts, python }, host),
    policyOf(checkout, policy, directory, host),
    securityReports(checkout, policy, directory, host),
    advisoriesOf(checkout, manifest, directory),
    notes(parts, { repository, trust }, host),
    ...wholeRelease(parts),
  ]
}

/** A tag that was moved: what the release says of its commit is not what the tag says. */
function tagProblems({ source: { tag, commit } }: Manifest, own: string): string[] {
  if (own === commit) return []
  return [`The tag ${tag} is commit ${own} in this repository, but the release says that it was made from ${commit}.`]
}

function describe({ project, source }: Manifest, manifestSha256: string): Reproduction['release'] {
  const { repository, tag, commit } = source
  return { project: project.name, version: project.version, repository, tag, commit, manifestSha256 }
}
