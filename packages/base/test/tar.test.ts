import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formerGzip } from '../src/deflate/former-gzip.ts'
import { sha256 } from '../src/digest.ts'
import { foldedName } from '../src/paths.ts'
import { defaultLimits, packDirectory, readArchive, unpackArchive } from '../src/tar/tar-reader.ts'
import { packFiles } from '../src/tar/tar-writer.ts'

const name = fc.stringMatching(/^[a-z0-9é漢+_ -]{0,60}[a-z0-9]$/)
const file = fc.tuple(
  fc.array(name, { minLength: 1, maxLength: 3 }).map(parts => `${parts.join('/')}.f`),
  fc.uint8Array({ maxLength: 3000 }),
)
const files = fc.uniqueArray(file, { maxLength: 8, selector: ([path]) => foldedName(path) })

async function directory(contents: [string, Uint8Array | string][]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'archive-'))
  for (const [path, data] of contents) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), data)
  }
  return root
}

async function contentsOf(packed: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for await (const entry of readArchive(packed))
    found[entry.path] = Buffer.concat(await collect(entry.body)).toString('hex')
  return found
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A tar of headers made by hand, to try what a packer never writes. */
function tarOf(...blocks: Buffer[]): Buffer {
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

function header(path: string, fields: { type?: string; size?: string; magic?: string; sum?: string } = {}): Buffer {
  const block = Buffer.alloc(512)
  block.write(path, 0)
  block.write('0000644 0000000 0000000 ', 100)
  block.write(`${fields.size ?? '00000000000'} 00000000000 ${' '.repeat(8)}${fields.type ?? '0'}`, 124)
  block.write(fields.magic ?? 'ustar\u000000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(fields.sum ?? `${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return block
}

function pax(record: string, after = header('file')): Buffer {
  const body = Buffer.alloc(512)
  const size = body.write(record)
  return Buffer.concat([header('pax', { type: 'x', size: size.toString(8).padStart(11, '0') }), body, after])
}

describe('packing', () => {
  test('what is packed is read again', async () => {
    await fc.assert(
      fc.asyncProperty(files, async contents => {
        const packed = await buffer(packDirectory(await directory(contents), 'release-v1', 1_700_000_000))
        expect(await contentsOf(packed)).toEqual(
          Object.fromEntries(contents.map(([path, data]) => [`release-v1/${path}`, Buffer.from(data).toString('hex')])),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('bytes do not depend on order of creation, times or modes of files', async () => {
    await fc.assert(
      fc.asyncProperty(files, async contents => {
        const one = await directory(contents)
        const other = await directory([...contents].reverse())
        for (const [path] of contents) await utimes(join(other, path), 1, 1)
        expect(
          Buffer.compare(await buffer(packDirectory(one, 'p', 1)), await buffer(packDirectory(other, 'p', 1))),
        ).toBe(0)
      }),
      { numRuns: 15 },
    )
  })

  test('bytes do not depend on how files are read', async () => {
    const data = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251))
    async function* one(size: number) {
      const pieces = Array.from({ length: Math.ceil(data.length / size) }, (_, index) =>
        data.subarray(index * size, (index + 1) * size),
      )
      yield {
        path: 'a',
        size: data.length,
        body: (async function* () {
          yield* pieces
        })(),
      }
    }
    const [whole, small] = await Promise.all([collect(packFiles(one(data.length), 0)), collect(packFiles(one(777), 0))])
    expect(Buffer.concat(whole).equals(Buffer.concat(small))).toBe(true)
    expect(await contentsOf(Buffer.concat(whole))).toEqual({ a: data.toString('hex') })
  })

  test('the tar is that of every earlier version, and so is what the former gzip makes of it', async () => {
    const root = await directory([
      ['b', 'two'],
      ['a/c', 'one'],
      ['é', 'x'],
      [`${'long/'.repeat(30)}z`, 'deep'],
    ])
    const packed = await buffer(packDirectory(root, 'release-v1', 1_700_000_000))
    const former = await buffer(packDirectory(root, 'release-v1', 1_700_000_000, formerGzip))
    expect([gunzipSync(packed), gunzipSync(former), former].map(sha256)).toEqual([
      '0743494a563bf54773a810d9c40638a315f9eb5d029a40428d1986827cf56ef3',
      '0743494a563bf54773a810d9c40638a315f9eb5d029a40428d1986827cf56ef3',
      '17014124b20b16dde19bb8d3213cc951fd276bfef32b5176b1ea1d3bc3a61f81',
    ])
  })

  test('GNU tar reads it: order, times, modes, owners, long and Unicode names', async () => {
    const root = await directory([
      ['b', 'two'],
      ['a/c', 'one'],
      ['é', 'x'],
      [`${'long/'.repeat(30)}z`, 'deep'],
    ])
    await writeFile(join(root, '..', 'listed.tar.gz'), await buffer(packDirectory(root, 'release-v1', 1_700_000_000)))
    const listing = execFileSync(
      'tar',
      ['--list', '--verbose', '--numeric-owner', '--gzip', '--file', join(root, '..', 'listed.tar.gz')],
      { env: { TZ: 'UTC', LC_ALL: 'C.UTF-8', PATH: process.env.PATH }, encoding: 'utf8' },
    )
    expect(
      listing
        .trim()
        .split('\n')
        .map(line => line.replace(/ +/g, ' ')),
    ).toEqual([
      '-rw-r--r-- 0/0 3 2023-11-14 22:13 release-v1/a/c',
      '-rw-r--r-- 0/0 3 2023-11-14 22:13 release-v1/b',
      `-rw-r--r-- 0/0 4 2023-11-14 22:13 release-v1/${'long/'.repeat(30)}z`,
      '-rw-r--r-- 0/0 1 2023-11-14 22:13 release-v1/é',
    ])
  })

  test('refuses paths that another system reads otherwise', async () => {
    await expect(buffer(packDirectory(await directory([['a:b', '']]), '', 0))).rejects.toThrow(
      '"a:b" is not a valid path on some systems.',
    )
    await expect(
      buffer(
        packDirectory(
          await directory([
            ['A', ''],
            ['a', ''],
          ]),
          '',
          0,
        ),
      ),
    ).rejects.toThrow('"A" and "a" are the same file on some systems.')
  })

  test('refuses a file that changes while it is read', async () => {
    async function* changing() {
      yield {
        path: 'a',
        size: 3,
        body: (async function* () {
          yield Buffer.from('four')
        })(),
      }
    }
    await expect(collect(packFiles(changing(), 0))).rejects.toThrow(
      'Could not pack "a": it changed while it was being read.',
    )
  })
})

describe('reading', () => {
  const refused: [string, Uint8Array, string][] = [
    ['a path upwards', tarOf(header('../x')), '"../x" is not a path inside the archive.'],
    ['a hidden path upwards', tarOf(header('a/../../x')), '"a/../../x" is not a path inside'],
    ['an absolute path', tarOf(header('/etc/passwd')), '"/etc/passwd" is not a path inside'],
    ['a Windows path', tarOf(header('C:\\x')), 'is not a path inside'],
    ['a directory upwards', tarOf(header('../', { type: '5' })), '"../" is not a path inside'],
    ['a path upwards in a pax header', tarOf(pax('14 path=../xy\n')), '"../xy" is not a path inside'],
    ['a path of many directories', tarOf(header(`${'a/'.repeat(41)}b`, {})), 'is in more than 40 directories.'],
    ['a symbolic link', tarOf(header('x', { type: '2' })), '"x" is a symbolic link, not a regular file.'],
    ['a hard link', tarOf(header('x', { type: '1' })), '"x" is a hard link'],
    ['a device', tarOf(header('x', { type: '3' })), '"x" is a device'],
    ['a named pipe', tarOf(header('x', { type: '6' })), '"x" is a named pipe'],
    ['a GNU long name', tarOf(header('x', { type: 'L' })), '"x" is an entry of type "L"'],
    ['a global pax header', tarOf(header('x', { type: 'g' })), '"x" is an entry of type "g"'],
    ['a file twice', tarOf(header('x'), header('x')), 'it has "x" twice'],
    ['a file twice for some systems', tarOf(header('x'), header('X')), 'it has "X" twice, or in two spellings'],
    [
      'a file that is a directory',
      tarOf(header('x'), header('x/y')),
      'it has "x/y" both as a file and as a directory.',
    ],
    ['a directory that is a file', tarOf(header('x/y'), header('x')), 'it has "x" both as a file and as a directory.'],
    [
      'a directory with content',
      tarOf(header('x/', { type: '5', size: '00000000001' })),
      'a directory in it has content.',
    ],
    ['a wrong checksum', tarOf(header('x', { sum: '000000  ' })), 'has a wrong checksum.'],
    ['an old tar', tarOf(header('x', { magic: 'xxxxx' })), 'an entry is not in the ustar format.'],
    ['a number that is none', tarOf(header('x', { size: '0000000000z' })), 'has an invalid number.'],
    ['no end', gzipSync(header('x')), 'it is truncated.'],
    [
      'half a file',
      gzipSync(Buffer.concat([header('x', { size: '00000002000' }), Buffer.alloc(512)])),
      'it is truncated.',
    ],
    [
      'something after the end',
      gzipSync(Buffer.concat([Buffer.alloc(1024), Buffer.from('x')])),
      'it has data after its end.',
    ],
    ['no gzip', Buffer.from('no gzip at all'), 'it is not a complete gzip file.'],
    ['half a gzip', tarOf(header('x')).subarray(0, 40), 'it is not a complete gzip file.'],
    ['a pax record that is not whole', tarOf(pax('99 path=x\n')), 'a pax record is truncated.'],
    ['a pax record without a key', tarOf(pax('5 =x\n')), 'a pax record is truncated.'],
    ['a pax number that is none', tarOf(pax('11 size=ab\n')), 'a pax record has an invalid number.'],
    ['a pax length that is none', tarOf(pax('x path=x\n')), 'a pax record has an invalid number.'],
    ['a pax link', tarOf(pax('14 linkpath=x\n')), 'it has the unsupported pax record "linkpath".'],
    ['a pax header of nothing', tarOf(pax('11 path=xy\n', Buffer.alloc(0))), 'a pax header has no entry after it.'],
    ['two pax headers', tarOf(pax('11 path=xy\n', pax('11 path=xy\n'))), 'a pax header has no entry after it.'],
    ['half a pax header', gzipSync(pax('11 path=xy\n').subarray(0, 600)), 'it is truncated.'],
    [
      'a huge pax header',
      tarOf(header('pax', { type: 'x', size: '00001000000' })),
      'a pax header has more than 65536 bytes.',
    ],
    ['a name that is not UTF-8', tarOf(Buffer.concat([latin1Header()])), 'a name in it is not valid UTF-8.'],
  ]

  test.each(refused)('refuses %s', async (_, packed, message) => {
    await expect(contentsOf(packed)).rejects.toThrow(message)
  })

  test('reads directories, the ustar prefix and pax records that are of no concern', async () => {
    const prefixed = header('name')
    prefixed.write('some/where', 345)
    const sum = prefixed.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
    prefixed.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
    expect(await contentsOf(tarOf(header('d/', { type: '5' }), prefixed, pax('12 atime=12\n')))).toEqual({
      'some/where/name': '',
      file: '',
    })
  })

  test('keeps within limits of entries, size and ratio', async () => {
    const drain = async (packed: Uint8Array, limits: Partial<typeof defaultLimits>) => {
      for await (const { body } of readArchive(packed, { ...defaultLimits, ...limits })) for await (const _ of body);
    }
    const size = 40 * 1024 ** 2
    const packed = tarOf(header('a', { size: size.toString(8).padStart(11, '0') }), Buffer.alloc(size), header('b'))
    await expect(drain(packed, { entries: 1, ratio: 2000 })).rejects.toThrow('it has more than 1 entries.')
    await expect(drain(packed, { totalSize: 1000 })).rejects.toThrow('its files have more than 1000 bytes.')
    await expect(drain(packed, { ratio: 10 })).rejects.toThrow('it unpacks to more than 10 times its size.')
    await expect(drain(packed, { ratio: 2000 })).resolves.toBeUndefined()
  })

  test('a body that nobody reads is skipped', async () => {
    const packed = await buffer(
      packDirectory(
        await directory([
          ['a', 'x'.repeat(200_000)],
          ['b', 'y'],
        ]),
        '',
        0,
      ),
    )
    const paths = (await collect(readArchive(packed))).map(({ path, size }) => [path, size])
    expect(paths).toEqual([
      ['a', 200_000],
      ['b', 1],
    ])
  })

  test('an error of what it reads from stays that error', async () => {
    async function* broken() {
      yield Buffer.from([31])
      throw new Error('the disk is gone')
    }
    await expect(collect(readArchive(broken()))).rejects.toThrow('the disk is gone')
  })
})

describe('a damaged archive', () => {
  test('is refused with a Problem or read, and nothing else happens', async () => {
    const packed = gunzipSync(
      await buffer(
        packDirectory(
          await directory([
            ['a/b', 'one'],
            ['é', 'two'],
          ]),
          'p',
          0,
        ),
      ),
    )
    const damage = fc.array(fc.tuple(fc.nat({ max: packed.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const bytes = Buffer.from(packed)
        for (const [at, value] of changes) bytes[at] = value
        const outcome = await contentsOf(gzipSync(bytes, { level: 1 })).catch((error: unknown) => error)
        expect(outcome instanceof Error ? outcome.name : 'read').toMatch(/^(?:Problem|read)$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('unpacking', () => {
  test('unpacks whole, into a new directory', async () => {
    const root = await directory([
      ['a/b', 'one'],
      ['c', 'two'],
    ])
    const file = join(await directory([]), 'x.tar.gz')
    await writeFile(file, await buffer(packDirectory(root, 'p', 0)))
    await unpackArchive(file, join(dirname(file), 'out'))
    expect(await readFile(join(dirname(file), 'out/p/a/b'), 'utf8')).toBe('one')
  })

  test('leaves nothing when the archive is refused', async () => {
    const file = join(await directory([]), 'x.tar.gz')
    await writeFile(file, tarOf(header('fine'), header('../x')))
    await expect(unpackArchive(file, join(dirname(file), 'out'))).rejects.toThrow(
      '"../x" is not a path inside the archive.',
    )
    expect(await readdir(dirname(file))).toEqual(['x.tar.gz'])
  })
})

function latin1Header(): Buffer {
  const block = header('x')
  block[0] = 0xff
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return block
}
