import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import { type Manifest, parseManifest, summaryName, tarballName, unlisted } from '@release-tools/evidence'

/** A file to upload. */
export interface LocalAsset {
  name: string
  path: string
  size: number
  /** Lower-case hex. */
  sha256: string
  mediaType: string
}

/** An assembled release on disk. */
export interface LocalRelease {
  manifest: Manifest
  /** Text of release.md. */
  notes: string
  assets: LocalAsset[]
}

/** Reads an assembled release; every asset is there, and those that the manifest lists have the digest it says. */
export async function readLocalRelease(releaseDir: string): Promise<LocalRelease> {
  const manifest = parseManifest(await readOrExplain(join(releaseDir, 'manifest.yaml')))
  const listed = await Promise.all(
    manifest.files
      .filter(file => file.asset !== undefined)
      .map(async file => {
        const asset = await describe(file.asset ?? '', join(releaseDir, file.path), file.mediaType)
        if (asset.sha256 !== file.sha256) throw changed(file.path)
        return asset
      }),
  )
  const own = unlisted.map(name => describe(name, join(releaseDir, name), ownMediaType(name)))
  const beside = [...tarballFiles(manifest.source.tag), summaryName].map(name =>
    describeIfThere(name, join(dirname(releaseDir), name)),
  )
  const assets = [...listed, ...(await Promise.all(own)), ...(await Promise.all(beside)).flat()]
  return { manifest, notes: await readOrExplain(join(releaseDir, 'release.md')), assets }
}

/** Throws a Problem where what was assembled is a release of another repository, tag or commit than this run's. */
export async function requireReleaseOf(
  releaseDir: string,
  expected: Pick<Manifest['source'], 'repository' | 'tag' | 'commit'>,
): Promise<void> {
  const { source } = parseManifest(await readOrExplain(join(releaseDir, 'manifest.yaml')))
  const keys = ['repository', 'tag', 'commit'] as const
  const wrong = keys.filter(key => source[key] !== expected[key])
  if (wrong.length === 0) return
  throw new Problem(`publish ${expected.tag}`, {
    found: `the release directory is of ${wrong.map(key => `${key} ${source[key]}, not ${expected[key]}`).join('; ')}.`,
    next: 'Publish what the same run assembled: remove what is left from an earlier one, and give its artifact in `from-artifacts`.',
  })
}

/** The tarball and its signatures; `.sig` exists only where a key signed. */
function tarballFiles(tag: string): string[] {
  return ['', '.sigstore.json', '.sig'].map(end => `${tarballName(tag)}${end}`)
}

async function describeIfThere(name: string, path: string): Promise<LocalAsset[]> {
  if (name.endsWith('.sig') && (await fileSize(path)) === undefined) return []
  return [await describe(name, path, ownMediaType(name))]
}

async function describe(name: string, path: string, mediaType: string): Promise<LocalAsset> {
  if ((await fileSize(path)) === undefined) throw incomplete(name)
  return { name, path, size: (await stat(path)).size, sha256: await sha256File(path), mediaType }
}

function ownMediaType(name: string): string {
  if (name.endsWith('.yaml')) return 'application/yaml'
  if (name.endsWith('.tar.gz')) return 'application/gzip'
  if (/\.(sigstore\.json|intoto\.jsonl)$/.test(name)) return 'application/vnd.dev.sigstore.bundle.v0.3+json'
  return 'text/plain'
}

async function readOrExplain(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw incomplete(path)
  }
}

function incomplete(path: string): Problem {
  return new Problem('publish the release', {
    found: `${path} is missing.`,
    next: 'Run `assemble-release` before this step, and hand its result over with `to-artifact` and `from-artifacts`.',
  })
}

function changed(path: string): Problem {
  return new Problem('publish the release', {
    found: `${path} is not the file that manifest.yaml lists.`,
    next: 'Nothing may change between assembling and publishing; assemble the release again.',
  })
}
