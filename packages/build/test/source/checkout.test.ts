import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { sourceDateEpoch } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { checkedOut, checkOut } from '../../src/source/checkout.ts'

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

test('a setting that shows signatures neither changes the commit nor runs the program that it names', async () => {
  const ran = join(root, 'ran')
  const program = join(root, 'gpg.sh')
  writeFileSync(program, `#!/bin/sh\necho ran > ${JSON.stringify(ran)}\necho Good signature\n`, { mode: 0o755 })
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n'
  const signed = git('cat-file', 'commit', 'HEAD').replace(/^(committer .*\n)/m, `$1${signature}`)
  writeFileSync(join(root, 'commit'), `${signed}\n`)
  git('reset', '--quiet', '--hard', git('hash-object', '-t', 'commit', '-w', join(root, 'commit')))
  git('config', 'log.showSignature', 'true')
  git('config', 'gpg.program', program)
  const commit = git('rev-parse', 'HEAD')
  expect(await checkedOut(from, testHost())).toEqual({ path: from, commit, epoch: 1700000000 })
  expect(await sourceDateEpoch(from, testHost({ env: {} }))).toBe(1700000000)
  expect(existsSync(ran)).toBe(false)
  git('log', '-1')
  expect(existsSync(ran)).toBe(true)
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
