import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { migrationGuide } from '../../src/types/migration-guide.ts'
import { seen } from './types-context.ts'

const wanted = 'A guide says what users must change who come from the release before.'
const look = async (files: Record<string, string>, keys = '', names = ['v1.9.0', 'v2.0.0']) =>
  migrationGuide.look(await seen({ names, files, keys }))

test('passes if a heading of the usual file names the version, with the digest of the file', async () => {
  const text = '# Upgrading\n\n## From 1.x to v2.0\n\nRename `count` to `tally`.\n\n## 1.0\n\nNothing.\n'
  expect(await look({ 'UPGRADING.md': text, 'MIGRATION.md': '# Moving\n' })).toEqual({
    result: 'pass',
    found: 'UPGRADING.md, line 3, is about 2.0.0.',
    wanted,
    evidence: [{ source: 'UPGRADING.md', sha256: sha256(text) }],
  })
})

test.each([
  ['the series', 'docs/migration.md', '# Migrating to 2.x\n\n## Names\n\nThey changed.\n', 1],
  ['an underlined title', 'docs/migration.rst', 'Guide\n=====\n\n2.0.0\n-----\n\nRename it.\n', 4],
  ['a file of the version', 'docs/upgrading/2.0.0.md', '# What changes\n\nNames.\n', 1],
])('knows %s', async (_, path, text, line) => {
  expect(await look({ [path]: text })).toMatchObject({
    result: 'pass',
    found: `${path}, line ${line}, is about 2.0.0.`,
  })
})

test.each([
  ['there is no guide', {}, 'There is none of MIGRATION.md, MIGRATING.md, UPGRADING.md,'],
  [
    'no heading names the version',
    { 'UPGRADING.md': '# 1.2.0\n\nIt was before 2.0.0.\n\n## 12\n\nOther.\n' },
    'UPGRADING.md: no heading with text below it names 2.0.0 or 2.0 or 2.',
  ],
  ['nothing stands below the heading', { 'UPGRADING.md': '# 2.0.0\n\n# 1.0.0\n\nText.\n' }, 'UPGRADING.md: no heading'],
])('fails if %s', async (_, files, found) => {
  expect(await look(files)).toMatchObject({ result: 'fail', found: expect.stringContaining(found) })
})

test('looks where the policy says', async () => {
  const policy = 'gates: {migration-guide: {paths: ["guides/{version}.md"]}}'
  expect(await look({ 'guides/2.0.0.md': '# Guide\n\nText.\n' }, policy)).toMatchObject({ result: 'pass' })
  expect(await look({ 'UPGRADING.md': '# 2.0.0\n\nText.\n' }, policy)).toMatchObject({
    result: 'fail',
    found: 'There is none of guides/2.0.0.md.',
  })
})

test('a first release needs none, and other releases only if the policy asks for it', async () => {
  expect(await look({}, '', ['v1.0.0'])).toMatchObject({
    result: 'pass',
    found: 'It is the first release: nobody comes from another one.',
  })
  expect(await look({}, '', ['v1.0.0', 'v1.1.0'])).toEqual([])
  expect(await look({}, 'gates: {types: {minor: {required: [migration-guide]}}}', ['v1.0.0', 'v1.1.0'])).toMatchObject({
    result: 'fail',
  })
  const unknown = await seen({ names: [], keys: 'gates: {required: [migration-guide]}' })
  expect(await migrationGuide.look(unknown)).toMatchObject({
    result: 'unknown',
    found: 'no tag is known, so nobody knows which version is released',
  })
})
