import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sincePrevious, sinceSummary } from '../../src/sbom/since-previous.ts'

const nothing = { added: [], removed: [], upgraded: [], downgraded: [], changed: [], relicensed: [] }
const target = { kind: 'directory' as const, name: 'widget' }

test('a long list is cut, and no difference is said', () => {
  const added = Array.from({ length: 17 }, (_, index) => ({
    name: `p${index}`,
    version: '1',
    type: 'pypi',
    licences: [],
  }))
  const text = sinceSummary([
    { ...target, difference: { ...nothing, added } },
    { ...target, name: 'other', difference: nothing },
  ])
  expect(text).toContain('| widget | 17 added | p0 1<br>')
  expect(text).toContain('<br>p14 1<br>and 2 more |')
  expect(text).toContain('| other | nothing |')
})

test('what is neither a release nor an SBOM is refused', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'release-tools-test-previous-')), 'x.json')
  writeFileSync(path, '{}')
  await expect(sincePrevious(path, [], '')).rejects.toThrow(`Could not read ${path}: it is none of these. Give`)
})
