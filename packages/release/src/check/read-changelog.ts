import { readFile } from 'node:fs/promises'
import { Problem } from '@release-tools/base'
import { workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { requireChangelogSection } from '../notes/changelog.ts'

/** The section of a version in the changelog at an absolute path. Throws a Problem if there is none. */
export async function readChangelog(path: string, version: string, host: Host): Promise<string> {
  const shown = workspaceRelative(host.workspace, path)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem(`read the changelog ${shown}`, {
      found: 'no such file.',
      next: 'Write one as keepachangelog.com describes, or set the input `changelog`.',
    })
  })
  return requireChangelogSection(text, version, shown)
}
