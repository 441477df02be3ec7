import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { Problem, readStart, sha256File, sizeIfThere, toPosix, writeFileAtomic } from '@release-tools/base'
import { artifactsDir, workspaceRelative } from '@release-tools/evidence'
import { type Host, matchFiles } from '@release-tools/host'
import type { Sourced } from '@release-tools/project'

/** How a file begins that stands for one in Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const pointer = 'version https://git-lfs.github.com/spec/'

/**
 * Copies the model files of the repository to the artifacts, under the last part of their paths. Throws a Problem if a pattern matches
 * nothing, if a file is only a pointer of Git LFS, and if another artifact has the name.
 */
export async function collectModels(models: Sourced<string[]>, releaseDir: string, host: Host): Promise<void> {
  const own = `${workspaceRelative(host.workspace, releaseDir)}/`
  const paths = await modelPaths(models, host)
  for (const path of paths.filter(path => !path.startsWith(own))) await addModel(path, models.from, releaseDir, host)
}

async function modelPaths({ value, from }: Sourced<string[]>, { workspace }: Host): Promise<string[]> {
  try {
    return await matchFiles(value, workspace, 'models')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw refused(from, error.found, 'Give paths or patterns of files in the repository.', error)
  }
}

async function addModel(path: string, from: string, releaseDir: string, host: Host): Promise<void> {
  const source = join(host.workspace, path)
  const start = await readStart(source, pointer.length)
  if (start.toString('latin1') === pointer)
    throw refused(
      from,
      `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`,
      'Set `lfs: true` for actions/checkout.',
    )
  const target = join(releaseDir, artifactsDir, basename(path))
  if ((await sizeIfThere(target)) === undefined) {
    await writeFileAtomic(target, createReadStream(source))
    host.info(`The model ${path} is released as ${basename(path)}.`)
  } else if ((await sha256File(target)) !== (await sha256File(source)))
    throw refused(
      from,
      `${JSON.stringify(path)} has the name of another artifact, ${toPosix(artifactsDir)}${basename(path)}.`,
      'Rename one of them.',
    )
}

function refused(from: string, found: string, next: string, cause?: unknown): Problem {
  return new Problem(`collect the models of ${from}`, { found, next, cause })
}
