import { expect, test } from '@jest/globals'
import { rebuildSentences, reproducibleValues } from '../../src/manifest/reproducible.ts'

test('each value that occurs has one sentence, with the number of files', () => {
  const files = ['no', 'bytes', 'unverified', 'bytes', 'payload'] as const
  expect(
    rebuildSentences(
      files.map(reproducible => ({ reproducible })),
      'file',
    ),
  ).toEqual([
    'A rebuild of the tag gives the same bytes for 2 files.',
    'A rebuild of the tag gives the same signed content for 1 file.',
    'Nobody has checked whether a rebuild of the tag gives the same bytes for 1 file.',
    'A rebuild of the tag gives different bytes for 1 file.',
  ])
  expect(rebuildSentences([], 'file')).toEqual([])
  expect(reproducibleValues).toHaveLength(4)
})
