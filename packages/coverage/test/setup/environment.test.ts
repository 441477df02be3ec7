import { expect, test } from '@jest/globals'
import { digestOf, lastLine } from '../../src/setup/environment.ts'

const digest = 'a'.repeat(64)
const entry = (archive_info: object) => ({ download_info: { url: 'file:///w.whl', archive_info } })

test.each<[string, unknown, string | undefined]>([
  ['pip 23.1 and later', entry({ hash: `sha256=${digest}`, hashes: { sha256: digest } }), digest],
  ['pip 23.0', entry({ hash: `sha256=${digest}` }), digest],
  ['another algorithm', entry({ hash: `md5=${digest}` }), undefined],
  ['a digest that is no text', entry({ hashes: { sha256: 7 } }), undefined],
  ['a directory', { download_info: { url: 'file:///src', dir_info: {} } }, undefined],
  ['nothing', null, undefined],
])('the digest in the report of %s', (_, from, expected) => {
  expect(digestOf(from)).toBe(expected)
})

test.each([
  [
    'the back-end, whose output pip repeats',
    [
      '      flit_core.config.ConfigError: description must be specified under [project]',
      '      [end of output]',
      '  note: This error originates from a subprocess, and is likely not a problem with pip.',
      'error: metadata-generation-failed',
      '',
      'hint: See above for details.',
      '',
    ],
    'flit_core.config.ConfigError: description must be specified under [project]',
  ],
  [
    'pip',
    ['ERROR: No matching distribution found for x', '[notice] a new release'],
    'No matching distribution found for x',
  ],
  ['another program', ['first', 'last', ''], 'last'],
  ['nobody', [''], 'nothing.'],
])('what was said last by %s', (_, lines, expected) => {
  expect(lastLine(lines.join('\n'))).toBe(expected)
})
