import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import type { Check } from './check.ts'

const lastLines = 60

/**
 * Copy of the demo's release for the tests of commands in docs, because the demo's own tests empty .demo/. The tests get its path
 * in RELEASE_TOOLS_DEMO.
 */
export const keptDemo = join(tmpdir(), `release-tools-demo-${randomUUID()}`)

/** Runs the demo like a user. */
export const demoCheck: Check = {
  name: 'npm run demo',
  needs: ['demo'],
  run: async () => {
    const script = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/demo.ts')]
    const { code, output } = await run(process.execPath, script)
    if (code !== 0) return output.trimEnd().split('\n').slice(-lastLines).join('\n')
    for (const name of ['download', 'trust', 'release'])
      cpSync(join(root, '.demo', name), join(keptDemo, name), { recursive: true })
    return undefined
  },
}

/** Removes the copy. */
export function forgetDemo(): void {
  rmSync(keptDemo, { recursive: true, force: true })
}
