import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { changelog } from '../../src/local/changelog.ts'
import { startGateServer } from '../server/gate-server.ts'
import { contextOf, runGit, tree } from './gate-context.ts'

const pyproject = '[project]\nname = "widget"\nversion = "1.2.0"\n'
const wanted = 'The changelog, or the source that `notes-from` names, describes this version.'

test('passes if the changelog has a section of the version, with its digest', async () => {
  const text = '# Changelog\n\n## 1.2.0\n\n- One.\n- Two.\n\n## 1.1.0\n\n- Zero.\n'
  const root = tree({ 'pyproject.toml': pyproject, 'CHANGELOG.md': text })
  expect(await changelog.look(await contextOf(root, 'v1.2.0'))).toEqual({
    result: 'pass',
    found: 'CHANGELOG.md describes 1.2.0 in 2 lines.',
    wanted,
    evidence: [{ source: 'CHANGELOG.md', sha256: sha256(text) }],
  })
})

test.each([
  ['has no section of the version', '# Changelog\n\n## 1.1.0\n\n- Zero.\n', 'it does not exist.'],
  ['has an empty section', '# Changelog\n\n## 1.2.0\n\n## 1.1.0\n\n- Zero.\n', 'it is empty.'],
])('fails if the changelog %s', async (_, text, why) => {
  const root = tree({ 'pyproject.toml': pyproject, 'CHANGELOG.md': text })
  expect(await changelog.look(await contextOf(root, 'v1.2.0'))).toMatchObject({
    result: 'fail',
    found: `Could not read the section of 1.2.0 in CHANGELOG.md: ${why} Add the heading \`## [1.2.0] - YYYY-MM-DD\`, with the changes below it (keepachangelog.com).`,
  })
})

test('takes the message of the tag if there is no changelog, unless it says no more than the version', async () => {
  const root = tree({ 'pyproject.toml': pyproject })
  runGit(root, 'init', '-q')
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'One')
  runGit(root, 'tag', '-a', 'v1.2.0', '-m', 'widget 1.2.0')
  const context = await contextOf(root, 'v1.2.0')
  expect(await changelog.look(context)).toEqual({
    result: 'fail',
    found: 'There is no changelog with a section of 1.2.0, and the tag v1.2.0 has no message of its own.',
    wanted,
    evidence: [{ source: expect.stringMatching(/^git cat-file tag [0-9a-f]{40}$/) }],
  })
  runGit(root, 'tag', '-f', '-a', 'v1.2.0', '-m', 'widget 1.2.0\n\nCounts faster.')
  expect(await changelog.look(context)).toMatchObject({
    result: 'pass',
    found: 'The message of the tag v1.2.0 describes 1.2.0 in one line.',
  })
})

test('is unknown if the checkout of a run has the commit in place of the tag, and no server can be asked', async () => {
  const root = tree({ 'pyproject.toml': pyproject })
  runGit(root, 'init', '-q')
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'One')
  runGit(root, 'tag', 'v1.2.0')
  expect(await changelog.look(await contextOf(root, 'v1.2.0', { run: '1' }))).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining('the checkout has the commit in place of the tag'),
  })
  expect(await changelog.look(await contextOf(root, 'v1.2.0'))).toMatchObject({ result: 'fail' })
  expect(await changelog.look(await contextOf(tree({ 'pyproject.toml': pyproject }), 'v1.2.0'))).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining('not a git repository'),
  })
})

test('accepts the list that GitHub generates if the project asks for it, and reads the file of the version', async () => {
  const config = (from: string) => ({
    'pyproject.toml': pyproject,
    '.github/release-tools.yaml': `notes-from: ${from}\n`,
  })
  expect(await changelog.look(await contextOf(tree(config('generated')), 'v1.2.0'))).toMatchObject({
    result: 'pass',
    found: 'GitHub lists the merged changes, as `notes-from` asks for (.github/release-tools.yaml, line 1).',
  })
  const root = tree({ ...config('file:news/{version}.md'), 'news/1.2.0.md': 'Faster.\n' })
  expect(await changelog.look(await contextOf(root, 'v1.2.0'))).toMatchObject({
    result: 'pass',
    found: 'file:news/{version}.md describes 1.2.0 in one line.',
    evidence: [{ source: 'news/1.2.0.md', sha256: sha256('Faster.\n') }],
  })
})

test('is unknown as long as no tag is known', async () => {
  expect(await changelog.look(await contextOf(tree({}), undefined))).toMatchObject({
    result: 'unknown',
    found: 'no tag is known, so nobody knows which version is looked for',
  })
})

test('asks the server for the message of the tag, because a checkout may have the commit in its place', async () => {
  const server = await startGateServer('github.com', { plain: { contents: 'read' } })
  try {
    const { commit, github } = server
    const message = '1.1.0\n\nTurns faster.\n'
    const head = `object ${commit}\ntype commit\ntag v1.1.0\ntagger Alice <alice@example.org> 1769860800 +0000`
    const object = Buffer.from(`${head}\n\n${message}`)
    github.repository.tags.set('v1.1.0', { commit, annotated: true, message, object })
    const context = await server.context('', { token: 'plain', run: '1' })
    expect(await changelog.look(context)).toMatchObject({
      result: 'pass',
      found: 'The message of the tag v1.1.0 describes 1.1.0 in one line.',
      evidence: [
        { source: 'GET /repos/acme/widget/git/ref/tags/v1.1.0' },
        { source: expect.stringMatching(/^GET \/repos\/acme\/widget\/git\/tags\/[0-9a-f]{40}$/) },
      ],
    })
    expect(github.errors()).toEqual([])
  } finally {
    await server.github.stop()
  }
})
