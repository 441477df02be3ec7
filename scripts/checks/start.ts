import { join } from 'node:path'
import { bundles } from '../shared/bundle.ts'
import { root } from '../shared/repository.ts'
import { startTimes } from '../shared/start-time.ts'
import type { Check } from './check.ts'

/** Milliseconds over bare Node, from process start to the first input error, where bare Node itself needs 25 or less. */
const longest = 30
const quietNode = 25

/** Every program of the repository as it is committed. */
export function programs() {
  return bundles()
    .filter(({ kind }) => kind !== 'library')
    .map(({ name, out, file }) => ({ name, file: join(root, out, file ?? 'index.js') }))
}

/** Too slow, even when the machine is busy or slow and bare Node takes longer as well. */
async function slowActions(): Promise<string[]> {
  const times = await startTimes(
    programs().filter(program => program.name !== 'cli'),
    15,
  )
  const limit = longest * Math.max(1, (times[0]?.median ?? 0) / quietNode)
  const slow = times.filter(time => time.overBare > limit)
  return slow.map(
    time => `${time.name}: ${time.overBare.toFixed(1)} ms over bare Node (here at most ${limit.toFixed(1)})`,
  )
}

/** A second try excuses a busy moment. */
export const startCheck: Check = {
  name: `every action says what is wrong with its inputs within ${longest} ms over bare Node`,
  alone: true,
  run: async () => {
    const slow = (await slowActions()).length === 0 ? [] : await slowActions()
    return slow.length === 0 ? undefined : slow.join('\n')
  },
}
