import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/setup/environment.ts'

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
