import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Absolute path of the clone. */
export const root = dirname(dirname(import.meta.dirname))

/** Where built tools and downloads are kept between runs: outside the clone, as scripts/bootstrap.mjs does. */
export const cache =
  process.env.RELEASE_TOOLS_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'release-tools')

/** Names of the actions, in alphabetical order. */
export function actionNames(): string[] {
  const folders = readdirSync(join(root, 'actions'), { withFileTypes: true })
  return folders
    .filter(entry => entry.isDirectory() && existsSync(join(root, 'actions', entry.name, 'action.yml')))
    .map(entry => entry.name)
    .sort()
}

/** Names of the packages, in alphabetical order. */
export function packageNames(): string[] {
  return readdirSync(join(root, 'packages'))
    .filter(name => existsSync(join(root, 'packages', name, 'package.json')))
    .sort()
}

/** Files that git tracks or would track, relative to the clone; deleted ones left out. */
export function trackedFiles(...patterns: string[]): string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  return [...new Set(list.split('\0'))].filter(path => path !== '' && existsSync(join(root, path))).sort()
}
