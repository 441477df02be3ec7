import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root } from '../shared/repository.ts'

// act copies the whole folder of a repository for every step, so it gets only what GitHub's runner would use.
const parts = ['action.yml', 'dist', 'go']

/** Copies the files that a runner needs from the named actions to `to`, in the layout of the repository. */
export async function exportActions(names: string[], to: string): Promise<void> {
  for (const name of names) {
    requireBundle(name)
    const [from, target] = [join(root, 'actions', name), join(to, 'actions', name)]
    await mkdir(target, { recursive: true })
    const there = parts.filter(part => existsSync(join(from, part)))
    for (const part of there) await cp(join(from, part), join(target, part), { recursive: true })
  }
  const shared = 'packages/runner/dist'
  await cp(join(root, shared), join(to, shared), { recursive: true })
}

function requireBundle(name: string) {
  if (existsSync(join(root, 'actions', name, 'dist/index.js'))) return
  throw new Problem(`run the action ${name}`, {
    found: `actions/${name}/dist/index.js is missing.`,
    next: 'Run `npm run build`.',
  })
}
