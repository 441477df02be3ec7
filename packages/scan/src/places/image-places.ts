import { join, posix } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import {
  dockerfileLine,
  type Finding,
  type FindingPlace,
  type FindingsDocument,
  kinds,
  parseBuild,
} from '@release-tools/evidence'
import { linesIn } from './find-places.ts'
import type { RepositoryFiles } from './repository-files.ts'

/**
 * The places of the packages of an image that was built from the repository. The record of its build names the Dockerfile; packages that it
 * does not install are looked for in manifests at the top and beside it. Empty for other images.
 */
export async function imagePlaces(
  { target, findings }: FindingsDocument,
  releaseDir: string,
  files: RepositoryFiles,
): Promise<Map<Finding, FindingPlace>> {
  const path = await dockerfileOf(target.name, releaseDir)
  const text = path === undefined ? undefined : await files.text(path)
  if (path === undefined || text === undefined) return new Map()
  const directories = [...new Set(['.', posix.dirname(path)])]
  const manifests = (await Promise.all(directories.map(files.manifests))).flat()
  const placed = findings.map(async (finding): Promise<[Finding, FindingPlace]> => {
    const line = dockerfileLine(text, finding.package)
    const own = line === undefined ? await linesIn(manifests, finding.package, files) : [{ path, line }]
    return [finding, { files: own }]
  })
  return new Map(await Promise.all(placed))
}

/** The path of the Dockerfile from the root of the repository. */
async function dockerfileOf(image: string, releaseDir: string): Promise<string | undefined> {
  const path = kinds.build.files.image.pathOf(image)
  try {
    const record = await readIfThere(join(releaseDir, path), limits.document, 'inside')
    return record && parseBuild(record.toString('utf8'), path).image?.dockerfile
  } catch (error) {
    // assemble-release says what is wrong with the record. Without it, findings are shown at their paths in the image.
    if (error instanceof Problem) return undefined
    throw error
  }
}
