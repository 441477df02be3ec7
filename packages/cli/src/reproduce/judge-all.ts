import type { BuildDocument, FileEntry, ImageEntry } from '@release-tools/evidence'
import { imagePath, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { explainImage } from './explain-image.ts'
import type { RebuiltImage } from './images.ts'
import { brokenPromise, judge, withReason } from './judge.ts'
import { judgeUnlisted } from './judge-unlisted.ts'
import type { Rebuilt } from './makers.ts'
import type { originIn } from './origin.ts'
import type { Released } from './released.ts'
import type { Pairs, RebuiltFile } from './result.ts'
import type { Unlisted } from './whole.ts'

/** What the answers depend on. */
interface Judging {
  released: Released
  rebuilt: Rebuilt
  document: BuildDocument | undefined
  origin: ReturnType<typeof originIn>
  /** The images that were rebuilt. */
  found: Map<string, RebuiltImage>
  scratch: string
  host: Host
}

/** The answer for each file and image that is wanted. */
export async function judgeAll(
  wanted: { files: FileEntry[]; images: ImageEntry[]; unlisted: Unlisted[] },
  judging: Judging,
): Promise<{ files: RebuiltFile[]; pairs: Pairs }> {
  const { released, rebuilt, document, origin } = judging
  const files: RebuiltFile[] = []
  const pairs: Pairs = new Map()
  for (const entry of wanted.files) {
    const file = await released.fileOf(entry)
    const again = rebuilt.files.get(entry.path)
    if (file !== undefined && again !== undefined) pairs.set(entry.path, { released: file, rebuilt: again })
    const reason = again === undefined ? rebuilt.reasonFor(entry.path) : undefined
    const declared = document?.artifacts.find(({ path }) => path === entry.path)?.causes
    const ofOtherTools = isRecord(entry.path) && rebuilt.environment.length > 0
    const excuse = rebuilt.excuses.get(entry.path)
    files.push(await judge({ entry, released: file, rebuilt: again, reason, declared, ofOtherTools, excuse, origin }))
  }
  files.push(...(await judgeUnlisted(wanted.unlisted, judging)))
  for (const entry of wanted.images) files.push(await judgeImage(entry, judging))
  return { files, pairs }
}

/** An image is known by its digest. Its content is in a registry, which is asked only if the digest is another one. */
export async function judgeImage(
  entry: ImageEntry,
  { rebuilt, found, ...means }: Pick<Judging, 'rebuilt' | 'found' | 'origin' | 'scratch' | 'host'>,
): Promise<RebuiltFile> {
  const path = imagePath(entry.name)
  const { digest, reproducible = 'unverified' } = entry
  const file = { path, sha256: hexOf(digest), reproducible }
  const again = found.get(path)
  if (again === undefined)
    return { ...file, result: 'unknown', reason: rebuilt.reasonFor(path) ?? 'It was not rebuilt.' }
  const own = { ...file, rebuilt: hexOf(again.digest) }
  if (again.digest === digest) return withReason({ ...own, result: 'identical' }, again.notes)
  const { kind, differences, reasons } = await explainImage(entry, again, means)
  const lie = reproducible === 'bytes' ? [brokenPromise] : []
  return withReason({ ...own, result: kind, differences }, [...lie, ...again.notes, ...reasons])
}

function hexOf(digest: string): string {
  return digest.replace(/^sha256:/, '')
}

function isRecord(path: string): boolean {
  return path === kinds.build.files.project.path || kinds.build.files.image.targetAt(path, '') !== undefined
}
