import { join } from 'node:path'
import { bundles } from '../shared/bundle.ts'
import { root } from '../shared/repository.ts'
import { type StartTime, startTimes } from '../shared/start-time.ts'
import type { Check } from './check.ts'

/** Milliseconds over bare Node, from process start to the first input error, if bare Node itself needs 25 or less. */
const longest = 25
/** The same for the help of a command of the CLI. */
const longestHelp = 45
const quietNode = 25

/** Of each attempt. Nothing else runs beside this check, so the first one is short: it only finds the suspects of the next. */
const rounds = [5, 15, 15]

/** Every committed program of the repository, with arguments that end it before any work. */
export function programs() {
  return bundles()
    .filter(({ kind }) => kind !== 'library')
    .map(({ name, kind, out, file }) => ({
      name,
      file: join(root, out, file ?? 'index.js'),
      args: kind === 'cli' ? ['verify', '--help'] : [],
    }))
}

/**
 * The programs that are too slow, each with a message. The first of `times` is bare Node: if it takes longer on a slow machine, the
 * limit grows with it. Other work on the machine can only make a run longer, so the fastest quarter of the runs counts.
 */
export function tooSlow([bare, ...times]: StartTime[]): Map<string, string> {
  const slowness = Math.max(1, (bare?.quarter ?? 0) / quietNode)
  const limitOf = (name: string) => slowness * (name === 'cli' ? longestHelp : longest)
  const slow = times.filter(({ name, quarterOverBare }) => quarterOverBare > limitOf(name))
  return new Map(
    slow.map(({ name, quarterOverBare: over }) => [
      name,
      `${name}: ${over.toFixed(1)} ms over bare Node (here at most ${limitOf(name).toFixed(1)})`,
    ]),
  )
}

/** Only programs that are too slow every time count, because the machine may be busy for a moment. */
async function slowPrograms(): Promise<string[]> {
  let suspects = programs()
  let slow = new Map<string, string>()
  for (const count of rounds) {
    if (suspects.length === 0) break
    slow = tooSlow(await startTimes(suspects, count))
    suspects = suspects.filter(({ name }) => slow.has(name))
  }
  return [...slow.values()]
}

export const startCheck: Check = {
  name: `every action says what is wrong with its inputs within ${longest} ms over bare Node, and the CLI helps within ${longestHelp}`,
  alone: true,
  run: async () => {
    const slow = await slowPrograms()
    return slow.length === 0 ? undefined : slow.join('\n')
  },
}
