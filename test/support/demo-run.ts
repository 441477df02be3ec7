import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../../scripts/shared/repository.ts'
import { run } from '../../scripts/shared/run.ts'

/** What `npm run demo -- --reproduce` printed and left. */
export interface DemoRun {
  code: number
  output: string
  /** Directory with `download`, `trust`, `release`, `summary.md` and `rebuild.intoto.jsonl`. */
  folder: string
}

/** The demo runs beside the first tests, and has usually ended when these begin. In milliseconds. */
const longest = 600_000

/**
 * The demo that ran for all test files: `npm test` runs it once, and keeps a copy, since the demo's own tests work in .demo.
 * Without one it is run now, which takes a minute.
 */
export async function demoRun(): Promise<DemoRun> {
  const kept = process.env.RELEASE_TOOLS_DEMO
  if (kept !== undefined) {
    for (const end = Date.now() + longest; !existsSync(kept) && Date.now() < end; ) await setTimeout(200)
    return { folder: kept, ...JSON.parse(readFileSync(join(kept, 'run.json'), 'utf8')) }
  }
  const result = await run(process.execPath, [join(root, 'scripts/demo.ts'), '--reproduce'])
  return { folder: join(root, '.demo'), ...result }
}
