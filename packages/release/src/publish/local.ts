import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assetLimit, fileSize, ifThere, limits, Problem, pool, readIfThere, sha256File } from '@release-tools/base'
import {
  gpgDir,
  gpgEnding,
  gpgSignedFiles,
  kinds,
  lastEventsName,
  type Manifest,
  parseManifest,
  tarballName,
} from '@release-tools/evidence'

/** A file to upload. */
export interface LocalAsset {
  name: string
  path: string
  size: number
  /** In lower-case hex. */
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

/** Reads an assembled release. Throws a Problem if an asset is missing, or differs from the digest in the manifest. */
export async function readLocalRelease(releaseDir: string): Promise<LocalRelease> {
  const manifest = parseManifest(await readOrExplain(join(releaseDir, kinds.manifest.files.document.path)))
  const assetFiles = manifest.files.filter(file => file.asset !== undefined)
  const listed = await pool(assetFiles, 8, async file => {
    const path = join(releaseDir, file.path)
    // Before it is hashed, which takes long if somebody made it larger.
    if (((await fileSize(path)) ?? file.size) !== file.size) throw changed(file.path)
    const asset = await describe(file.asset ?? '', path, file.mediaType)
    if (asset.sha256 !== file.sha256) throw changed(file.path)
    return asset
  })
  const { document, bundle } = kinds.manifest.files
  const own = [document, bundle, kinds.sums.files.text].map(({ path, mediaType }) =>
    describe(path, join(releaseDir, path), mediaType),
  )
  const beside = await besideRelease(dirname(releaseDir), manifest.source.tag)
  const gpg = await gpgSignatures(releaseDir, manifest)
  const assets = [...listed, ...(await Promise.all(own)), ...beside, ...gpg]
  return { manifest, notes: await readOrExplain(join(releaseDir, kinds.notes.files.text.path)), assets }
}

/** The manifest. Throws a Problem if the release was assembled for a repository, tag or commit other than that of this run. */
export async function requireReleaseOf(
  releaseDir: string,
  expected: Pick<Manifest['source'], 'repository' | 'tag' | 'commit'>,
): Promise<Manifest> {
  const manifest = parseManifest(await readOrExplain(join(releaseDir, kinds.manifest.files.document.path)))
  const { source } = manifest
  const keys = ['repository', 'tag', 'commit'] as const
  const wrong = keys.filter(key => source[key] !== expected[key])
  if (wrong.length === 0) return manifest
  const named = (release: typeof expected) => wrong.map(key => `${key} ${release[key]}`).join(', ')
  throw new Problem(`publish ${expected.tag}`, {
    found: `the release directory was assembled for ${named(source)}, but this run publishes ${named(expected)}.`,
    next: 'Publish what this run assembled: delete files of earlier runs, and name its artifact in `from-artifacts`.',
  })
}

/**
 * The tarball, its signatures, the verification summary, and the records of all these signatures. The `.sig` exists only if a key signed, and
 * releases of older versions have no records.
 */
async function besideRelease(directory: string, tag: string): Promise<LocalAsset[]> {
  const tarball = tarballName(tag)
  const { path: summary, mediaType: bundle } = kinds['verification-summary'].files.bundle
  const sig = `${tarball}.sig`
  const files: [string, string][] = [
    [tarball, 'application/gzip'],
    [`${tarball}.sigstore.json`, bundle],
    ...(await ifThereIs(directory, [sig, 'text/plain'])),
    [summary, bundle],
    ...(await ifThereIs(directory, [lastEventsName, kinds['signing-events'].files.document.mediaType])),
  ]
  return Promise.all(files.map(([name, mediaType]) => describe(name, join(directory, name), mediaType)))
}

/** A name with its media type, if the directory has the file. */
async function ifThereIs(directory: string, file: [string, string]): Promise<[string, string][]> {
  return (await fileSize(join(directory, file[0]))) === undefined ? [] : [file]
}

/** The GPG signatures of a release; none if it has no directory of them. All of them must be there, because they are made together. */
async function gpgSignatures(releaseDir: string, { files, source: { tag } }: Manifest): Promise<LocalAsset[]> {
  const directory = gpgDir(releaseDir)
  if ((await ifThere(stat(directory))) === undefined) return []
  const names = gpgSignedFiles(releaseDir, { files, tag }).map(({ asset }) => `${asset}${gpgEnding}`)
  return Promise.all(names.map(name => describe(name, join(directory, name), 'application/pgp-signature')))
}

async function describe(name: string, path: string, mediaType: string): Promise<LocalAsset> {
  if ((await fileSize(path)) === undefined) throw incomplete(name)
  return { name, path, size: (await stat(path)).size, sha256: await sha256File(path, 'inside', assetLimit), mediaType }
}

async function readOrExplain(path: string): Promise<string> {
  const content = await readIfThere(path, limits.evidence, 'inside')
  if (content === undefined) throw incomplete(path)
  return content.toString()
}

function incomplete(path: string): Problem {
  return new Problem('publish the release', {
    found: `${path} is missing.`,
    next: 'Run `assemble-release` before this step, and hand its result over with `to-artifact` and `from-artifacts`.',
  })
}

function changed(path: string): Problem {
  return new Problem('publish the release', {
    found: `${path} differs from the file that ${kinds.manifest.files.document.path} lists.`,
    next: 'Assemble the release again, and do not change its files before you publish it.',
  })
}
