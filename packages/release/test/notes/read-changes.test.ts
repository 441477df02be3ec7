import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import type { NotesSource } from '@release-tools/project'
import { testHost } from '@release-tools/testbed'
import { type ChangesRequest, readChanges } from '../../src/notes/read-changes.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'changes-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

async function read(from: NotesSource, more: Partial<ChangesRequest> = {}) {
  const host = testHost({ workspace: root })
  const request = {
    path: existsSync(join(root, 'CHANGELOG.md')) ? join(root, 'CHANGELOG.md') : undefined,
    project: 'widget',
    release: requireTag('v1.2.0'),
  }
  return { ...(await readChanges({ ...request, from, ...more }, host)), lines: host.lines }
}

const message = (text: string | undefined) => ({ tagMessage: async () => text })
const never = {
  tagMessage: () => Promise.reject(new Error('asked for the tag')),
  generate: () => Promise.reject(new Error('asked for notes')),
}

describe('auto', () => {
  test('is the changelog if there is one, and asks nobody', async () => {
    await put('CHANGELOG.md', '## 1.2.0\n\n- New.\n')
    expect(await read({ kind: 'auto' }, never)).toEqual({ text: '- New.', directory: '', lines: [] })
    await put('CHANGELOG.md', '## 1.1.0\n\n- Old.\n')
    await expect(read({ kind: 'auto' }, never)).rejects.toThrow(
      'Could not read the section of 1.2.0 in CHANGELOG.md: it does not exist.',
    )
  })

  test.each([
    ['a list of versions', '- 1.2.0: New.\n- 1.1.0: Old.\n'],
    ['free text', '# Changes of Widget\n\nSee the commits.\n'],
    ['nothing', ''],
  ])('is the message of the tag if the changelog is %s, which has no sections', async (_, text) => {
    await put('CHANGELOG.md', text)
    expect(await read({ kind: 'auto' }, message('v1.2.0\n\n- Message.\n'))).toEqual({
      text: '- Message.',
      directory: '',
      lines: [
        'notice: CHANGELOG.md has no headings with versions, so that no section of it can be read. Give each version a heading (keepachangelog.com), or set `notes-from`.',
        'notice: No section of the changelog can be read, so the notes have the message of the tag v1.2.0.',
      ],
    })
    await expect(read({ kind: 'changelog' })).rejects.toThrow('Could not read the section of 1.2.0 in CHANGELOG.md')
  })

  test('is refused if the changelog only has what is not released yet', async () => {
    await put('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- New.\n')
    await expect(read({ kind: 'auto' }, never)).rejects.toThrow('Could not read the section of 1.2.0 in CHANGELOG.md')
  })

  test('is the message of the tag without a changelog, and says so', async () => {
    expect(await read({ kind: 'auto' }, message('v1.2.0\n\n- New.\n'))).toEqual({
      text: '- New.',
      directory: '',
      lines: ['notice: There is no changelog, so the notes have the message of the tag v1.2.0.'],
    })
  })

  test.each([undefined, '', 'v1.2.0\n'])('says that nothing is there, with the message %j', async text => {
    expect(await read({ kind: 'auto' }, message(text))).toEqual({
      text: '',
      directory: '',
      lines: [
        'warning: There is no changelog, and the tag v1.2.0 has no message of its own, so the notes list no changes. Write one of them, or set `notes-from`.',
      ],
    })
  })

  test('says what a dry run does not read', async () => {
    const { text, lines } = await read({ kind: 'auto' })
    expect([text, ...lines]).toEqual([
      '',
      'notice: There is no changelog. The notes of the release have the message of the tag, which is not read in a dry run or without a token.',
    ])
  })

  test('a changelog that was asked for must be there', async () => {
    await expect(read({ kind: 'auto' }, { path: join(root, 'docs/log.md'), ...never })).rejects.toThrow(
      'Could not read the changelog docs/log.md: no such file.',
    )
  })
})

test('`changelog` needs one', async () => {
  await expect(read({ kind: 'changelog' }, never)).rejects.toThrow(
    'Could not read the changelog: there is no CHANGELOG.md and no other file with a usual name. Write one as keepachangelog.com describes, or set `changelog` or `notes-from`.',
  )
})

describe('a file for each version', () => {
  test.each([
    ['docs/news/{version}.md', 'docs/news/1.2.0.md'],
    ['docs/{tag}/notes.md', 'docs/v1.2.0/notes.md'],
  ])('%s is %s', async (path, file) => {
    await put(file, '- New.\n')
    expect(await read({ kind: 'file', path })).toEqual({ text: '- New.', directory: dirname(file), lines: [] })
  })

  test.each([
    ['# Widget 1.2.0\n\n- New.\n', '- New.'],
    ['widget 1.2.0 (2026-01-31)\n===\n\n- New.\n', '- New.'],
    ['\uFEFF---\ntitle: x\n---\n\n## v1.2.0\n- New.\n', '- New.'],
    ['# 1.2.0: The fast one\n\n- New.\n', '# 1.2.0: The fast one\n\n- New.'],
    ['# What is new\n\n- New.\n\n# 1.2.0\n', '# What is new\n\n- New.\n\n# 1.2.0'],
    ['See [#4].\n\n[#4]: https://example.org/4\n', 'See [#4].\n\n[#4]: <https://example.org/4>'],
  ])('%j gives %j: only a title that says no more than the version is left out', async (given, text) => {
    await put('notes.md', given)
    expect((await read({ kind: 'file', path: 'notes.md' })).text).toBe(text)
  })

  test('may be reStructuredText', async () => {
    await put('news/1.2.0.rst', '1.2.0\n=====\n\nUse ``run``.\n')
    expect((await read({ kind: 'file', path: 'news/{version}.rst' })).text).toBe('Use `run`.')
  })

  test('must be there and say something', async () => {
    const from: NotesSource = { kind: 'file', path: 'news/{version}.md' }
    await expect(read(from)).rejects.toThrow(
      'Could not read the changes from news/1.2.0.md: no such file. Write the changes of this version into it, or check `notes-from`.',
    )
    await put('news/1.2.0.md', '# 1.2.0\n\n')
    await expect(read(from)).rejects.toThrow('Could not read the changes from news/1.2.0.md: it is empty.')
  })

  test('of a version that nobody knows yet may be missing', async () => {
    const { text } = await read({ kind: 'file', path: 'news/{version}.md' }, { provisional: true })
    expect(text).toBe('Nobody has described this version yet.')
  })
})

describe('the message of the tag', () => {
  const source: NotesSource = { kind: 'tag-message' }
  test.each([
    ['widget 1.2.0\n\n- New.', '- New.'],
    ['Bump version: 1.1.0 → 1.2.0\n\nFast.', 'Fast.'],
    ['Release v1.2.0 (2026-01-31)\r\n\r\nFast.\r\n', 'Fast.'],
    ['Widget 1.2.0 is fast\n\n- New.', 'Widget 1.2.0 is fast\n\n- New.'],
    ['Faster than 1.1.0\n', 'Faster than 1.1.0'],
    ['v1.2.0\n\nFast.\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n', 'Fast.'],
    ['v1.2.0\n\nFast.\n-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n', 'Fast.'],
    ['v1.2.0\n\nFast.\n-----BEGIN SIGNED MESSAGE-----\nMII\n-----END SIGNED MESSAGE-----', 'Fast.'],
  ])('%j gives %j', async (given, text) => {
    expect(await read(source, message(given))).toEqual({ text, directory: '', lines: [] })
  })

  test('must say something', async () => {
    const refused = (text: string | undefined) => expect(read(source, message(text))).rejects
    await refused(undefined).toThrow(
      'Could not read the changes from the message of the tag v1.2.0: it is not an annotated tag. Describe the changes in an annotated tag (`git tag --annotate`), or set `notes-from`.',
    )
    await refused('Release 1.2.0\n').toThrow('the message says no more than the version.')
    await refused('x'.repeat(2 ** 21 + 1)).toThrow(
      'Could not read the message of the tag v1.2.0: it has 2097153 characters, and at most 2097152 are read.',
    )
  })

  test('that leaves a block open is closed, with a warning', async () => {
    expect(await read(source, message('v1.2.0\n\n<!-- a\n'))).toMatchObject({
      text: '<!-- a\n-->',
      lines: [
        'warning: Message of the tag: The section leaves a block open, which --> ends. It is closed in the notes.',
      ],
    })
  })
})

describe('the list that GitHub generates', () => {
  const source: NotesSource = { kind: 'generated' }
  const full = '**Full Changelog**: https://github.com/acme/widget/compare/v1.1.0...v1.2.0'
  const given = (text: string) => ({ generate: async () => text })

  test('has no second link to all changes', async () => {
    const list = "## What's Changed\n* Faster by @octocat in https://github.com/acme/widget/pull/4"
    const generate = given(`${list}\n\n\n${full}`)
    expect((await read(source, { ...generate, previous: 'v1.1.0' })).text).toBe(list)
    expect((await read(source, generate)).text).toBe(`${list}\n\n\n${full}`)
  })

  test('may be empty, which is said', async () => {
    expect(await read(source, { ...given(full), previous: 'v1.1.0' })).toEqual({
      text: '',
      directory: '',
      lines: ['warning: GitHub generated an empty list: it knows no merged pull request in v1.2.0.'],
    })
  })

  test('comes only when the release is made', async () => {
    const { text, lines } = await read(source)
    expect([text, ...lines]).toEqual([
      '',
      'GitHub generates the list of changes when `assemble-release` makes the release.',
    ])
  })
})
