import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress } from '../scripts/shared/progress.ts'
import { writeFiles } from './archive/files.ts'
import { type Took, targets } from './archive/targets.ts'
import type { Kind } from './archive/with-curl.ts'
import { busyText } from './busy.ts'
import { duration, table } from './table.ts'

const rounds = 2

/** A release of 300 files and 1.9 GB, and one large file. Sizes are in bytes. */
const release = [...Array<number>(10).fill(100_000_000), ...Array<number>(290).fill(3_103_448)]
const large = [5_000_000_000]

const names: Record<Kind, string> = {
  GitHub: 'assets of a draft (double of GitHub)',
  S3: 'S3 (MinIO, Object Lock)',
  registry: 'registry',
  directory: 'directory, beside `cp` and `sync`',
}

/** The least of all rounds, and the largest memory of ours in bytes. */
interface Measured {
  ours: Took
  curl: Took
  memory: number
}

/** Uploads of a release and of a large file by us and by curl, in turns. `smaller`: files have that part of their size. */
export async function measureArchive(_only: string[], _present: string, smaller = 1): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  const rows: string[][] = []
  const measured = async (sizes: number[], kinds: Kind[]) => {
    const own = sizes.map(size => Math.ceil(size / smaller))
    const directory = join(folder, 'files')
    await writeFiles(directory, own)
    for (const kind of kinds) rows.push(rowOf(own, kind, await inTurns(kind, directory, folder)))
    rmSync(directory, { recursive: true })
  }
  try {
    await measured(release, ['GitHub', 'S3', 'registry', 'directory'])
    await measured(large, ['S3'])
    return text(rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurns(kind: Kind, directory: string, folder: string): Promise<Measured> {
  const scratch = join(folder, 'scratch')
  mkdirSync(scratch)
  const target = await targets[kind](scratch)
  const curl: Took[] = []
  const ours: Took[] = []
  let memory = 0
  try {
    for (let round = 1; round <= rounds; round++) {
      progress(`${names[kind]}, ${readdirSync(directory).length} files, run ${round}`)
      const theirs = await target.curl(directory)
      const own = await target.ours(directory)
      curl.push(theirs)
      ours.push(own)
      memory = Math.max(memory, own.memory)
      progress(`curl ${duration(theirs.ms)}, ours ${duration(own.ms)}`)
    }
    return { curl: least(curl), ours: least(ours), memory }
  } finally {
    await target.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function least(all: Took[]): Took {
  return { ms: Math.min(...all.map(({ ms }) => ms)), busy: Math.min(...all.map(({ busy }) => busy)) }
}

function rowOf(sizes: number[], kind: Kind, { ours, curl, memory }: Measured): string[] {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return [
    `${sizes.length} of ${(bytes / 1e9).toFixed(1)} GB`,
    names[kind],
    duration(ours.ms),
    duration(curl.ms),
    (curl.ms / ours.ms).toFixed(2),
    `${ours.busy.toFixed(1)} s`,
    `${curl.busy.toFixed(1)} s`,
    `${Math.round(memory / 1e6)} MB`,
  ]
}

function text(rows: string[][]): string {
  const today = new Date().toISOString().slice(0, 10)
  return `## Archiving

Measured on ${today}. Files that can't be compressed go to servers on this machine: by the code of publish-release and archive-release, in one
process, and by \`sha256sum\` and \`curl\`, with as many files at the same time. Both take the digest of each file first, and the server
checks it. Ours also looks at what is there, and reads back digests and locks. The fastest of ${rounds} runs that take turns,
and the least time of processors, without the server and the start of ours.${busyText()}

${table(['Files', 'To', 'Ours', 'curl', 'Times as fast', 'Processors, ours', 'curl', 'Largest memory'], rows)}`
}
