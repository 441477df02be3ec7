import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { byBytes, sizeIfThere, toPosix } from '@release-tools/base'
import type { FileCheck } from '../verify/report.ts'
import type { ModelManifest } from './model-manifest.ts'

/** What is in a model. */
export interface ModelFiles {
  /** The files by their paths in the model, each with its place on the disk. */
  files: Map<string, string>
  /** What is neither a file nor a directory, and why that is not accepted. */
  refused: FileCheck[]
  /** What has a name that is not UTF-8: read as text, it may be that of another file, which would then stand for both. */
  misnamed: FileCheck[]
  /** Paths that were left out, of those that the signature names or `besides`. */
  ignored: string[]
}

/**
 * Lists a model: a directory, or a file alone. `besides` are paths in it that are left out though the signature does not say so. What is
 * signed is never left out.
 */
export async function listModel(
  path: string,
  { files: signed, ignored: unsigned, followsLinks }: Pick<ModelManifest, 'files' | 'ignored' | 'followsLinks'>,
  besides: string[],
): Promise<ModelFiles> {
  const found: ModelFiles = { files: new Map(), refused: [], misnamed: [], ignored: [] }
  if (!(await stat(path)).isDirectory()) {
    // model_signing calls it `.`, and the specification by its name (§6.1.2).
    found.files.set(signed.has('.') ? '.' : basename(path), path)
    return found
  }
  const root = await realpath(path)
  const ignored = new Set(unsigned)
  const isSigned = (name: string) => signed.has(name) || [...signed.keys()].some(one => one.startsWith(`${name}/`))
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(root, relative), { withFileTypes: true, encoding: 'buffer' })) {
      const name = relative === '' ? entry.name.toString() : `${relative}/${entry.name}`
      if (besides.includes(name) && !isSigned(name)) continue
      if (!isUtf8(entry.name)) found.misnamed.push({ path: name, status: 'fail', detail: 'Its name is not UTF-8.' })
      else if (ignored.has(name) && !isSigned(name)) found.ignored.push(name)
      else if (entry.isDirectory()) await walk(name)
      else await addFile(entry, name)
    }
  }
  const addFile = async (entry: Dirent<Buffer>, name: string) => {
    const place = await placeOf(entry, join(root, name), root, followsLinks)
    if ('detail' in place) found.refused.push({ path: name, status: 'fail', ...place })
    else found.files.set(name, place.path)
  }
  await walk('')
  found.ignored.sort(byBytes)
  return found
}

/** Where the content of a file is. Links lead to files in the model only, and only if the signer followed them. */
async function placeOf(
  entry: Dirent<Buffer>,
  path: string,
  root: string,
  followsLinks: boolean,
): Promise<{ path: string } | { detail: string }> {
  if (entry.isFile()) return { path }
  if (!entry.isSymbolicLink()) return { detail: 'It is neither a file nor a directory.' }
  if (!followsLinks) return { detail: 'It is a symbolic link, which is not allowed in this model.' }
  const target = await realpath(path).catch(() => undefined)
  if (target === undefined) return { detail: 'It is a symbolic link to nothing.' }
  if (!target.startsWith(`${root}${sep}`)) return { detail: 'It is a symbolic link that leads out of the model.' }
  return (await stat(target)).isFile()
    ? { path: target }
    : { detail: 'It is a symbolic link to a directory, which is not followed.' }
}

/**
 * The files of a model with their sizes in bytes, the largest first: of several threads that read them, none then ends long after the others. A
 * file that is gone has none.
 */
export async function largestFirst(
  files: ModelFiles['files'],
): Promise<{ path: string; place: string; size: number }[]> {
  const sized = await Promise.all(
    [...files].map(async ([path, place]) => ({ path, place, size: (await sizeIfThere(place)) ?? 0 })),
  )
  return sized.sort((a, b) => b.size - a.size || byBytes(a.path, b.path))
}

/** The paths in the model of those files that have their place there. They need not exist yet, but their directories must. */
export async function placesIn(model: string, paths: string[]): Promise<string[]> {
  const root = await realpath(model)
  const names = await Promise.all(
    paths.map(async path => toPosix(relative(root, join(await realpath(dirname(path)), basename(path))))),
  )
  return names.filter(name => name !== '' && !name.startsWith('../'))
}
