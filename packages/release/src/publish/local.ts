import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import { kinds, type Manifest, parseManifest, tarballName } from '@release-tools/evidence'

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
  /** Text of the release notes. */
  notes: string
  assets: LocalAsset[]
}

/** Reads an assembled release; every asset is there, and those that the manifest lists have the digest it says. */
export async function readLocalRelease(releaseDir: string): Promise<LocalRelease> {
  const manifest = parseManifest(await readOrExplain(join(releaseDir, kinds.manifest.files.document.path)))
  const listed = await Promise.all(
    manifest.files
      .filter(file => file.asset !== undefined)
      .map(async file => {
        const asset = await describe(file.asset ?? '', join(releaseDir, file.path), file.mediaType)
        if (asset.sha256 !== file.sha256) throw changed(file.path)
        return asset
      }),
  )
  const { document, bundle } = kinds.manifest.files
  const own = [document, bundle, kinds.sums.files.text].map(({ path, mediaType }) =>
    describe(path, join(releaseDir, path), mediaType),
  )
  const beside = await besideRelease(dirname(releaseDir), manifest.source.tag)
  const assets = [...listed, ...(await Promise.all(own)), ...beside]
  return { manifest, notes: await readOrExplain(join(releaseDir, kinds.notes.files.text.path)), assets }
}

/** Throws a Problem where what was assembled is a release of another repository, tag or commit than this run's. */
export async function requireReleaseOf(
  releaseDir: string,
  expected: Pick<Manifest['source'], 'repository' | 'tag' | 'commit'>,
): Promise<void> {
  const { source } = parseManifest(await readOrExplain(join(releaseDir, kinds.manifest.files.document.path)))
  const keys = ['repository', 'tag', 'commit'] as const
  const wrong = keys.filter(key => source[key] !== expected[key])
  if (wrong.length === 0) return
  throw new Problem(`publish ${expected.tag}`, {
    found: `the release directory is of ${wrong.map(key => `${key} ${source[key]}, not ${expected[key]}`).join('; ')}.`,
    next: 'Publish what the same run assembled: remove what is left from an earlier one, and give its artifact in `from-artifacts`.',
  })
}

/** The tarball and its signatures, and the verdict on the whole; `.sig` exists only if a key signed. */
async function besideRelease(directory: string, tag: string): Promise<LocalAsset[]> {
  const tarball = tarballName(tag)
  const { path: summary, mediaType: bundle } = kinds['verification-summary'].files.bundle
  const sig = `${tarball}.sig`
  const files: [string, string][] = [
    [tarball, 'application/gzip'],
    [`${tarball}.sigstore.json`, bundle],
    ...((await fileSize(join(directory, sig))) === undefined ? [] : [[sig, 'text/plain'] satisfies [string, string]]),
    [summary, bundle],
  ]
  return Promise.all(files.map(([name, mediaType]) => describe(name, join(directory, name), mediaType)))
}

async function describe(name: string, path: string, mediaType: string): Promise<LocalAsset> {
  if ((await fileSize(path)) === undefined) throw incomplete(name)
  return { name, path, size: (await stat(path)).size, sha256: await sha256File(path), mediaType }
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
    found: `${path} is not the file that ${kinds.manifest.files.document.path} lists.`,
    next: 'Nothing may change between assembling and publishing; assemble the release again.',
  })
}
