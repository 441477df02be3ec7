import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress, timed } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { busySeconds, busyText } from './busy.ts'
import { duration, table } from './table.ts'

const [shards, shardBytes, rounds] = [8, 256 * 1024 * 1024, 3]

const startOnly = 'the same with a model of one byte: the start of the program'

/** A model in several files, hashed as sign-model and verify-model do, beside openssl and beside a program that only reads. */
export async function measureModels(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const model = writeModel(folder)
    const small = join(folder, 'small')
    mkdirSync(small)
    writeFileSync(join(small, nameOf(0)), 'x')
    const describe = (directory: string) => must(process.execPath, [join(root, 'bench/describe-model.ts'), directory])
    const files = Array.from({ length: shards }, (_, index) => join(model, nameOf(index)))
    const each = (command: string) => ['-c', `printf '%s\\0' "$@" | xargs -0 -n 1 -P "$0" ${command}`]
    const inParallel = (command: string) => () => must('sh', [...each(command), `${availableParallelism()}`, ...files])
    const ways = {
      '`cat`, one process for each processor: no digest': inParallel('sh -c \'cat "$0" > /dev/null\''),
      '`openssl dgst -sha256`, one process for each processor': inParallel('openssl dgst -sha256'),
      'sign-model and verify-model, one process': () => describe(model),
      [startOnly]: () => describe(small),
      '`openssl dgst -sha256`, one file after the other': () => must('openssl', ['dgst', '-sha256', ...files]),
    }
    return text(await inTurns(ways))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Row = [name: string, fastest: number, busy: number]

async function inTurns(ways: Record<string, () => Promise<unknown>>): Promise<Row[]> {
  const rows = Object.keys(ways).map((name): Row => [name, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
  for (let round = 0; round < rounds; round++)
    for (const row of rows) {
      progress(`${row[0]}, run ${round + 1}`)
      const before = busySeconds()
      const { ms } = await timed<unknown>(async () => ways[row[0]]?.())
      row[1] = Math.min(row[1], ms)
      row[2] = Math.min(row[2], busySeconds() - before)
    }
  return rows
}

function text(rows: Row[]): string {
  const bytes = shards * shardBytes
  const perSecond = (ms: number) => `${(bytes / 1_000_000 / ms).toFixed(2)} GB`
  return `## Models

A model of ${(bytes / 1e9).toFixed(1)} GB in ${shards} files, in the cache of the system. The fastest of ${rounds} runs that take turns, and the least time of
processors, with the start of the programs.${busyText()}

${table(
  ['Way', 'Time', 'Per second', 'Processors'],
  rows.map(([name, ms, busy]) => [
    name,
    duration(ms),
    name === startOnly ? '–' : perSecond(ms),
    `${busy.toFixed(1)} s`,
  ]),
)}`
}

/** The files are different on the disk, and alike in their bytes, which a digest does not notice. */
function writeModel(folder: string): string {
  const model = join(folder, 'model')
  mkdirSync(model)
  const content = Buffer.alloc(shardBytes)
  for (let at = 0; at < content.length; at += 8) content.writeUInt32LE((at * 2_654_435_761) % 0xffffffff, at)
  writeFileSync(join(model, nameOf(0)), content)
  for (let index = 1; index < shards; index++) copyFileSync(join(model, nameOf(0)), join(model, nameOf(index)))
  return model
}

function nameOf(index: number): string {
  return `model-${index}.safetensors`
}

async function must(program: string, args: string[]): Promise<void> {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`${program} failed: ${output}`)
}
