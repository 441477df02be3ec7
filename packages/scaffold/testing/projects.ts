import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'

const scratch = mkdtempSync(join(tmpdir(), 'sonar-init-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Runs git for a test, without the settings of the machine. */
export function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: scratch, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, env, encoding: 'utf8' })
}

/** A directory outside any repository. */
export function emptyDirectory(): string {
  return mkdtempSync(join(scratch, 'empty-'))
}

/** The directory `.git` of a new repository, made once: tests make hundreds, and a process of git takes longer than a copy. */
let empty: string | undefined

function emptyRepository(): string {
  if (empty === undefined) {
    const root = emptyDirectory()
    git(root, 'init', '--quiet', '--template=', '--initial-branch', 'trunk')
    empty = join(root, '.git')
  }
  return empty
}

/** Creates a repository with these files, on the branch `trunk`. `origin` is the address of its remote. */
export function repositoryWith(files: Record<string, string>, origin?: string): string {
  const root = mkdtempSync(join(scratch, 'clone-'))
  cpSync(emptyRepository(), join(root, '.git'), { recursive: true })
  if (origin !== undefined)
    appendFileSync(
      join(root, '.git/config'),
      `[remote "origin"]\n\turl = ${origin}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
    )
  writeInto(root, files)
  return root
}

export function writeInto(root: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
