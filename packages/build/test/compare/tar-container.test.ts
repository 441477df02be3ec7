/** @needs shell */
import { execFileSync } from 'node:child_process'
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from '@jest/globals'
import { tar } from '@release-tools/base/testing'
import { compareFiles } from '../../src/compare/compare-files.ts'
import { isTar, tarContainer } from '../../src/compare/tar-container.ts'

const long = `${'directory-with-a-long-name/'.repeat(5)}file.txt`
let folder: string

/** GNU tar is on every Linux; its two formats say long names, links and times in different headers. */
function packed(name: string, ...options: string[]): string {
  const path = join(folder, name)
  execFileSync('tar', ['-czf', path, '--sort=name', ...options, '-C', join(folder, 'tree'), '.'])
  return path
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-container-'))
  mkdirSync(join(folder, 'tree', long, '..'), { recursive: true })
  writeFileSync(join(folder, 'tree', long), 'content')
  utimesSync(join(folder, 'tree', long), 1700000000.25, 1700000000.25)
  linkSync(join(folder, 'tree', long), join(folder, 'tree/hard'))
  symlinkSync(long, join(folder, 'tree/soft'))
})

test('the members of GNU and pax archives have their whole names, links and times', async () => {
  const gnu = await tarContainer(packed('gnu.tar.gz', '--format=gnu'), true)
  const pax = await tarContainer(packed('pax.tar.gz', '--format=pax'), true)
  for (const { members } of [gnu, pax]) {
    expect(members.map(({ name }) => name)).toContain(`./${long}`)
    expect(members.find(({ name }) => name === './soft')?.kind).toContain(` to ${long}`)
    expect(members.filter(({ kind }) => kind.startsWith('1'))).toHaveLength(1)
  }
  const fields = (members: typeof gnu.members) => members.find(({ name }) => name === './soft')?.container
  expect([fields(gnu.members)?.get('format'), fields(pax.members)?.get('format')]).toEqual(['GNU', 'pax'])
})

test('the same tree in both formats is the same content in another container', async () => {
  const { kind, differences } = await compareFiles(
    packed('gnu.tar.gz', '--format=gnu'),
    packed('pax.tar.gz', '--format=pax', '--pax-option=comment:=x'),
  )
  expect(kind).toBe('content')
  expect(differences.map(({ field }) => field)).toContain('format')
})

test('a tar is told by its content, zipped or not', async () => {
  const zipped = packed('a.tar.gz')
  const plain = join(folder, 'a.tar')
  writeFileSync(plain, gunzipSync(readFileSync(zipped)))
  const text = join(folder, 'text.gz')
  writeFileSync(text, gzipSync('a'.repeat(2000)))
  expect([await isTar(zipped, true), await isTar(plain, false), await isTar(text, true)]).toEqual([true, true, false])
  expect(await tarContainer(plain, false)).toMatchObject({ format: 'tar', fields: new Map() })
})

test.each([
  ['a size that is no number', 'size=x', 'a pax record has an invalid number'],
  ['a header of 100,000 bytes', `comment=${'x'.repeat(100_000)}`, 'a header has more than 65536 bytes'],
])('%s is refused', async (_, record, message) => {
  const bad = packed('bad.tar.gz', '--format=pax', `--pax-option=${record.replace('=', ':=')}`)
  await expect(tarContainer(bad, true)).rejects.toThrow(message)
})

test('a record for all entries that names one of them is refused, and a comment is not', async () => {
  const named = (record: string) => tarContainer(packed('all.tar.gz', '--format=pax', `--pax-option=${record}`), true)
  await expect(named('mtime=1')).rejects.toThrow('unsupported pax record "mtime"')
  expect((await named('comment=x')).format).toBe('tar.gz')
})

test('another name for readers that know sparse files is refused', async () => {
  const path = join(folder, 'named.tar')
  const record = { name: 'x', type: 'x', data: '28 GNU.sparse.name=setup.py\n' }
  writeFileSync(path, tar([record, { name: 'readme.txt', data: 'x' }]))
  await expect(tarContainer(path, false)).rejects.toThrow('unsupported pax record "GNU.sparse.name"')
})

test('a sparse file is refused', async () => {
  const file = join(folder, 'sparse')
  writeFileSync(file, 'x')
  truncateSync(file, 1024 * 1024)
  const path = join(folder, 'sparse.tar.gz')
  execFileSync('tar', ['-czSf', path, '--format=gnu', '-C', folder, 'sparse'])
  await expect(tarContainer(path, true)).rejects.toThrow('it has a sparse file.')
})
