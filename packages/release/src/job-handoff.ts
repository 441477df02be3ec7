import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileSize, listFiles, Problem, sha256File } from '@release-tools/base'
import { gpgDir, lastEventsName, layoutsDirName, recordsDir, summaryName } from '@release-tools/evidence'

const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/

/**
 * The files that one job hands over to the next: the release directory, and the files and directories beside it that belong to it.
 * Returns paths relative to the parent, with forward slashes, in bytewise order.
 */
export async function filesToHandOver(releaseDir: string): Promise<string[]> {
  const parent = dirname(releaseDir)
  const entries = await readdir(parent, { withFileTypes: true })
  const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(
    ours.map(async entry => {
      if (entry.isFile()) return [entry.name]
      return (await listFiles(join(parent, entry.name))).map(path => `${entry.name}/${path}`)
    }),
  )
  return lists.flat()
}

/**
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
export async function mergeReleaseDir(from: string, releaseDir: string, name: string): Promise<number> {
  const files = await listFiles(from)
  refuseForeign(files, releaseDir, name)
  for (const path of files) await copyNew(join(from, path), join(dirname(releaseDir), path), path, name)
  return files.length
}

function isOurs(topLevel: string, releaseDir: string): boolean {
  const own = [
    basename(releaseDir),
    basename(recordsDir(releaseDir)),
    basename(gpgDir(releaseDir)),
    layoutsDirName,
    summaryName,
    lastEventsName,
  ]
  return own.includes(topLevel) || tarball.test(topLevel)
}

function refuseForeign(files: string[], releaseDir: string, name: string) {
  const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir))
  if (foreign === undefined) return
  throw new Problem(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
    found: `it has ${JSON.stringify(foreign)}, which does not belong to a release directory named ${JSON.stringify(basename(releaseDir))}.`,
    next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
  })
}

async function copyNew(source: string, target: string, path: string, name: string): Promise<void> {
  if ((await fileSize(target)) === undefined) {
    await mkdir(dirname(target), { recursive: true })
    return copyFile(source, target)
  }
  const [theirs, ours] = await Promise.all([sha256File(source), sha256File(target)])
  if (theirs === ours) return
  throw new Problem(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
    found: `${JSON.stringify(path)} already exists with different content (sha256 ${ours}, in the artifact ${theirs}).`,
    next: 'Let only one job write each file: give each matrix job its own target or name.',
  })
}
