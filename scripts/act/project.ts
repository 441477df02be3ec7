import { cp, mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root, trackedFiles } from '../shared/repository.ts'
import { fixedDate, git, gitAt } from './git.ts'

export interface Project {
  /** Absolute path of the git work tree. */
  path: string
  /** Commit of the tag. */
  commit: string
  /** Message of the tag, which is annotated. */
  message: string
}

/** A commit in a directory of the user. */
export interface Source {
  /** Absolute path of a git work tree. It is only read. */
  directory: string
  commit: string
}

export interface ProjectOptions {
  to: string
  /** `acme/hostcard`; act reads it from the address of the remote. */
  repository: string
  tag: string
  /** Files that replace or extend those of the project, by path; undefined leaves the file out. */
  files: Record<string, string | undefined>
  /** Defaults to examples/python-app. */
  source?: Source | undefined
}

/** Makes a git repository of a project, with further files, one more commit if they change something, and the tag. */
export async function createProject({ to, repository, tag, files, source }: ProjectOptions): Promise<Project> {
  if (source === undefined) await copyExample(to)
  else copyCommit(to, source)
  for (const [path, text] of Object.entries(files))
    await (text === undefined ? rm(join(to, path)) : write(to, path, text))
  const remote = `https://github.com/${repository}.git`
  git(to, 'remote', 'add', 'origin', remote)
  git(to, 'add', '--all')
  // The project may ignore a folder that these files are in.
  git(to, 'add', '--force', '--', ...Object.keys(files).filter(path => files[path] !== undefined))
  // Builds take their time from the last commit, so a rehearsal builds the bytes that the release will have.
  const date = source === undefined ? fixedDate : git(to, 'log', '-1', '--format=%cI')
  // A project that has everything is tagged as it is.
  if (git(to, 'status', '--porcelain') !== '') gitAt(date, to, 'commit', '--quiet', '--message', `Release ${tag}`)
  const message = messageOfTag(to, tag)
  gitAt(date, to, 'tag', '--force', '--annotate', tag, '--message', message)
  return { path: to, commit: git(to, 'rev-parse', 'HEAD'), message }
}

async function copyExample(to: string) {
  const example = 'examples/python-app'
  for (const path of trackedFiles(example)) await cp(join(root, path), join(to, path.slice(example.length)))
  git(to, 'init', '--quiet', '--initial-branch', 'main')
}

/** Clones, because the build may compute its version from the history, and release notes may need the message of a tag. */
function copyCommit(to: string, { directory, commit }: Source) {
  git(dirname(directory), 'clone', '--quiet', '--no-hardlinks', '--no-checkout', directory, to)
  git(to, 'remote', 'remove', 'origin')
  git(to, 'checkout', '--quiet', '-B', 'main', commit)
}

/** The message that a tag has already; else its name. */
function messageOfTag(repository: string, tag: string): string {
  const format = '%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)'
  return git(repository, 'for-each-ref', `--format=${format}`, `refs/tags/${tag}`) || tag
}

/** Writes a file of the project, never through a symbolic link that leads out of it. */
async function write(project: string, path: string, text: string) {
  const target = join(project, path)
  await mkdir(dirname(target), { recursive: true })
  if ((await realpath(dirname(target))) !== dirname(join(await realpath(project), path))) {
    throw new Problem(`write ${path} in the copy of the project`, {
      found: 'a folder of this path is a symbolic link.',
      next: 'Replace the link with a folder.',
    })
  }
  await rm(target, { force: true })
  await writeFile(target, text)
}
