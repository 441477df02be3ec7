import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'

export interface StartTime {
  name: string
  /** Milliseconds of a whole process, median; `overBare` is what it takes above an empty script. */
  median: number
  overBare: number
}

/** The environment of a step without inputs: what GitHub's runner would set is left out. */
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
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * From process start to exit, beside an empty script under the same Node: medians of `rounds`, the programs taking turns,
 * so that a busy moment of the machine falls on all of them.
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
    const medians = times.map(median)
    return all.map(({ name }, index) => ({
      name,
      median: medians[index] ?? 0,
      overBare: (medians[index] ?? 0) - (medians[0] ?? 0),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
