import { join } from 'node:path'
import { limits, Problem, readLimited, sha256 } from '@release-tools/base'
import { CannotCheck, kinds, type Manifest, type Trust, verifyManifest } from '@release-tools/evidence'
import type { Asset, GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import type { VerifiedManifest } from './place.ts'

const { document, bundle } = kinds.manifest.files

/** A manifest that was read and does not verify, or is not there. Every other Problem means that nobody knows. */
export class BadManifest extends Problem {}

/** A file that a place has, and how to get it. */
export interface FileThere {
  name: string
  /** In bytes. */
  size: number
  /** Writes its content to `path`. */
  get(path: string): Promise<void>
}

/** The files of a release at GitHub, also of a draft. Those that were uploaded half are left out. */
export function filesOfAssets(github: GitHub, assets: Asset[]): FileThere[] {
  return assets
    .filter(({ state }) => state === 'uploaded')
    .map(asset => ({
      name: asset.name,
      size: asset.size,
      get: async path => void (await github.download(asset, path)),
    }))
}

/** Gets the manifest of a tag and its signature, and verifies it. `from` says where they are. Throws BadManifest, and a Problem if nobody knows. */
export async function readManifestOf(
  files: FileThere[],
  { tag, from, trust, host }: { tag: string; from: string; trust: Trust; host: Host },
): Promise<VerifiedManifest> {
  return withScratch('manifest', host, async scratch => {
    const bytes = await contentOf(files, document.path, { from, scratch })
    const signature = await contentOf(files, bundle.path, { from, scratch })
    return { value: verified(() => verifyManifest(bytes, signature, trust, tag)), sha256: sha256(bytes), from }
  })
}

function verified(verify: () => Manifest): Manifest {
  try {
    return verify()
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof CannotCheck) throw error
    const { attempted, found, next } = error
    throw new BadManifest(attempted, { found, next, cause: error })
  }
}

async function contentOf(
  files: FileThere[],
  name: string,
  { from, scratch }: { from: string; scratch: string },
): Promise<Buffer> {
  const file = files.find(one => one.name === name)
  if (file === undefined || file.size > limits.evidence)
    throw new BadManifest(`read ${name} of ${from}`, {
      found:
        file === undefined ? 'it is not there.' : `it has ${file.size} bytes, more than ${limits.evidence} accepted.`,
      next: 'Look at the release: it is not whole, or not one of release-tools.',
    })
  const path = join(scratch, name)
  await file.get(path)
  return readLimited(path, limits.evidence, 'inside')
}
