import { writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { fileSize, Problem, sha256File, writeTarGz } from '@release-tools/base'
import {
  type FileEntry,
  imagePath,
  kinds,
  type Manifest,
  releaseSums,
  renderManifest,
  tarballName,
  tarballPrefix,
  unlisted,
} from '@release-tools/evidence'
import { epochTime } from '@release-tools/host'
import type { Cataloguing } from './catalogue.ts'
import type { RebuiltImage } from './images.ts'
import type { Maker } from './makers.ts'
import type { Released } from './released.ts'

/** A file that no manifest lists: the manifest itself, what is made from it, and the tarball. */
export type Unlisted = Pick<FileEntry, 'path' | 'sha256' | 'reproducible'>

const [manifestName, bundleName, sumsName] = unlisted

/** True for such a file. */
export function isUnlisted(path: string, tag: string): boolean {
  return [manifestName, sumsName, tarballName(tag)].includes(path)
}

/** What of these was provided, with its digest. */
export async function unlistedFiles(released: Released): Promise<Unlisted[]> {
  const found: Unlisted[] = []
  const add = async (path: string, reproducible: Unlisted['reproducible'], file = released.unlisted(path)) => {
    const there = await file
    if (there !== undefined) found.push({ path, sha256: await sha256File(there), reproducible })
  }
  await add(manifestName, kinds.manifest.files.document.reproducible)
  await add(sumsName, kinds.sums.files.text.reproducible)
  // The same content with other signatures.
  await add(tarballName(released.manifest.source.tag), 'payload', Promise.resolve(released.tarball))
  return found
}

/** What the makers of these files work with. */
type Place = Cataloguing & { found: ReadonlyMap<string, RebuiltImage> }

/** Makes them again, last, from the files that were made again and, for the rest, from the released ones. */
export function wholeRelease(place: Place): Maker[] {
  const { released, directory } = place
  const maker = (title: string, path: string, write: (to: string, before: Before) => Promise<void>): Maker => ({
    title,
    makes: one => one === path,
    make: async before => {
      const file = join(directory, path)
      await write(file, before)
      return { files: new Map([[path, file]]) }
    },
  })
  return [
    maker('Writing the manifest …', manifestName, async (to, before) =>
      writeFile(to, renderManifest(await manifestOf(place, before))),
    ),
    maker('Writing the digests …', sumsName, async to => {
      const own = { manifest: released.manifestSha256, bundle: await sha256File(await provided(released, bundleName)) }
      await writeFile(to, releaseSums(released.manifest, own))
    }),
    maker('Packing the tarball …', tarballName(released.manifest.source.tag), (to, before) => pack(place, before, to)),
  ]
}

type Before = ReadonlyMap<string, string>

/** The manifest with what the rebuild knows in place of what the release says. */
async function manifestOf({ released: { manifest }, checkout, found }: Place, before: Before): Promise<Manifest> {
  const files: FileEntry[] = []
  for (const entry of manifest.files) {
    const again = before.get(entry.path)
    const own = again === undefined ? {} : { size: (await fileSize(again)) ?? 0, sha256: await sha256File(again) }
    files.push({ ...entry, ...own })
  }
  const images = manifest.images.map(image => ({ ...image, ...digestOf(found.get(imagePath(image.name))) }))
  const policy = files.find(({ path }) => path === manifest.policy.path)
  return {
    ...manifest,
    source: { ...manifest.source, commit: checkout.commit, commitTime: epochTime(checkout.epoch) },
    policy: { ...manifest.policy, sha256: policy?.sha256 ?? manifest.policy.sha256 },
    images,
    files,
  }
}

function digestOf(image: RebuiltImage | undefined): { digest?: string } {
  return image === undefined ? {} : { digest: image.digest }
}

/**
 * Packs the release as assemble-release does. A file that was made again counts, unless the release says that its bytes are others each
 * time and they are.
 */
async function pack({ released, checkout }: Place, before: Before, to: string): Promise<void> {
  const prefix = tarballPrefix(released.manifest.source.tag)
  const files: { path: string; source: string; executable: boolean }[] = []
  const add = (path: string, source: string) =>
    files.push({ path: posix.join(prefix, path), source, executable: false })
  for (const entry of released.manifest.files) {
    const again = before.get(entry.path)
    const counts = again !== undefined && (entry.reproducible === 'bytes' || (await sha256File(again)) === entry.sha256)
    add(entry.path, counts ? again : ((await released.fileOf(entry)) ?? refuseMissing(entry.path)))
  }
  for (const path of unlisted) add(path, await provided(released, path))
  await writeTarGz(to, files, checkout.epoch)
}

async function provided(released: Released, path: string): Promise<string> {
  return (await released.unlisted(path)) ?? refuseMissing(path)
}

function refuseMissing(path: string): never {
  throw new Problem('make the release again', { found: `${path} was not provided.`, next: 'Download it too.' })
}
