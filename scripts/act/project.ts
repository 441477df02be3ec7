import { execFileSync } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root, trackedFiles } from '../shared/repository.ts'

export interface Project {
  /** Absolute path of the git work tree. */
  path: string
  /** Commit of the tag. */
  commit: string
}

export interface ProjectOptions {
  to: string
  /** `acme/hostcard`; act reads it from the address of the remote. */
  repository: string
  tag: string
  /** Files that replace or extend those of the example, by path; undefined leaves the file out. */
  files: Record<string, string | undefined>
}

/** The fixed author and time of commits, so that each run makes the same commit. */
const identity = { name: 'Ada Example', email: 'ada@example.com', date: '2026-10-05T12:00:00Z' }

/** Makes a git repository of examples/python-app, with further files, one commit and a tag. */
export async function createProject({ to, repository, tag, files }: ProjectOptions): Promise<Project> {
  const example = 'examples/python-app'
  for (const path of trackedFiles(example)) await cp(join(root, path), join(to, path.slice(example.length)))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    if (text === undefined) await rm(join(to, path))
    else await writeFile(join(to, path), text)
  }
  git(to, 'init', '--quiet', '--initial-branch', 'main')
  git(to, 'remote', 'add', 'origin', `https://github.com/${repository}.git`)
  git(to, 'add', '--all')
  git(to, 'commit', '--quiet', '--message', `Release ${tag}`)
  git(to, 'tag', '--annotate', tag, '--message', tag)
  return { path: to, commit: git(to, 'rev-parse', 'HEAD') }
}

function git(cwd: string, ...args: string[]): string {
  const { name, email, date } = identity
  const env = {
    PATH: process.env.PATH ?? '',
    // The user's git settings (signing, hooks, line endings) do not affect the commit.
    ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', HOME: cwd },
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
  }
  return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim()
}
