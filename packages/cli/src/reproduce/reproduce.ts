import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, readLimited } from '@release-tools/base'
import { type Checkout, checkOut } from '@release-tools/build'
import { type BuildDocument, type FileEntry, kinds, type Manifest, parseBuild } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { WrongUse } from '../wrong-use.ts'
import { distributions } from './distributions.ts'
import { commitOfTag } from './git.ts'
import { judge } from './judge.ts'
import { type Maker, makeAll, type Rebuilt } from './makers.ts'
import type { Options } from './options.ts'
import { originIn } from './origin.ts'
import { policyOf } from './policy.ts'
import type { Released } from './released.ts'
import { type RebuiltFile, type Reproduction, resultOf } from './result.ts'
import { sboms } from './sboms.ts'

/** A reproduction, with the folder of the rebuilt files and, for each compared file, both paths. */
export interface RebuiltRelease {
  reproduction: Reproduction
  directory: string
  pairs: Map<string, { released: string; rebuilt: string }>
}

/** Rebuilds a verified release from its commit, and compares what is wanted of it. Throws a Problem if the commit cannot be checked out. */
export async function rebuildRelease(
  released: Released,
  options: Options,
  scratch: string,
  host: Host,
): Promise<RebuiltRelease> {
  const { manifest } = released
  const { commit, tag } = manifest.source
  const wanted = manifest.files.filter(({ path }) => options.isWanted(path))
  if (wanted.length === 0)
    throw new WrongUse('--only matches no file of the release.', 'Quote the pattern: "artifacts/*".')
  const problems = tagProblems(manifest, await commitOfTag(options.repository, tag, host))
  const title = `Checking out ${commit} …`
  const source = join(scratch, 'source')
  const checkout = await host.group(title, () => checkOut(options.repository, commit, source, host))
  const directory = join(scratch, 'rebuilt')
  await mkdir(join(directory, 'artifacts'), { recursive: true })
  const document = await buildDocument(released)
  const makers = makersOf({ released, document, checkout, directory, scratch }, options, host)
  const paths = wanted.map(({ path }) => path)
  const rebuilt = await makeAll(makers, paths, host)
  const judging = { released, rebuilt, document, origin: originIn(options.repository, commit, host) }
  const { files, pairs } = await host.group('Comparing …', () => judgeAll(wanted, judging))
  const { environment, tools } = rebuilt
  const release = describe(manifest, released.manifestSha256)
  const reproduction = { result: resultOf(files, problems), release, environment, tools, problems, files }
  return { reproduction, directory, pairs }
}

interface Parts {
  released: Released
  document: BuildDocument | undefined
  checkout: Checkout
  /** Where the rebuilt files go. */
  directory: string
  scratch: string
}

function makersOf(
  { released, document, checkout, directory, scratch }: Parts,
  { python }: Options,
  host: Host,
): Maker[] {
  const outDir = join(directory, 'artifacts')
  return [
    distributions(document, checkout, { python, outDir }, host),
    sboms(released, checkout, document, { outDir: join(directory, 'evidence'), scratch }, host),
    policyOf(checkout, directory, host),
  ]
}

/** A tag that was moved: what the release says of its commit is not what the tag says. */
function tagProblems({ source: { tag, commit } }: Manifest, own: string): string[] {
  if (own === commit) return []
  return [`The tag ${tag} is commit ${own} in this repository, but the release says that it was made from ${commit}.`]
}

interface Judging {
  released: Released
  rebuilt: Rebuilt
  document: BuildDocument | undefined
  origin: ReturnType<typeof originIn>
}

async function judgeAll(
  wanted: FileEntry[],
  { released, rebuilt, document, origin }: Judging,
): Promise<Pick<Reproduction, 'files'> & Pick<RebuiltRelease, 'pairs'>> {
  const files: RebuiltFile[] = []
  const pairs: RebuiltRelease['pairs'] = new Map()
  for (const entry of wanted) {
    const file = await released.fileOf(entry)
    const again = rebuilt.files.get(entry.path)
    if (file !== undefined && again !== undefined) pairs.set(entry.path, { released: file, rebuilt: again })
    const reason = again === undefined ? rebuilt.reasonFor(entry.path) : undefined
    const declared = document?.artifacts.find(({ path }) => path === entry.path)?.causes
    files.push(await judge({ entry, released: file, rebuilt: again, reason, declared, origin }))
  }
  return { files, pairs }
}

function describe({ project, source }: Manifest, manifestSha256: string): Reproduction['release'] {
  const { repository, tag, commit } = source
  return { project: project.name, version: project.version, repository, tag, commit, manifestSha256 }
}

/** The record of the build of the distributions; undefined if the release has none. */
async function buildDocument(released: Released): Promise<BuildDocument | undefined> {
  const { path } = kinds.build.files.project
  const entry = released.manifest.files.find(file => file.path === path)
  const file = entry && (await released.fileOf(entry))
  return file === undefined ? undefined : parseBuild((await readLimited(file, limits.evidence)).toString('utf8'), path)
}
