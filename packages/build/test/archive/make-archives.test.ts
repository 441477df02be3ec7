/** @needs shell */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { type Archive, makeArchives } from '../../src/archive/make-archives.ts'
import { checkOut } from '../../src/source/checkout.ts'

let root: string
let repository: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: repository,
    env: { ...process.env, GIT_COMMITTER_DATE: '1700000000 +0900' },
  })

function put(path: string, text: string, mode = 0o644) {
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), text)
  chmodSync(join(repository, path), mode)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'make-archives-'))
  repository = join(root, 'repository')
  execFileSync('git', ['init', '--quiet', repository])
  put('README.md', '# Widget\n')
  put('docs/index.md', 'Index\n')
  put('docs/größe/a b.md', 'a\n')
  put('bin/run', '#!/bin/sh\n', 0o755)
  put('.gitattributes', '* text=auto\n')
  symlinkSync('README.md', join(repository, 'link.md'))
  git('add', '.')
  git('commit', '--quiet', '--message', 'one')
})

const docs: Archive = { name: 'widget-1.0', files: ['README.md', 'docs/**', 'bin/*'], format: 'tar.gz' }

let made = 0
async function make(...archives: Archive[]): Promise<string> {
  const to = join(root, `made-${made++}`)
  const checkout = await checkOut(repository, 'HEAD', `${to}-source`, testHost())
  expect(await makeArchives(archives, checkout, to, testHost({ temp: root }))).toEqual(readdirSync(to))
  return to
}

test('has the committed files that the patterns match, with the modes of git and the time of the commit', async () => {
  put('docs/index.md', 'changed, and not committed\n')
  put('docs/stray.md', 'not committed\n')
  chmodSync(join(repository, 'README.md'), 0o755)
  const to = await make(docs)
  const listed = execFileSync(
    'tar',
    ['--list', '--verbose', '--numeric-owner', '--gzip', '--file', join(to, 'widget-1.0.tar.gz')],
    {
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    },
  )
  expect(listed.trim().replaceAll(/ +/g, ' ').split('\n')).toEqual([
    '-rw-r--r-- 0/0 9 2023-11-14 22:13 widget-1.0/README.md',
    '-rwxr-xr-x 0/0 10 2023-11-14 22:13 widget-1.0/bin/run',
    '-rw-r--r-- 0/0 2 2023-11-14 22:13 widget-1.0/docs/größe/a b.md',
    '-rw-r--r-- 0/0 6 2023-11-14 22:13 widget-1.0/docs/index.md',
  ])
})

test('has the same bytes in another clone, with other settings of git', async () => {
  const zip = { ...docs, format: 'zip' } as const
  const one = await make(docs, zip)
  const host = testHost({ temp: root })
  const other = join(root, 'other')
  writeFileSync(join(root, '.gitconfig'), '[core]\n  autocrlf = true\n  eol = crlf\n  fileMode = false\n')
  const { HOME } = process.env
  process.env.HOME = root
  try {
    const checkout = await checkOut(repository, 'HEAD', join(root, 'other-source'), host)
    await makeArchives([docs, zip], checkout, other, host)
  } finally {
    process.env.HOME = HOME
  }
  const digests = (folder: string) => Promise.all(readdirSync(folder).map(name => sha256File(join(folder, name))))
  expect(await digests(other)).toEqual(await digests(one))
})

test.each<[string, Partial<Archive>, string]>([
  ['a pattern that matches nothing', { files: ['README.md', 'doc/**'] }, 'no committed file matches "doc/**".'],
  ['a link', { files: ['*.md'] }, '"link.md" is a symbolic link, which not every system can unpack.'],
])('refuses %s, and writes nothing', async (_, change, found) => {
  await expect(make({ ...docs, ...change })).rejects.toThrow(`Could not make the archive widget-1.0.tar.gz: ${found}`)
  expect(readdirSync(root).filter(name => /^made-\d+$/.test(name))).toEqual([])
})

test('a file of that name may be there already if it is the same one', async () => {
  const to = await make(docs)
  const checkout = await checkOut(repository, 'HEAD', join(root, 'again'), testHost())
  const again = () => makeArchives([docs], checkout, to, testHost({ temp: root }))
  expect(await again()).toEqual(['widget-1.0.tar.gz'])
  writeFileSync(join(to, 'widget-1.0.tar.gz'), 'other')
  await expect(again()).rejects.toThrow('widget-1.0.tar.gz exists already, with other content.')
})
