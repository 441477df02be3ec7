import { existsSync } from 'node:fs'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root } from '../shared/repository.ts'
import { withMatrixOutputs } from './matrix-outputs.ts'
import { ownActions, standInDir } from './repositories.ts'
import { calledText, type Workflow } from './workflow.ts'

// act copies the whole folder of a repository for every step, so it gets only what GitHub's runner would use.
const parts = ['action.yml', 'go']

/** Actions of ours that write to places of the project outside of this machine. In a rehearsal, their stand-ins in examples/act/ run. */
export const notRehearsed: readonly string[] = ['archive-release', 'update-index']

/**
 * Makes the part of our repository that a runner needs for a workflow in `to`, in the layout of the repository: actions, and the called
 * workflow. Bundles are links, 24 MB less for each step; Node finds what they load from other folders beside the files themselves.
 * `replaced` names actions whose stand-ins run instead.
 */
export async function exportFor(
  { uses, call }: Pick<Workflow, 'uses' | 'call'>,
  to: string,
  replaced: readonly string[] = [],
): Promise<void> {
  for (const name of ownActions(uses)) {
    const target = join(to, 'actions', name)
    if (replaced.includes(name)) await cp(join(standInDir, name), target, { recursive: true })
    else await exportAction(name, target)
  }
  if (call === undefined) return
  await mkdir(dirname(join(to, call.path)), { recursive: true })
  await writeFile(join(to, call.path), withMatrixOutputs(calledText(call)))
}

async function exportAction(name: string, target: string): Promise<void> {
  requireBundle(name)
  const from = join(root, 'actions', name)
  await mkdir(target, { recursive: true })
  const there = parts.filter(part => existsSync(join(from, part)))
  for (const part of there) await cp(join(from, part), join(target, part), { recursive: true })
  await symlink(join(from, 'dist'), join(target, 'dist'))
}

function requireBundle(name: string) {
  if (existsSync(join(root, 'actions', name, 'dist/index.js'))) return
  throw new Problem(`run the action ${name}`, {
    found: `actions/${name}/dist/index.js is missing.`,
    next: 'Run `npm run build`.',
  })
}
