import { existsSync } from 'node:fs'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root } from '../shared/repository.ts'
import { withMatrixOutputs } from './matrix-outputs.ts'
import { ownActions } from './repositories.ts'
import { calledText, type Workflow } from './workflow.ts'

// act copies the whole folder of a repository for every step, so it gets only what GitHub's runner would use.
const parts = ['action.yml', 'go']

/**
 * Makes the part of our repository that a runner needs for a workflow in `to`, in the layout of the repository: actions, and the called
 * workflow. Bundles are links, 24 MB less for each step; Node finds what they load from other folders beside the files themselves.
 */
export async function exportFor({ uses, call }: Pick<Workflow, 'uses' | 'call'>, to: string): Promise<void> {
  for (const name of ownActions(uses)) {
    requireBundle(name)
    const [from, target] = [join(root, 'actions', name), join(to, 'actions', name)]
    await mkdir(target, { recursive: true })
    const there = parts.filter(part => existsSync(join(from, part)))
    for (const part of there) await cp(join(from, part), join(target, part), { recursive: true })
    await symlink(join(from, 'dist'), join(target, 'dist'))
  }
  if (call === undefined) return
  await mkdir(dirname(join(to, call.path)), { recursive: true })
  await writeFile(join(to, call.path), withMatrixOutputs(calledText(call)))
}

function requireBundle(name: string) {
  if (existsSync(join(root, 'actions', name, 'dist/index.js'))) return
  throw new Problem(`run the action ${name}`, {
    found: `actions/${name}/dist/index.js is missing.`,
    next: 'Run `npm run build`.',
  })
}
