import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { checkOut } from '../../src/source/checkout.ts'

let root: string
let from: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: from,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: '1700000000 +0900' },
  }).trim()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checkout-'))
  from = join(root, 'from')
  execFileSync('git', ['init', '--quiet', from])
  writeFileSync(join(from, 'a.txt'), 'one\n')
  git('add', '.')
  git('commit', '--quiet', '--message', 'one')
  git('tag', 'v1')
})

test('has the commit, its time and its tags, and nothing that is not committed', async () => {
  const commit = git('rev-parse', 'HEAD')
  writeFileSync(join(from, 'a.txt'), 'two\n')
  writeFileSync(join(from, 'stray.txt'), '')
  const path = join(root, 'to')
  expect(await checkOut(from, commit, path, testHost())).toEqual({ path, commit, epoch: 1700000000 })
  expect(existsSync(join(path, 'stray.txt'))).toBe(false)
  const inside = (...args: string[]) => execFileSync('git', args, { cwd: path, encoding: 'utf8' }).trim()
  expect(inside('status', '--porcelain', '--untracked-files=all')).toBe('')
  expect(inside('describe', '--tags')).toBe('v1')
  expect(inside('branch', '--show-current')).toBe('')
})

test('a shallow clone is refused', async () => {
  git('commit', '--quiet', '--allow-empty', '--message', 'two')
  const shallow = join(root, 'shallow')
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${from}`, shallow])
  await expect(checkOut(shallow, 'HEAD', join(root, 'to'), testHost())).rejects.toThrow(/the clone is shallow/)
})

test('a commit that the clone lacks is named', async () => {
  await expect(checkOut(from, 'c0ffee'.padEnd(40, '0'), join(root, 'to'), testHost())).rejects.toThrow(
    /Could not check out c0ffee0+: git reported: .*(reference is not a tree|unable to read tree)/,
  )
})
