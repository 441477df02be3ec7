import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root } from '../shared/repository.ts'
import { ownRepository } from './calls.ts'

/** What act uses from this machine instead of GitHub. */
export interface Repositories {
  /** Values of `--local-repository`: `owner/name@ref=path`. */
  mappings: string[]
  /** The stand-ins for third-party actions, one line each. */
  standIns: string[]
}

/** What runs in place of actions on this machine. */
export const standInDir = join(root, 'examples/act')

/**
 * For every `uses:` in a workflow, the path for act: our actions in the export, third-party ones in the stand-ins of examples/act/.
 * Throws a Problem for any other action, so that nothing needs the network.
 */
export function localRepositories(uses: string[], exported: string): Repositories {
  const found = uses.map(use => locate(use, exported))
  return {
    mappings: [...new Set(found.flatMap(({ mapping }) => mapping ?? []))],
    standIns: found.flatMap(({ standIn }) => standIn ?? []),
  }
}

function locate(use: string, exported: string): { mapping?: string; standIn?: string } {
  const [path = '', ref = ''] = use.split('@')
  const repository = path.split('/').slice(0, 2).join('/')
  if (repository === ownRepository) return { mapping: `${ownRepository}@${ref}=${exported}` }
  if (path === 'actions/checkout') return { standIn: `${use}: act copies the working tree itself.` }
  const folder = join(standInDir, repository.replace('actions/', ''))
  if (path.startsWith('actions/') && existsSync(folder)) {
    return {
      mapping: `${repository}@${ref}=${folder}`,
      standIn: `${use}: examples/act/${repository.replace('actions/', '')}.`,
    }
  }
  throw new Problem(`run ${use} with act`, {
    found: `examples/act/ has no stand-in for it (it has ${standInNames().join(', ')}).`,
    next: 'Add one that fails if the machine does not match its inputs.',
  })
}

function standInNames(): string[] {
  return readdirSync(standInDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'workflows')
    .map(entry => entry.name)
}

/** Names of our own actions among the `uses:` of a workflow, once each. */
export function ownActions(uses: string[]): string[] {
  const names = uses.map(use => new RegExp(`^${ownRepository}/actions/([a-z-]+)@`).exec(use)?.[1])
  return [...new Set(names.filter(name => name !== undefined))]
}
