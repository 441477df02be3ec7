import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { collision, fileSize, listFiles, Problem, sha256File } from '@release-tools/base'

/** A wheel that another job built. */
export interface GivenWheel {
  /** Its name. */
  file: string
  /** In lower-case hex. */
  sha256: string
  /** In bytes. */
  size: number
}

/**
 * Copies the wheels in a directory and below it to `outDir`, unchanged. Throws a Problem if there is none, for any other file, and for a
 * name that occurs twice: when workflow artifacts are merged, one file silently replaces another of its name.
 */
export async function takeWheels(directory: string, outDir: string): Promise<GivenWheel[]> {
  const paths = await listFiles(directory)
  const other = paths.find(path => !/\.whl$/i.test(path))
  if (other !== undefined)
    throw refused(
      directory,
      `${JSON.stringify(other)} is not a wheel.`,
      'Put only wheels there. The source distribution is built here.',
    )
  if (paths.length === 0)
    throw refused(
      directory,
      'there is no wheel in it.',
      'Get the wheels of the other jobs before this step (actions/download-artifact).',
    )
  const twice = collision(paths.map(path => basename(path)))
  if (twice !== undefined)
    throw refused(
      directory,
      `two wheels have the name ${JSON.stringify(twice[1])}.`,
      'Build each wheel in one job only.',
    )
  const wheels: GivenWheel[] = []
  for (const path of paths) {
    const file = basename(path)
    const target = join(outDir, file)
    await copyFile(join(directory, path), target)
    wheels.push({ file, sha256: await sha256File(target), size: (await fileSize(target)) ?? 0 })
  }
  return wheels
}

function refused(directory: string, found: string, next: string): Problem {
  return new Problem(`use the wheels in ${directory}`, { found, next })
}
