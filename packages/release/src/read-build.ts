import { join } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import { type BuildDocument, parseBuild } from '@release-tools/evidence'

/** The record of a build at a path of the release directory. Undefined if there is none, or if it cannot be read: it then proves nothing. */
export async function readBuild(releaseDir: string, path: string): Promise<BuildDocument | undefined> {
  const bytes = await readIfThere(join(releaseDir, path), limits.document, 'inside')
  if (bytes === undefined) return undefined
  try {
    return parseBuild(bytes.toString('utf8'), path)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
