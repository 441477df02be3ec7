import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { cloneSource, requireUnchanged, uncommittedFiles } from '../../src/source/build-source.ts'
import { checkedOut } from '../../src/source/checkout.ts'

const host = testHost()
let root: string
const git = (directory: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', directory, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()

function repository(name: string): string {
  const path = join(root, name)
  execFileSync('git', ['init', '--quiet', path])
  writeFileSync(join(path, `${name}.txt`), name)
  writeFileSync(join(path, 'run.sh'), '#!/bin/sh\n')
  chmodSync(join(path, 'run.sh'), 0o755)
  symlinkSync(`${name}.txt`, join(path, 'link'))
  git(path, 'add', '.')
  git(path, 'commit', '--quiet', '--message', name)
  return path
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-source-'))
})

const clone = async (from: string, to = join(root, 'to')) => {
  await cloneSource(await checkedOut(from, host), to, host)
  return to
}

test.each([0o022, 0o077, 0o002])(
  'files of a clone have the permissions that git knows, whatever the umask is: %o',
  async mask => {
    const from = repository('one')
    const before = process.umask(mask)
    const to = await clone(from).finally(() => process.umask(before))
    const modes = ['one.txt', 'run.sh'].map(name => statSync(join(to, name)).mode & 0o777)
    expect(modes).toEqual([0o644, 0o755])
    expect(lstatSync(join(to, 'link')).isSymbolicLink()).toBe(true)
  },
)

test('submodules are cloned at their commits, and theirs in turn, with no server', async () => {
  const [inner, middle, outer] = ['inner', 'middle', 'outer'].map(repository) as [string, string, string]
  const add = (to: string, from: string) => {
    git(to, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', from, 'sub')
    git(to, 'commit', '--quiet', '--message', 'sub')
  }
  add(middle, inner)
  add(outer, middle)
  git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'update', '--init', '--recursive', '--quiet')
  writeFileSync(join(middle, 'middle.txt'), 'later')
  git(middle, 'commit', '--quiet', '--all', '--message', 'later')
  const to = await clone(outer)
  expect(readFileSync(join(to, 'sub/middle.txt'), 'utf8')).toBe('middle')
  expect(readFileSync(join(to, 'sub/sub/inner.txt'), 'utf8')).toBe('inner')
  // A file, as git has it: some back-ends pack a whole directory.
  expect(statSync(join(to, 'sub/.git')).isFile()).toBe(true)
  expect(await uncommittedFiles(to, host)).toEqual([])
})

test('a submodule that is not checked out is named, with what to set', async () => {
  const [inner, outer] = ['inner', 'outer'].map(repository) as [string, string]
  git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner, 'sub')
  git(outer, 'commit', '--quiet', '--message', 'sub')
  git(outer, 'submodule', 'deinit', '--quiet', '--force', 'sub')
  await expect(clone(outer)).rejects.toThrow(
    'Could not check out the submodule "sub": it is not checked out. Set `submodules: recursive` for actions/checkout, or run `git submodule update --init --recursive`.',
  )
})

test('a changed tracked file is found, and a new file is not', async () => {
  const to = await clone(repository('one'))
  writeFileSync(join(to, 'new.txt'), '')
  await requireUnchanged(to, host)
  writeFileSync(join(to, 'one.txt'), 'changed')
  await expect(requireUnchanged(to, host)).rejects.toThrow(
    'Could not build the commit: the build changed files that git tracks: "one.txt".',
  )
  expect(existsSync(join(to, 'new.txt'))).toBe(true)
})
