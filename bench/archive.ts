import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress, timed } from '../scripts/shared/progress.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { duration, table } from './table.ts'

const [manyFiles, largeFiles, rounds] = [10_000, 100, 7]
const largeSize = 100_000_000

/** A way to make the archive. */
interface Way {
  name: string
  make: () => Promise<unknown>
  /** The fastest run, in milliseconds, and the least time of processors, in seconds. */
  fastest: number
  busy: number
  size: number
}

/** Archives of many small files beside tar and gzip, and the memory for few large ones. */
export async function measureArchive(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const speed = await measureSpeed(folder)
    return `${speed}\n\n${await measureMemory(folder)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSpeed(folder: string): Promise<string> {
  const [files, archive] = [join(folder, 'many'), join(folder, 'archive')]
  const size = writeMany(files)
  const tar = ['--sort=name', '--use-compress-program=gzip -6', '-cf', archive, '-C', files, '.']
  const none = { fastest: Number.POSITIVE_INFINITY, busy: Number.POSITIVE_INFINITY, size: 0 }
  const ways: Way[] = [
    { name: '`tar` into `gzip -6`, two processes', make: () => must('tar', tar), ...none },
    { name: 'tar.gz, one process of Node', make: () => pack('tar.gz', files, archive), ...none },
    { name: 'zip, one process of Node', make: () => pack('zip', files, archive), ...none },
  ]
  for (let round = 0; round < rounds; round++)
    for (const way of ways) {
      const before = busySeconds()
      const { ms } = await timed<unknown>(way.make)
      way.fastest = Math.min(way.fastest, ms)
      way.busy = Math.min(way.busy, busySeconds() - before)
      way.size = statSync(archive).size
      rmSync(archive)
    }
  return speedText(size, ways)
}

/** Time of processors that all ended children of this process took, in seconds (proc_pid_stat(5), cutime and cstime). Linux only. */
function busySeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function speedText(total: number, ways: Way[]): string {
  const [first, ours] = ways
  const times = (way?: Way) => ((way?.fastest ?? 0) / (first?.fastest ?? 1)).toFixed(2)
  const rows = ways.map(way => {
    return [way.name, duration(way.fastest), times(way), `${way.busy.toFixed(1)} s`, megabytes(way.size)]
  })
  return `## Archives

${manyFiles.toLocaleString('en')} files of source code, ${megabytes(total)} in total, from a warm disk to a file; the fastest of ${rounds} runs that take
turns, with the start of the programs. tar.gz takes ${times(ours)} times as long as tar and gzip, which work side by side.

${table(['Way', 'Time', 'Times as long', 'Processors', 'Size'], rows)}`
}

async function measureMemory(folder: string): Promise<string> {
  const [files, archive] = [join(folder, 'large'), join(folder, 'archive')]
  writeLarge(files)
  const rows: (string | number)[][] = []
  for (const format of ['tar.gz', 'zip']) {
    progress(`${largeFiles} files of ${megabytes(largeSize)} into ${format}`)
    const { value, ms } = await timed(() => pack(format, files, archive))
    rows.push([format, megabytes(value), duration(ms), megabytes(statSync(archive).size)])
    rmSync(archive)
  }
  return `${largeFiles} files of ${megabytes(largeSize)} each, a tenth of it source code, the rest zeros. The memory is the largest of the whole process,
of which the program takes ${megabytes(await pack())} before it packs.

${table(['Format', 'Memory', 'Time', 'Size'], rows)}`
}

/** Files with pieces of our own sources, of 1 to 20 KB. Returns their size. */
function writeMany(folder: string): number {
  const sources = ownSources()
  const next = numbers()
  let total = 0
  for (let index = 0; index < manyFiles; index++) {
    const directory = join(folder, `d${Math.floor(index / 100)}`)
    mkdirSync(directory, { recursive: true })
    const [start, size] = [next(sources.length - 20_000), 1000 + next(19_000)]
    writeFileSync(join(directory, `file-${index}.ts`), sources.subarray(start, start + size))
    total += size
  }
  return total
}

/** Large files: one that begins with our own sources, again and again, and its other names. */
function writeLarge(folder: string): void {
  const sources = ownSources()
  mkdirSync(folder)
  const content = Buffer.alloc(largeSize)
  for (let at = 0; at < largeSize / 10; at += sources.length) sources.copy(content, at)
  writeFileSync(join(folder, 'file-0.ts'), content)
  for (let index = 1; index < largeFiles; index++) linkSync(join(folder, 'file-0.ts'), join(folder, `file-${index}.ts`))
}

function ownSources(): Buffer {
  return Buffer.concat(trackedFiles('packages/*/src/*.ts', 'scripts/*.ts').map(path => readFileSync(join(root, path))))
}

/** A fixed sequence of whole numbers below a limit (the generator of Park and Miller). */
function numbers(): (limit: number) => number {
  let state = 1
  return limit => {
    state = (state * 48_271) % 0x7fffffff
    return state % limit
  }
}

/** Packs in a process of its own. Returns its largest memory, in bytes; without arguments, that of a process that packs nothing. */
async function pack(...args: [] | [format: string, folder: string, archive: string]): Promise<number> {
  return Number(await must(process.execPath, [join(import.meta.dirname, 'archive-pack.ts'), ...args]))
}

async function must(program: string, args: readonly string[]): Promise<string> {
  const { code, output } = await run(program, [...args])
  if (code !== 0) throw new Error(`${program} failed: ${output}`)
  return output
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`
}
