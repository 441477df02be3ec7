import { limits, readLimited } from '@release-tools/base'
import { type ReleaseSource, type RepositorySource, readScorecard, type Sources } from '@release-tools/compliance'
import type { Report } from '@release-tools/evidence'
import { git, type Host } from '@release-tools/host'
import type { Given } from '../command.ts'
import { openReleased } from '../reproduce/released.ts'
import { usable } from '../trust.ts'

/** The files of a release that was verified. `scratch` gets what must be unpacked. */
export async function releaseSource(path: string, report: Report, scratch: string): Promise<ReleaseSource> {
  const { manifest, fileOf, unlisted } = await openReleased(path, report.release?.tag ?? '', scratch)
  return {
    manifest,
    buildLevel: report.slsa?.level,
    read: async wanted => {
      const entry = manifest.files.find(one => one.path === wanted)
      const file = await (entry === undefined ? unlisted(wanted) : fileOf(entry))
      return file === undefined ? undefined : readLimited(file, limits.report)
    },
  }
}

/** Regular files of a commit: id and size by path. */
type Tree = Map<string, { id: string; size: number }>

/** The repository at a commit, as git has it: what lies in the work tree does not count. */
export async function repositorySource(root: string, commit: string, host: Host): Promise<Sources['repository']> {
  const { exitCode, stdout } = await git(root, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit], host)
  if (exitCode !== 0) return { unknown: `the repository of this directory has no commit ${commit}` }
  const tree = treeOf(stdout)
  return { read: path => readBlob(root, tree.get(path), host) } satisfies RepositorySource
}

function treeOf(listing: string): Tree {
  const entries = listing.split('\0').map(line => /^100(?:644|755) blob ([0-9a-f]+) +([0-9]+)\t(.+)$/s.exec(line))
  return new Map(
    entries.flatMap(match => (match ? [[match[3] ?? '', { id: match[1] ?? '', size: Number(match[2]) }]] : [])),
  )
}

async function readBlob(root: string, entry: { id: string; size: number } | undefined, host: Host) {
  if (entry === undefined || entry.size > limits.note) return undefined
  const { exitCode, stdout } = await git(root, ['cat-file', 'blob', entry.id], host)
  return exitCode === 0 ? Buffer.from(stdout) : undefined
}

/** The report of Scorecard that the user named. */
export async function scorecardSource({ values }: Given): Promise<Sources['scorecard']> {
  const [file] = values.scorecard ?? []
  if (file === undefined) return { unknown: 'no report of Scorecard was given (--scorecard FILE)' }
  return usable(`read --scorecard ${file}`, async () =>
    readScorecard(await readLimited(file, limits.document, 'any'), file),
  )
}
