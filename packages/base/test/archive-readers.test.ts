/** @needs shell */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256File } from '../src/digest.ts'
import { byBytes, listFiles } from '../src/files.ts'
import { writeTarGz } from '../src/tar/tar-writer.ts'
import { listZip } from '../src/zip/zip-reader.ts'
import { writeZip } from '../src/zip/zip-writer.ts'
import { filesToPack } from '../testing/files-to-pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-readers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = await filesToPack(join(folder, 'source'))
const [tarball, zip] = [join(folder, 'a.tar.gz'), join(folder, 'a.zip')]
await writeTarGz(tarball, files, 1_700_000_001)
await writeZip(zip, files, 1_700_000_001)

function run(program: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    umask: 0o022,
  } as object)
  expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' })
  return String(stdout)
}

/** Path, mode and digest of each file, in bytewise order. */
const expected = await Promise.all(
  [...files]
    .sort((a, b) => byBytes(a.path, b.path))
    .map(async ({ path, source, executable }) => `${path} ${executable ? '755' : '644'} ${await sha256File(source)}`),
)

const lines = (text: string) => text.trim().split('\n')

test('tar unpacks the tarball, with modes', async () => {
  mkdirSync(join(folder, 'tar'))
  run('tar', '-xzf', tarball, '-C', 'tar')
  const found = await Promise.all(
    (await listFiles(join(folder, 'tar'))).map(async path => {
      const file = join(folder, 'tar', path)
      return `${path} ${statSync(file).mode & 0o100 ? '755' : '644'} ${await sha256File(file)}`
    }),
  )
  expect(found).toEqual(expected)
})

const tarfile = `
import hashlib, sys, tarfile
with tarfile.open(sys.argv[1]) as archive:
    for entry in archive:
        assert (entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime) == (0, 0, '', '', 1700000001), entry
        print(entry.name, f'{entry.mode:o}', hashlib.sha256(archive.extractfile(entry).read()).hexdigest())
`

const zipfile = `
import hashlib, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None and archive.comment == b''
    for entry in archive.infolist():
        assert (entry.date_time, entry.extra, entry.flag_bits) == ((2023, 11, 14, 22, 13, 20), b'', 0x800), entry
        assert entry.external_attr >> 28 == 8, entry
        print(entry.filename, f'{entry.external_attr >> 16 & 0o777:o}', hashlib.sha256(archive.read(entry)).hexdigest())
`

test('tarfile of Python reads it: order, modes, owner, time', () => {
  expect(lines(run('python3', '-X', 'utf8', '-c', tarfile, tarball))).toEqual(expected)
})

test('zipfile of Python reads the zip file: order, modes, time in UTC, names in UTF-8', () => {
  expect(lines(run('python3', '-X', 'utf8', '-c', zipfile, zip))).toEqual(expected)
})

test('unzip tests the zip file, and reads its modes', () => {
  expect(run('unzip', '-tqq', zip)).toBe('')
  expect(run('unzip', '-Z', zip)).toMatch(/^-rwxr-xr-x {2}2\.0 unx .* widget-1\.0\/bin\/run$/m)
})

test('our own reader lists the zip file', async () => {
  expect((await listZip(zip)).map(({ name, mode }) => `${name} ${(mode & 0o777).toString(8)}`)).toEqual(
    expected.map(line => line.replace(/ \S+$/, '')),
  )
})

// Windows follows links.
test.each([
  ['tar.gz', writeTarGz, tarball],
  ['zip', writeZip, zip],
] as const)('%s: a link is refused, and an older archive stays as it was', async (_, write, target) => {
  const before = await sha256File(target)
  symlinkSync(files[0]?.source ?? '', join(folder, 'link'))
  await expect(write(target, [...files, { path: 'link', source: join(folder, 'link') }], 0)).rejects.toThrow(
    'it is a symbolic link, a directory or a special file.',
  )
  expect([readdirSync(folder).filter(name => name.includes('partial')), await sha256File(target)]).toEqual([[], before])
  rmSync(join(folder, 'link'))
})
