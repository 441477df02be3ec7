import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../scripts/shared/bundle.ts'
import { progress, timed } from '../scripts/shared/progress.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { busySeconds, busyText } from './busy.ts'
import { duration, table } from './table.ts'

const [manyFiles, largeFiles, rounds] = [10_000, 100, 7]
/** Sizes of the files of each tree, in bytes. */
const sizes = [1000, 10_000]
const largeSize = 100_000_000

/** A way to make the archive. */
interface Way {
  name: string
  make: (files: string, archive: string) => Promise<unknown>
}

/** What it took: the fastest run in milliseconds, the least time of processors in seconds, and bytes. */
interface Measured {
  fastest: number
  busy: number
  size: number
}

/** Archives of many small files beside tar and gzip, and the memory for few large ones. */
export async function measurePacking(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const program = await packer(folder)
    const speed = await measureSpeed(folder, program)
    return `${speed}\n\n${await measureMemory(folder, program)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The program that packs, bundled as our programs are. */
async function packer(folder: string): Promise<string> {
  const out = join(folder, 'program')
  await build({ name: 'pack', kind: 'library', entry: 'bench/pack.mjs', out }, out)
  return join(out, 'index.mjs')
}

async function measureSpeed(folder: string, program: string): Promise<string> {
  const tar = (files: string, archive: string) =>
    must('tar', ['--sort=name', '--use-compress-program=gzip -6', '-cf', archive, '-C', files, '.'])
  const ways: Way[] = [
    { name: '`tar` into `gzip -6`, two processes', make: tar },
    { name: 'tar.gz, one process of Node', make: (files, archive) => pack(program, 'tar.gz', files, archive) },
    { name: 'zip, one process of Node', make: (files, archive) => pack(program, 'zip', files, archive) },
  ]
  const rows: string[][] = []
  for (const size of sizes) {
    const files = join(folder, `many-${size}`)
    writeMany(files, size)
    progress(`${manyFiles} files of ${size} bytes`)
    rows.push(...rowsOf(size, ways, await inTurns(ways, files, join(folder, 'archive'))))
  }
  return speedText(rows)
}

async function inTurns(ways: Way[], files: string, archive: string): Promise<Measured[]> {
  const all = ways.map(() => ({ fastest: Number.POSITIVE_INFINITY, busy: Number.POSITIVE_INFINITY, size: 0 }))
  for (let round = 0; round < rounds; round++)
    for (const [index, one] of all.entries()) {
      const before = busySeconds()
      const { ms } = await timed<unknown>(async () => ways[index]?.make(files, archive))
      one.fastest = Math.min(one.fastest, ms)
      one.busy = Math.min(one.busy, busySeconds() - before)
      one.size = statSync(archive).size
      rmSync(archive)
    }
  return all
}

function rowsOf(size: number, ways: Way[], measured: Measured[]): string[][] {
  const [first] = measured
  const ratio = (one: number, other = 1) => (one / other).toFixed(2)
  return measured.map(({ fastest, busy, size: packed }, index) => [
    `${size / 1000} KB`,
    ways[index]?.name ?? '',
    duration(fastest),
    ratio(fastest, first?.fastest),
    `${busy.toFixed(2)} s`,
    ratio(busy, first?.busy),
    megabytes(packed),
  ])
}

function speedText(rows: string[][]): string {
  const heads = ['Files of', 'Way', 'Time', 'Times tar', 'Processors', 'Times tar', 'Size']
  return `## Archives

${manyFiles.toLocaleString('en')} files of source code, from a warm disk to a file: the fastest of ${rounds} runs that take turns, and the least time of
processors, with the start of the programs. tar and gzip work side by side, if there are two processors.${busyText()}

${table(heads, rows)}`
}

async function measureMemory(folder: string, program: string): Promise<string> {
  const [files, archive] = [join(folder, 'large'), join(folder, 'archive')]
  writeLarge(files)
  const rows: (string | number)[][] = []
  for (const format of ['tar.gz', 'zip']) {
    progress(`${largeFiles} files of ${megabytes(largeSize)} into ${format}`)
    const { value, ms } = await timed(() => pack(program, format, files, archive))
    rows.push([format, megabytes(value), duration(ms), megabytes(statSync(archive).size)])
    rmSync(archive)
  }
  return `${largeFiles} files of ${megabytes(largeSize)} each, a tenth of it source code, the rest zeros. The memory is the largest of the whole process,
of which the program takes ${megabytes(await pack(program))} before it packs.

${table(['Format', 'Memory', 'Time', 'Size'], rows)}`
}

/** Files with pieces of our own sources. */
function writeMany(folder: string, size: number): void {
  const sources = ownSources()
  const next = numbers()
  for (let index = 0; index < manyFiles; index++) {
    const directory = join(folder, `d${Math.floor(index / 100)}`)
    mkdirSync(directory, { recursive: true })
    const start = next(sources.length - size)
    writeFileSync(join(directory, `file-${index}.ts`), sources.subarray(start, start + size))
  }
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
async function pack(program: string, ...args: [] | [format: string, folder: string, archive: string]): Promise<number> {
  return Number(await must(process.execPath, [program, ...args]))
}

async function must(program: string, args: readonly string[]): Promise<string> {
  const { code, output } = await run(program, [...args])
  if (code !== 0) throw new Error(`${program} failed: ${output}`)
  return output
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`
}
