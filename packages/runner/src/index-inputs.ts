import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '@release-tools/host'
import { workspacePath } from './inputs.ts'

/** The place of an index of releases that an input names: a directory of the workspace by its whole path, and what is elsewhere as it is. */
export async function indexPlace(text: string, { workspace }: Pick<Host, 'workspace'>): Promise<string> {
  const isFolder = (await stat(join(workspace, text)).catch(() => undefined))?.isDirectory() ?? false
  return isFolder ? workspacePath(text, 'index') : text
}
