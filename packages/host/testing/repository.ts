import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { freshDir } from '@release-tools/scan/testing'

/** Runs git with no configuration except the repository's; returns what it prints. */
export function git(directory: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: directory,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
  })
}

/** Creates a repository without commits, on the branch main; returns its real path. */
export function gitRepository(): string {
  const directory = realpathSync(freshDir('repository'))
  git(directory, 'init', '--quiet', '--initial-branch=main')
  return directory
}
