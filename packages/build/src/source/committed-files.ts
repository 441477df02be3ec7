import type { Host } from '@release-tools/host'
import { type Checkout, gitOf } from './checkout.ts'

/** What git keeps at a path. */
export interface CommittedFile {
  /** From the root of the repository. */
  path: string
  kind: 'file' | 'program' | 'symbolic link' | 'submodule'
}

// https://git-scm.com/docs/index-format: the mode of an entry.
const kinds: Record<string, CommittedFile['kind']> = {
  '100644': 'file',
  '100755': 'program',
  '120000': 'symbolic link',
  '160000': 'submodule',
}

/** Everything that is in a commit. Modes are those of git, because Windows has none. */
export async function committedFiles({ path, commit }: Checkout, host: Host): Promise<CommittedFile[]> {
  const git = gitOf(`list the files of ${commit}`, host)
  const entries = await git(['-C', path, 'ls-tree', '-r', '-z', '--full-tree', commit])
  return entries.split('\0').flatMap(entry => parseEntry(entry) ?? [])
}

/** `100644 blob 1234…\tdocs/index.md` */
function parseEntry(entry: string): CommittedFile | undefined {
  const [, mode = '', path = ''] = /^(\d{6}) \w+ [0-9a-f]+\t(.+)$/su.exec(entry) ?? []
  const kind = kinds[mode]
  return kind === undefined ? undefined : { path, kind }
}
