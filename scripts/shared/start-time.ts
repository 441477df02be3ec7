import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'

export interface StartTime {
  name: string
  /** Milliseconds of a whole process: the median, and the first quartile. */
  median: number
  quarter: number
  /** Milliseconds above an empty script, by median and by first quartile. */
  overBare: number
  quarterOverBare: number
}

/** The environment of a step without inputs, and without the variables of GitHub's runner. */
function cleanEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(INPUT_|GITHUB_|ACTIONS_|NODE_)/.test(name))
  return Object.fromEntries(kept)
}

async function once(file: string, args: string[]): Promise<number> {
  const begin = performance.now()
  await run(process.execPath, [file, ...args], { env: cleanEnv() })
  return performance.now() - begin
}

/** The middle of an odd number of values. */
export function median(values: number[]): number {
  return quantile(values, 1 / 2)
}

function quantile(values: number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN
}

function startTime(name: string, times: number[], bare: number[]): StartTime {
  const quarter = quantile(times, 1 / 4)
  return {
    name,
    median: median(times),
    quarter,
    overBare: median(times) - median(bare),
    quarterOverBare: quarter - quantile(bare, 1 / 4),
  }
}

/**
 * Times from process start to exit. The first one is that of an empty script with the same Node. The programs take turns for
 * `rounds`, so that a busy moment of the machine affects all of them.
 */
export async function startTimes(
  programs: { name: string; file: string; args?: string[] }[],
  rounds: number,
): Promise<StartTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-start-'))
  try {
    const empty = join(folder, 'empty.mjs')
    writeFileSync(empty, '')
    const all = [{ name: 'bare Node', file: empty, args: [] as string[] }, ...programs]
    const times = all.map(() => [] as number[])
    for (let round = 0; round < rounds; round++) {
      for (const [index, { file, args = [] }] of all.entries()) times[index]?.push(await once(file, args))
    }
    return all.map(({ name }, index) => startTime(name, times[index] ?? [], times[0] ?? []))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
