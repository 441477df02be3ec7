import { join } from 'node:path'
import { fileSize } from '@release-tools/base'
import { matchFiles } from '@release-tools/host'
import { badInput } from './inputs.ts'

/** The endings of signatures that are written beside a file: of cosign, of GPG, and of openssl. */
const endings = ['.sigstore.json', '.asc', '.sig']

/**
 * The files that the lines of the input `files` match, without signatures beside their file: `dist/*` matches those of an earlier run as
 * well. Throws a Problem for a line that matches nothing else.
 */
export async function filesToSign(patterns: string[], workspace: string): Promise<string[]> {
  const found = await matchFiles(patterns, workspace, 'files')
  const signatures = new Set<string>()
  for (const file of found) if (await isSignature(file, workspace)) signatures.add(file)
  for (const pattern of signatures.size === 0 ? [] : patterns) {
    const matched = await matchFiles([pattern], workspace, 'files')
    if (matched.every(file => signatures.has(file)))
      throw badInput(
        'files',
        `${JSON.stringify(pattern)} matches only signatures of other files.`,
        'Name the files to sign: they are signed again.',
      )
  }
  return found.filter(file => !signatures.has(file))
}

async function isSignature(file: string, workspace: string): Promise<boolean> {
  for (const ending of endings.filter(one => file.endsWith(one)))
    if ((await fileSize(join(workspace, file.slice(0, -ending.length)))) !== undefined) return true
  return false
}
