import { basename, dirname, join } from 'node:path'
import { isArtifact } from '../kinds/artifacts.ts'
import { page } from '../kinds/page.ts'
import type { FileEntry } from '../manifest/manifest-model.ts'
import { manifestName, sumsName, tarballName } from '../manifest/release-names.ts'

/** The name of a file with a GPG signature is that of the signed file, with this ending. */
export const gpgEnding = '.asc'

/** A file of a release that has a GPG signature, if the release has any. */
export interface GpgSignedFile {
  /** The name of its asset. Its signature is the asset with `.asc` appended to that name. */
  asset: string
  /** Absolute. */
  path: string
}

/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
export function gpgSignedFiles(
  releaseDir: string,
  { files, tag }: { files: Pick<FileEntry, 'path'>[]; tag: string },
): GpgSignedFile[] {
  const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path)
  const inside = [...artifacts, page.files.text.path, manifestName, sumsName]
  const tarball = tarballName(tag)
  return [
    ...inside.map(path => ({ asset: basename(path), path: join(releaseDir, path) })),
    { asset: tarball, path: join(dirname(releaseDir), tarball) },
  ]
}

/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
export function gpgDir(releaseDir: string): string {
  return join(dirname(releaseDir), `${basename(releaseDir)}.gpg`)
}
