import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../../scripts/shared/repository.ts'

/** A folder with `release-tools` as the docs call it: the bundled file, run by this Node. */
export function programFolder(parent: string): string {
  const folder = join(parent, 'programs')
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'release-tools')
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'packages/cli/dist/release-tools.mjs')}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  return folder
}

export interface ShellResult {
  command: string
  status: number | null
  output: string
}

/** Runs one command as a person would type it. */
export function shell(command: string, cwd: string, folders: string[], env: Record<string, string> = {}): ShellResult {
  const path = [...folders, process.env.PATH].join(delimiter)
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd,
    env: { PATH: path, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env },
    encoding: 'utf8',
  })
  return { command, status, output: stdout + stderr }
}
