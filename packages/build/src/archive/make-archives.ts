import { join } from 'node:path'
import { matchesSome, Problem, sha256File, sizeIfThere, writeTarGz, writeZip } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import type { Checkout } from '../source/checkout.ts'
import { type CommittedFile, committedFiles } from '../source/committed-files.ts'

/** An archive of files of a repository. */
export interface Archive {
  /** Its name without the extension, and the directory in it that has all its files. */
  name: string
  /** Paths from the root of the repository, with `*`, `?` and `**`. */
  files: readonly string[]
  format: 'tar.gz' | 'zip'
}

const writers = { 'tar.gz': writeTarGz, zip: writeZip }

/**
 * Makes archives of committed files in the directory `to`, and returns their names. Their bytes depend only on the commit and on the
 * list of patterns: paths, contents and modes are those of git, the time is that of the commit. Throws a Problem for a pattern without a
 * file, for a link, and if a file with this name already exists with other content.
 */
export async function makeArchives(
  archives: readonly Archive[],
  checkout: Checkout,
  to: string,
  host: Host,
): Promise<string[]> {
  const committed = await committedFiles(checkout, host)
  const names: string[] = []
  for (const archive of archives) {
    const name = `${archive.name}.${archive.format}`
    const path = join(to, name)
    const write = (target: string) =>
      writers[archive.format](target, filesOf(archive, committed, checkout), checkout.epoch)
    if ((await sizeIfThere(path)) === undefined) await write(path)
    else await withScratch('archive', host, scratch => requireSame(archive, path, join(scratch, name), write))
    names.push(name)
  }
  return names
}

function filesOf(archive: Archive, committed: CommittedFile[], { path: root }: Checkout) {
  const unused = archive.files.find(pattern => {
    const matches = matchesSome([pattern])
    return !committed.some(({ path }) => matches(path))
  })
  if (unused !== undefined)
    throw refused(
      archive,
      `no committed file matches ${JSON.stringify(unused)}.`,
      'Correct `archives` in .github/release-tools.yaml. Write `docs/**` for everything in a directory.',
    )
  const matches = matchesSome(archive.files)
  const files = committed.filter(({ path }) => matches(path))
  const other = files.find(({ kind }) => kind !== 'file' && kind !== 'program')
  if (other !== undefined)
    throw refused(
      archive,
      `${JSON.stringify(other.path)} is a ${other.kind}, which not every system can unpack.`,
      'Name only files in `archives` in .github/release-tools.yaml.',
    )
  return files.map(({ path, kind }) => ({
    path: `${archive.name}/${path}`,
    source: join(root, path),
    executable: kind === 'program',
  }))
}

/** Throws a Problem unless the archive would be what is at `path`. */
async function requireSame(archive: Archive, path: string, target: string, write: (target: string) => Promise<void>) {
  await write(target)
  if ((await sha256File(path, 'inside')) === (await sha256File(target))) return
  throw refused(archive, `${path} exists already, with other content.`, 'Give one of both another name.')
}

function refused({ name, format }: Archive, found: string, next: string): Problem {
  return new Problem(`make the archive ${name}.${format}`, { found, next })
}
