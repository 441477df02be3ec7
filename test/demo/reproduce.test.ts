import { expect, test } from '@jest/globals'
import type { RebuiltFile } from '@release-tools/evidence'
import { judge } from '../../scripts/demo/reproduce.ts'

const file = (own: Partial<RebuiltFile> = {}): RebuiltFile => ({
  path: 'artifacts/a.whl',
  sha256: 'a'.repeat(64),
  reproducible: 'bytes',
  result: 'identical',
  ...own,
})
const declared = file({ path: 'notes.md', reproducible: 'no', result: 'declared' })

test('a rebuild is good if all that should have the same bytes has them', () => {
  expect(judge({ files: [file(), declared], problems: [] })).toEqual({
    isGood: true,
    lines: ['1 of 1 files and images that should have the same bytes have them'],
  })
})

test.each([
  ['a file differs', { files: [file(), file({ result: 'differs' })], problems: [] }],
  ['a file was not rebuilt', { files: [file({ result: 'unknown' })], problems: [] }],
  ['an archive has other bytes around the same content', { files: [file({ result: 'content' })], problems: [] }],
  ['nothing should have the same bytes', { files: [declared], problems: [] }],
  ['the tag was moved', { files: [file()], problems: ['The tag v1 is another commit.'] }],
])('it is not if %s', (_, rebuild) => {
  expect(judge(rebuild).isGood).toBe(false)
})
