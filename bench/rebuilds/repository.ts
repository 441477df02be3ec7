import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Source {
  /** Path of the source distribution. */
  sdist: string
  version: string
  /** File with pinned build requirements, and its place in the repository. */
  requirements: string | undefined
  pins: string
  /** Time of the commit, in seconds since 1970. */
  epoch: number
}

/**
 * Makes the new directory `root` a repository like the one from which a source distribution was made: without what a back-end added to it.
 * It has one commit, and a tag of the version.
 */
export function repositoryOf(source: Source, root: string): string {
  mkdirSync(root, { recursive: true })
  execFileSync('tar', ['-xzf', source.sdist, '-C', root, '--strip-components=1', '--no-same-owner'])
  removeAdded(root)
  if (source.requirements !== undefined) {
    mkdirSync(dirname(join(root, source.pins)), { recursive: true })
    copyFileSync(source.requirements, join(root, source.pins))
  }
  const date = `${source.epoch} +0000`
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { env })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message', source.version)
  git('tag', source.version)
  return root
}

function removeAdded(root: string): void {
  for (const path of ['PKG-INFO', ...globSync('{,src/,lib/}*.egg-info', { cwd: root })])
    rmSync(join(root, path), { recursive: true, force: true })
  const setup = join(root, 'setup.cfg')
  // setuptools writes one into each source distribution.
  if (existsSync(setup) && /^\s*\[egg_info\]\s*tag_build = ?\s*tag_date = 0\s*$/.test(readFileSync(setup, 'utf8')))
    rmSync(setup)
  const original = join(root, 'pyproject.toml.orig')
  if (existsSync(original)) renameSync(original, join(root, 'pyproject.toml'))
}

/** The newest time of a member of a wheel, in seconds since 1970: the times of zip files are in UTC here, and even. */
export function epochOf(wheel: string): number {
  const program =
    'import calendar, sys, zipfile; print(max(calendar.timegm(i.date_time + (0, 0, 0)) for i in zipfile.ZipFile(sys.argv[1]).infolist()))'
  return Number(execFileSync('python3', ['-I', '-c', program, wheel], { encoding: 'utf8' }))
}
