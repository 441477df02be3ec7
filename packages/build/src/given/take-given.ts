import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { collision, fileSize, listFiles, Problem, sha256File } from '@release-tools/base'

/** A file that another job built. */
export interface GivenFile {
  /** Its name. */
  file: string
  /** In lower-case hex. */
  sha256: string
  /** In bytes. */
  size: number
}

/** What the record of a build says of a file that another job built, in the key `from`. */
export const anotherJob = 'another job'

/**
 * Copies the wheels in a directory and below it to `outDir`, unchanged. Throws a Problem if there is none, for any other file, and for a
 * name that occurs twice: when workflow artifacts are merged, one file silently replaces another of its name.
 */
export async function takeWheels(directory: string, outDir: string): Promise<GivenFile[]> {
  const what = `use the wheels in ${directory}`
  const paths = await listFiles(directory)
  const other = paths.find(path => !isWheel(path))
  if (other !== undefined)
    throw refused(
      what,
      `${JSON.stringify(other)} is not a wheel.`,
      'Put only wheels there. The source distribution is built here; release-prebuilt.yml takes other files with `files`.',
    )
  if (paths.length === 0)
    throw refused(
      what,
      'there is no wheel in it.',
      'Get the wheels of the other jobs before this step (actions/download-artifact).',
    )
  refuseTwice(what, 'wheels', paths)
  return copyAll(directory, paths, outDir)
}

const takingFiles = 'take the files of other jobs'

/**
 * Copies the files in a directory and below it to `outDir`, unchanged: archives, programs, whatever another job built. Throws a Problem
 * if there is none, for a wheel, which nobody would have tested, and for a name that occurs twice or that `outDir` has.
 */
export async function takeGiven(directory: string, outDir: string): Promise<GivenFile[]> {
  const what = takingFiles
  const paths = await listFiles(directory)
  const wheel = paths.find(isWheel)
  if (wheel !== undefined)
    throw refused(
      what,
      `${JSON.stringify(basename(wheel))} is a wheel.`,
      'Give wheels to build-python with `wheels-from` (release-prebuilt.yml: `wheels`), which checks them.',
    )
  if (paths.length === 0) throw refused(what, 'their artifacts are empty.', 'Check the `path` of the upload.')
  refuseTwice(what, 'files', paths)
  const sizes = await Promise.all(paths.map(path => fileSize(join(outDir, basename(path)))))
  const there = paths.find((_, index) => sizes[index] !== undefined)
  if (there !== undefined)
    throw refused(
      what,
      `the release has a file ${JSON.stringify(basename(there))} already.`,
      'Give one of both another name.',
    )
  return copyAll(directory, paths, outDir)
}

/**
 * Throws a Problem for the name of a workflow artifact that may be a zip uploaded as it is: it then has the name of the file. A download
 * cannot tell it from an artifact that the upload packed, and unpacks it.
 */
export function refuseZips(artifacts: string[]): void {
  const zip = artifacts.find(name => /\.zip$/i.test(name))
  if (zip === undefined) return
  throw refused(
    takingFiles,
    `the artifact ${JSON.stringify(zip)} has the name of a zip: if it was uploaded with \`archive: false\`, its content would be released in its place.`,
    'Upload the zip without `archive: false`, under a name that does not end with `.zip`.',
  )
}

const isWheel = (path: string) => /\.whl$/i.test(path)

function refuseTwice(what: string, kind: string, paths: string[]): void {
  const twice = collision(paths.map(path => basename(path)))
  if (twice === undefined) return
  const next = `Build each of the ${kind} in one job only.`
  throw refused(what, `two ${kind} have the name ${JSON.stringify(twice[1])}.`, next)
}

async function copyAll(directory: string, paths: string[], outDir: string): Promise<GivenFile[]> {
  await mkdir(outDir, { recursive: true })
  const files: GivenFile[] = []
  for (const path of paths) {
    const file = basename(path)
    const target = join(outDir, file)
    await copyFile(join(directory, path), target)
    files.push({ file, sha256: await sha256File(target), size: (await fileSize(target)) ?? 0 })
  }
  return files
}

function refused(what: string, found: string, next: string): Problem {
  return new Problem(what, { found, next })
}
