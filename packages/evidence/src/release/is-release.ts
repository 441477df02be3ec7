import { readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Problem, readPieces, readStart, scanTar } from '@release-tools/base'
import { isTarballName, manifestBundleName, manifestName, sumsName } from '../manifest/release-names.ts'

/**
 * True if a path is that of a release or a part of one, by its names: a release directory, a folder of assets, an asset with the manifest
 * beside it, or a tarball. Nothing is verified. What was taken away from a release so that it is none of these is not verified as one.
 */
export async function isRelease(path: string): Promise<boolean> {
  if ((await stat(path)).isDirectory()) return isFolder(await readdir(path))
  const name = basename(path)
  // A tarball that a browser has unzipped has lost its `.gz`.
  if (isTarballName(name) || isTarballName(`${name}.gz`)) return true
  const beside = new Set(await readdir(dirname(path)))
  return (beside.has(manifestName) && beside.has(manifestBundleName)) || beginsAsRelease(path)
}

/** A manifest.yaml alone may be that of anything. */
function isFolder(names: string[]): boolean {
  const there = new Set(names)
  return there.has(manifestBundleName) || names.some(isTarballName) || (there.has(manifestName) && there.has(sumsName))
}

/** True for the tarball of a release by another name: its files are in a directory that begins so. */
async function beginsAsRelease(path: string): Promise<boolean> {
  if (!(await readStart(path, 2)).equals(Buffer.from([0x1f, 0x8b]))) return false
  try {
    for await (const entry of scanTar(readPieces(path))) return entry.path.startsWith('release-')
    return false
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
