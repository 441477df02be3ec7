import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { git, gitRepository } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { changedLines, repositoryOf } from '../src/git.ts'

let root: string
beforeEach(() => {
  root = gitRepository()
})

function put(path: string, text = `${path}\n`): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function commit(): string {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message=x')
  return git(root, 'rev-parse', 'HEAD').trim()
}

describe('the repository of a directory', () => {
  test('has its root, its commit and its tracked files, whatever their names', async () => {
    const paths = ['a b.py', 'pkg/x.py', 'pkg/été.py', 'quote".py', 'tab\t.py']
    for (const path of paths) put(path)
    const head = commit()
    put('untracked.py')
    put('untracked.txt')
    put('.gitignore', 'ignored.py\n')
    put('ignored.py')
    const found = await repositoryOf(join(root, 'pkg'), testHost())
    expect(found).toEqual({ root, commit: head, tracked: paths, untracked: ['untracked.py'], isShallow: false })
  })

  test('leaves out submodules, and what is not in the work tree', async () => {
    for (const path of ['deep/gone.py', 'deep/kept.py', 'sparse/a.py']) put(path)
    const head = commit()
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${head},module`)
    git(root, 'update-index', '--skip-worktree', 'sparse/a.py')
    rmSync(join(root, 'deep/gone.py'))
    expect((await repositoryOf(root, testHost())).tracked).toEqual(['deep/kept.py'])
  })

  test('says when history is cut off', async () => {
    put('a.py')
    commit()
    put('b.py')
    commit()
    const clone = join(freshDir('clone'), 'clone')
    git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, clone)
    expect((await repositoryOf(clone, testHost())).isShallow).toBe(true)
  })

  test('is asked for where there is none', async () => {
    await expect(repositoryOf(freshDir('none'), testHost())).rejects.toThrow(
      /^Could not find the repository of .*: git reported: fatal: not a git repository.* Check out the repository before this step/,
    )
  })

  test('needs a commit', async () => {
    await expect(repositoryOf(root, testHost())).rejects.toThrow(
      /git reported: fatal: Needed a single revision\. Check out/,
    )
  })
})

async function changed(base: string): Promise<Record<string, number[]>> {
  const found = await changedLines(root, base, testHost())
  return Object.fromEntries([...found].map(([path, lines]) => [path, [...lines]]))
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`)

describe('the lines changed since a base', () => {
  test('are those added and rewritten, by path', async () => {
    put('edited.py', `${numbered(20).join('\n')}\n`)
    put('removed.py')
    put('shorter.py', 'a\nb\nc\n')
    put('pkg/moved.py', `${numbered(30).join('\n')}\n`)
    const base = commit()
    const lines = numbered(20)
    lines[4] = 'changed'
    lines.splice(10, 0, 'new', 'new')
    put('edited.py', lines.join('\n'))
    rmSync(join(root, 'removed.py'))
    put('shorter.py', 'a\nc\n')
    renameSync(join(root, 'pkg/moved.py'), join(root, 'pkg/elsewhere.py'))
    put('pkg/elsewhere.py', `${numbered(30).join('\n')}\nmore\n`)
    put('added.py', 'a\n\nb\n')
    put('empty.py', '')
    commit()
    expect(await changed(base)).toEqual({
      // The last line lost its line end.
      'edited.py': [5, 11, 12, 22],
      'pkg/elsewhere.py': [31],
      'added.py': [1, 2, 3],
    })
  })

  test.each(['a b.py', 'été/文.py', 'quote".py', 'back\\slash.py', 'tab\t.py', 'line\nend.py', 'é"é.py', '-x.py'])(
    'are found in %j',
    async path => {
      put('base')
      const base = commit()
      put(sep === '/' ? path : 'a b.py', 'one\ntwo\n')
      commit()
      expect(await changed(base)).toEqual({ [path]: [1, 2] })
    },
  )

  test('are not invented by content that looks like a diff', async () => {
    put('a.py', 'one\n-- a/evil.py\n')
    const base = commit()
    put('a.py', 'one\n++ b/evil.py\n@@ -1 +1,100 @@\n+++ b/other.py\ndiff --git a/x b/x')
    commit()
    expect(await changed(base)).toEqual({ 'a.py': [2, 3, 4, 5] })
  })

  test('do not depend on the configuration of git', async () => {
    put('a é.py', `${numbered(9).join('\n')}\n`)
    const base = commit()
    const lines = numbered(9)
    lines[1] = 'changed'
    lines[4] = 'changed'
    put('a é.py', `${lines.join('\n')}\n`)
    put('binary', 'a\0b')
    commit()
    for (const setting of [
      'diff.noprefix=true',
      'diff.mnemonicPrefix=true',
      'color.ui=always',
      'core.quotePath=true',
      'diff.interHunkContext=5',
      'diff.external=false',
      'diff.context=4',
      'diff.renames=copies',
    ])
      git(root, 'config', ...setting.split('='))
    expect(await changed(base)).toEqual({ 'a é.py': [2, 5] })
  })

  test('are those since the branches parted', async () => {
    put('a.py', 'a\n')
    commit()
    git(root, 'branch', 'topic')
    put('b.py', 'of main\n')
    commit()
    git(root, 'update-ref', 'refs/remotes/origin/trunk', 'HEAD')
    git(root, 'checkout', '--quiet', 'topic')
    put('c.py', 'of topic\n')
    commit()
    expect(await changed('main')).toEqual({ 'c.py': [1] })
    expect(await changed('trunk')).toEqual({ 'c.py': [1] })
    expect(await changed('HEAD')).toEqual({})
  })

  test.each(['nowhere', '--output=x', 'a'.repeat(40), ''])('need a base that is there: %j', async base => {
    put('a.py')
    commit()
    await expect(changed(base)).rejects.toThrow(
      `Could not find the lines changed since ${JSON.stringify(base)}: ${JSON.stringify(base)} is not in this checkout. ` +
        'Check out with `fetch-depth: 0` (actions/checkout), or set the input `base` to a different commit.',
    )
  })

  test('need a commit in common', async () => {
    put('a.py')
    const base = commit()
    git(root, 'checkout', '--quiet', '--orphan', 'other')
    put('b.py')
    commit()
    await expect(changed(base)).rejects.toThrow(
      /this checkout has no commit in common with "[0-9a-f]{40}"\. Check out with/,
    )
  })

  test('name what git says when it fails', async () => {
    const host = testHost()
    const exec = host.exec
    host.exec = (program, args, options) =>
      args.includes('diff') ? exec(program, ['--no-such-option'], options) : exec(program, args, options)
    put('a.py')
    commit()
    await expect(changedLines(root, 'HEAD', host)).rejects.toThrow(
      'Could not compare with HEAD: git reported: unknown option: --no-such-option. Check the repository.',
    )
  })
})
