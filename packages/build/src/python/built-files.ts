import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem, sha256File } from '@release-tools/base'
import { pythonName, readDistribution, sameVersion } from '@release-tools/evidence'
import type { MadeFile } from './build-one.ts'
import { moveFile } from './deliver.ts'
import type { BuiltFile, PythonBuild } from './python-build.ts'

/** A distribution in its final form, before it is moved to its place. */
export interface FinalFile extends MadeFile {
  normalised: BuiltFile['normalised']
}

/** The version of what was made. Throws a Problem unless all of it has the name and the version that were meant, and one version. */
export async function requireOneProject(made: MadeFile[], { name, version }: PythonBuild): Promise<string> {
  let first = version
  for (const { path } of made) {
    const file = basename(path)
    const found = await readDistribution(path, () => true)
    if (found === undefined || pythonName(found.name) !== pythonName(name))
      throw different(
        file,
        `it has the name ${JSON.stringify(found?.name)}, but the project is ${JSON.stringify(name)}.`,
      )
    if (first !== undefined && !sameVersion(first, found.version, 'pep440'))
      throw different(file, `it has the version ${JSON.stringify(found.version)}, and not ${JSON.stringify(first)}.`)
    first ??= found.version
  }
  return first ?? ''
}

function different(file: string, found: string): Problem {
  return new Problem(`use ${JSON.stringify(file)}`, {
    found,
    next: 'Build the commit of the tag. If the version comes from a tag, check that this tag is in the clone (`fetch-depth: 0`).',
  })
}

/** Moves what was made to its place. */
export async function takeFiles(made: FinalFile[], outDir: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = []
  for (const { kind, path, normalised } of made) {
    const target = join(outDir, basename(path))
    await moveFile(path, target)
    files.push({
      kind,
      path: target,
      sha256: await sha256File(target),
      size: (await stat(target)).size,
      normalised,
    })
  }
  return files
}
