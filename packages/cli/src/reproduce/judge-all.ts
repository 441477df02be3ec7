import type { BuildDocument, FileEntry, ImageEntry } from '@release-tools/evidence'
import { imagePath, kinds } from '@release-tools/evidence'
import type { RebuiltImage } from './images.ts'
import { judge } from './judge.ts'
import type { Rebuilt } from './makers.ts'
import type { originIn } from './origin.ts'
import type { Released } from './released.ts'
import type { Pairs, RebuiltFile } from './result.ts'

/** What the answers depend on. */
interface Judging {
  released: Released
  rebuilt: Rebuilt
  document: BuildDocument | undefined
  origin: ReturnType<typeof originIn>
  /** The images that were rebuilt. */
  found: Map<string, RebuiltImage>
}

/** The answer for each file and image that is wanted. */
export async function judgeAll(
  wanted: { files: FileEntry[]; images: ImageEntry[] },
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
    files.push(await judge({ entry, released: file, rebuilt: again, reason, declared, ofOtherTools, origin }))
  }
  return { files: [...files, ...wanted.images.map(entry => judgeImage(entry, judging))], pairs }
}

/** An image is known by its digest: its content is in a registry. */
function judgeImage(entry: ImageEntry, { rebuilt, found }: Judging): RebuiltFile {
  const path = imagePath(entry.name)
  const { digest, reproducible = 'unverified' } = entry
  const file = { path, sha256: hexOf(digest), reproducible }
  const again = found.get(path)
  if (again === undefined)
    return { ...file, result: 'unknown', reason: rebuilt.reasonFor(path) ?? 'It was not rebuilt.' }
  const own = { ...file, rebuilt: hexOf(again.digest) }
  if (again.digest === digest) return { ...own, result: 'identical' }
  const lie = 'The manifest says that a rebuild gives the same bytes, and it does not.'
  const told = { ...own, result: 'differs' as const, differences: again.differences }
  return reproducible === 'bytes' ? { ...told, reason: lie } : told
}

function hexOf(digest: string): string {
  return digest.replace(/^sha256:/, '')
}

function isRecord(path: string): boolean {
  return path === kinds.build.files.project.path || kinds.build.files.image.targetAt(path, '') !== undefined
}
