import { join } from 'node:path'
import { fileSize } from '@release-tools/base'
import { matchFiles } from '@release-tools/host'
import { badInput } from '@release-tools/runner'

/** The ending of the bundle that is written beside a file. */
export const bundleEnding = '.sigstore.json'

/**
 * The files that the lines of the input match, without bundles beside their file: `dist/*` matches those of an earlier run as well.
 * Throws a Problem for a line that matches nothing else.
 */
export async function filesToSign(patterns: string[], workspace: string): Promise<string[]> {
  const found = await matchFiles(patterns, workspace, 'files')
  const bundles = new Set<string>()
  for (const file of found) if (await isBundle(file, workspace)) bundles.add(file)
  for (const pattern of bundles.size === 0 ? [] : patterns) {
    const matched = await matchFiles([pattern], workspace, 'files')
    if (matched.every(file => bundles.has(file)))
      throw badInput(
        'files',
        `${JSON.stringify(pattern)} matches only signatures of other files.`,
        'Name the files to sign: they are signed again.',
      )
  }
  return found.filter(file => !bundles.has(file))
}

async function isBundle(file: string, workspace: string): Promise<boolean> {
  if (!file.endsWith(bundleEnding)) return false
  return (await fileSize(join(workspace, file.slice(0, -bundleEnding.length)))) !== undefined
}
