import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuildFile } from '../demo/rebuild-file.ts'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import type { Check } from './check.ts'

const lastLines = 60

/**
 * Copy of the demo's release for tests (test/support/demo-run.ts), because the demo's own tests empty .demo/. The tests get its path
 * in RELEASE_TOOLS_DEMO, and wait for it.
 */
export const keptDemo = join(tmpdir(), `release-tools-demo-${randomUUID()}`)

/** Runs the demo like a user, with the rebuild by somebody else. */
export const demoCheck: Check = {
  name: 'npm run demo -- --reproduce',
  needs: ['demo'],
  beside: true,
  run: async () => {
    const result = await run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join(root, 'scripts/demo.ts'),
      '--reproduce',
    ])
    const copy = `${keptDemo}.part`
    mkdirSync(copy)
    writeFileSync(join(copy, 'run.json'), JSON.stringify(result))
    for (const name of ['download', 'trust', 'release', 'summary.md', rebuildFile])
      if (existsSync(join(root, '.demo', name)))
        cpSync(join(root, '.demo', name), join(copy, name), { recursive: true })
    // Whole at once, because tests wait for it.
    renameSync(copy, keptDemo)
    return result.code === 0 ? undefined : result.output.trimEnd().split('\n').slice(-lastLines).join('\n')
  },
}

/** Removes the copy. */
export function forgetDemo(): void {
  for (const path of [keptDemo, `${keptDemo}.part`]) rmSync(path, { recursive: true, force: true })
}
