import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { matchFiles } from '@release-tools/host'
import { workspacePath } from '@release-tools/runner'
import { isElsewhere } from '@release-tools/verify'

/**
 * The targets that the lines of the input name: folders and files of the workspace by absolute paths, and what is elsewhere as it is. Throws
 * a Problem for a line that names or matches nothing.
 */
export async function namedTargets(lines: string[], workspace: string): Promise<string[]> {
  const found = await Promise.all(lines.map(line => (isElsewhere(line) ? [line] : inWorkspace(line, workspace))))
  return [...new Set(found.flat())]
}

async function inWorkspace(line: string, workspace: string): Promise<string[]> {
  const isFolder = (await stat(join(workspace, line)).catch(() => undefined))?.isDirectory() ?? false
  if (isFolder) return [workspacePath(line, 'targets')]
  return (await matchFiles([line], workspace, 'targets')).map(path => join(workspace, path))
}
