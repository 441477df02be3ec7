import { expect, test } from '@jest/globals'
import { folderOf, type KeptFile, type Part, readRecord, recordOf } from '@release-tools/archive'

const part: Part = { repository: 'acme/widget', tag: 'widget/v1.2.0', name: 'release' }
const files: KeptFile[] = [
  { name: 'b.whl', size: 3, sha256: 'b'.repeat(64), mediaType: 'application/zip' },
  { name: 'a.json', size: 2, sha256: 'a'.repeat(64), mediaType: 'application/json' },
]

test('the record of a part lists its files by name, whatever their order, and is read again', () => {
  const bytes = recordOf(part, files)
  expect(bytes.equals(recordOf(part, [...files].reverse()))).toBe(true)
  expect(readRecord(bytes, part, 's3://bucket')).toEqual([files[1], files[0]])
})

test('the record of another part is refused', () => {
  const other = { ...part, tag: 'v2.0.0' }
  expect(() => readRecord(recordOf(other, files), part, 's3://bucket')).toThrow(
    'Could not read archive.json of widget/v1.2.0 in s3://bucket: it is the record of release of acme/widget v2.0.0.',
  )
})

test('a record with the name of a file elsewhere is refused', () => {
  const bytes = recordOf(part, [{ name: '../x', size: 1, sha256: 'c'.repeat(64), mediaType: 'text/plain' }])
  expect(() => readRecord(bytes, part, 's3://bucket')).toThrow('which is not the name of a file')
})

test('two tags never share a folder', () => {
  const folders = ['a/b', 'a=2Fb', 'a-b', '..', '.'].map(tag => folderOf({ ...part, tag }))
  expect(folders).toEqual([
    'acme/widget/a=2Fb/release',
    'acme/widget/a=3D2Fb/release',
    'acme/widget/a-b/release',
    'acme/widget/=2E=2E/release',
    'acme/widget/=2E/release',
  ])
})
