import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { readChangelog } from '../../src/notes/read-changelog.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'changelog-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

async function read(path = 'CHANGELOG.md', more: { provisional?: boolean; tag?: string } = {}) {
  const host = testHost({ workspace: root })
  const { text, directory } = await readChangelog(
    {
      path: join(root, path),
      project: 'widget',
      release: requireTag(more.tag ?? 'v1.2.0'),
      ...(more.provisional === undefined ? {} : { provisional: more.provisional }),
    },
    host,
  )
  return { text, directory, lines: host.lines }
}

test('a file that was asked for must exist', async () => {
  await put('CHANGES.md', '## 1.2.0\n\nroot\n')
  await expect(read('docs/log.md')).rejects.toThrow(
    'Could not read the changelog docs/log.md: no such file. Write one as keepachangelog.com describes, or set `changelog` or `notes-from`.',
  )
})

test('relative links start from the directory of the file', async () => {
  await put('packages/web/NEWS.md', '## 1.2.0\n\nweb\n')
  expect((await read('packages/web/NEWS.md')).directory).toBe('packages/web')
  await put('CHANGES.rst', '1.2.0\n=====\n\nroot\n')
  expect(await read('CHANGES.rst')).toMatchObject({ directory: '', text: 'root' })
})

test('without an ending, the headings tell the format', async () => {
  await put('CHANGES', '1.2.0\n=====\n\n* ``this``\n')
  expect((await read('CHANGES')).text).toBe('* `this`')
  await put('HISTORY', '# History\n\n## 1.2.0\n\n* `this`\n')
  expect((await read('HISTORY')).text).toBe('* `this`')
})

test('no link leads out of the workspace', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'))
  await writeFile(join(outside, 'NEWS.md'), '## 1.2.0\n\nsecret\n')
  await symlink(outside, join(root, 'web'))
  await expect(read('web/NEWS.md')).rejects.toThrow(
    `Could not use the input "changelog": "web/NEWS.md": it leads out of the workspace (to ${join(outside, 'NEWS.md')}).`,
  )
  await rm(outside, { recursive: true })
})

test('what was closed in the notes is a warning', async () => {
  await put('CHANGELOG.md', '## 1.2.0\n\n<!-- open\n')
  expect((await read()).lines).toEqual([
    'warning: CHANGELOG.md: The section leaves a block open, which --> ends. It is closed in the notes.',
  ])
})

test('of a version that nobody knows yet, what is not released will do', async () => {
  const provisional = { provisional: true, tag: 'v1.3.dev2' }
  await put('CHANGELOG.md', '## Unreleased\n\nsoon\n\n## 1.2.0\n\nold\n')
  expect((await read('CHANGELOG.md', provisional)).text).toBe('soon')
  await put('CHANGELOG.md', '## 1.2.0\n\nold\n')
  expect((await read('CHANGELOG.md', provisional)).text).toBe('The changelog does not describe this version yet.')
})
