import { basename, join } from 'node:path'
import {
  isLfsPointer,
  Problem,
  readPieces,
  sha256File,
  sizeIfThere,
  toPosix,
  writeFileAtomic,
} from '@release-tools/base'
import { artifactsDir, workspaceRelative } from '@release-tools/evidence'
import { type Host, matchFiles } from '@release-tools/host'
import type { Sourced } from '@release-tools/project'
import { ofAssetSize } from './asset-rules.ts'
import { isDirectory, packSignedModel } from './signed-model.ts'

/**
 * Copies the model files of the repository to the artifacts, under the last part of their paths, and packs directories of signed models. Throws
 * a Problem if a pattern matches nothing, if a file is only a pointer of Git LFS, if another artifact has the name, and if a directory
 * is not signed as it is.
 */
export async function collectModels(models: Sourced<string[]>, releaseDir: string, host: Host): Promise<void> {
  const { from } = models
  const own = `${workspaceRelative(host.workspace, releaseDir)}/`
  const patterns: string[] = []
  for (const value of models.value) {
    const path = join(host.workspace, value)
    if (!(await isDirectory(path))) patterns.push(value)
    else await packSignedModel(path, join(releaseDir, artifactsDir), host, (found, next) => refused(from, found, next))
  }
  if (patterns.length === 0) return
  const paths = await modelPaths({ value: patterns, from }, host)
  for (const path of paths.filter(path => !path.startsWith(own))) await addModel(path, from, releaseDir, host)
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
  if (await isLfsPointer(source))
    throw refused(
      from,
      `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`,
      'Set `lfs: true` for actions/checkout.',
    )
  const target = join(releaseDir, artifactsDir, basename(path))
  if ((await sizeIfThere(target)) === undefined) {
    await writeFileAtomic(target, ofAssetSize(path, readPieces(source)))
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
