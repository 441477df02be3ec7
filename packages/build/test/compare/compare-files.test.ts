import { hostname } from 'node:os'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { type Member, tar, tarGz, zip } from '@release-tools/base/testing'
import { compareFiles } from '../../src/compare/compare-files.ts'
import {
  metadata,
  sampleSdist,
  sampleWheel,
  sdistFile,
  sdistMembers,
  wheelFile,
  wheelMembers,
  written,
} from '../distribution/sample.ts'

const info = 'widget-1.2.3.dist-info'
const wheel = (members: Member[] = wheelMembers(), change: (bytes: Buffer) => Buffer = bytes => bytes) =>
  written(wheelFile, change(zip(members)))
const text = (name: string, content: string | Buffer) => written(name, Buffer.from(content))

/** Changes one field in every central header of a zip. */
function central(offset: number, write: (bytes: Buffer, at: number) => void) {
  return (bytes: Buffer) => {
    for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
      write(bytes, at + offset)
    return bytes
  }
}

/** A tar.gz whose first member has other fields. */
function sdist(change: (header: Buffer) => void, gzip = (bytes: Buffer) => bytes): string {
  const bytes = tar(sdistMembers())
  change(bytes)
  bytes.write('        ', 148)
  const sum = bytes.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return written(sdistFile, gzip(gzipSync(bytes)))
}

test('the same bytes are identical, under any name', async () => {
  expect(await compareFiles(text('a', 'same'), text('b', 'same'))).toEqual({
    kind: 'identical',
    differences: [],
    more: 0,
  })
})

describe('the same content in another container', () => {
  test.each([
    ['mtime', central(12, (bytes, at) => bytes.writeUInt32LE(0x5a210000, at)), '1980-00-00T00:00:00', /clock/],
    ['made by', central(4, (bytes, at) => bytes.writeUInt16LE(0x314, at)), '0x14', /tool version/],
    ['internal attributes', central(36, (bytes, at) => bytes.writeUInt16LE(1, at)), '0', /tool version/],
  ])('a zip: %s', async (field, change, old, cause) => {
    const rebuilt = wheel(wheelMembers(), bytes => change(bytes))
    const released = wheel()
    const { kind, differences } = await compareFiles(released, rebuilt)
    expect({ kind, first: differences[0] }).toEqual({
      kind: 'content',
      first: { member: 'widget/__init__.py', field, old, new: expect.any(String), cause: expect.stringMatching(cause) },
    })
  })

  test('a zip: rights of group and others are the umask', async () => {
    const rights = (mode: number) =>
      central(38, (bytes, at) => bytes.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, at))
    const [released, rebuilt] = [wheel(undefined, rights(0o664)), wheel(undefined, rights(0o644))]
    expect(await compareFiles(released, rebuilt)).toEqual({
      kind: 'content',
      differences: [{ member: 'widget/__init__.py', field: 'mode', old: '0664', new: '0644', cause: 'umask' }],
      more: 0,
    })
  })

  test('a zip: the order of its members', async () => {
    const rebuilt = wheel([...wheelMembers()].reverse())
    expect(await compareFiles(wheel(), rebuilt)).toMatchObject({
      kind: 'content',
      differences: [
        {
          field: 'order of members, place 1',
          old: 'widget/__init__.py',
          new: `${info}/RECORD`,
          cause: 'order of files',
        },
      ],
    })
  })

  test('a zip: stored or deflated', async () => {
    const rebuilt = written(wheelFile, zip(wheelMembers(), { store: true }))
    const { kind, differences } = await compareFiles(wheel(), rebuilt)
    expect(kind).toBe('content')
    expect(differences[0]).toMatchObject({ field: 'compression', old: 'method 8', new: 'stored' })
  })

  test.each([
    ['mtime', 136, '00000000001\0', '0', '1', 'clock: a time other than that of the commit'],
    ['uid', 108, '0001750\0', 'NaN', '1000', 'user of the machine'],
    ['uname', 265, 'builder', '', 'builder', 'user of the machine'],
    ['mode', 100, '0000775\0', '0755', '0775', 'umask'],
  ])('a source distribution: %s', async (field, at, value, old, now, cause) => {
    const rebuilt = sdist(header => header.write(value, at, 'latin1'))
    expect(await compareFiles(sampleSdist(), rebuilt)).toEqual({
      kind: 'content',
      differences: [{ member: 'widget-1.2.3/', field, old, new: now, cause }],
      more: 0,
    })
  })

  test('a source distribution: the time in the header of gzip', async () => {
    const rebuilt = sdist(
      () => {},
      bytes => {
        bytes.writeUInt32LE(1_700_000_000, 4)
        return bytes
      },
    )
    expect(await compareFiles(sampleSdist(), rebuilt)).toMatchObject({
      kind: 'content',
      differences: [{ field: 'gzip mtime', old: '0', new: '1700000000' }],
    })
  })

  test('the deflate stream of another program or level', async () => {
    const bytes = tar([{ name: 'widget-1.2.3/data', data: 'abcabcabd'.repeat(2000) }])
    const fixed = (level: number) => {
      const packed = gzipSync(bytes, { level })
      packed[8] = 0
      return written(sdistFile, packed)
    }
    const { kind, differences } = await compareFiles(fixed(1), fixed(9))
    expect({ kind, field: differences[0]?.field }).toEqual({ kind: 'content', field: 'compressed bytes' })
  })
})

describe('what differs inside', () => {
  test('a line of a source file, and RECORD, which follows from it', async () => {
    const rebuilt = sampleWheel({ more: [{ name: 'widget/a.py', data: 'one\ntwo\n' }] })
    const released = sampleWheel({ more: [{ name: 'widget/a.py', data: 'one\nimport evil\n' }] })
    const { kind, differences } = await compareFiles(released, rebuilt)
    expect(kind).toBe('differs')
    expect(differences[0]).toEqual({ member: 'widget/a.py', field: 'line 2', old: 'import evil', new: 'two' })
    expect(differences[1]).toMatchObject({ member: `${info}/RECORD`, field: 'one row', old: 'widget/a.py' })
  })

  test('a member that only one has', async () => {
    const released = sampleWheel({ more: [{ name: 'widget/evil.py', data: 'x' }], record: () => '' })
    expect(await compareFiles(released, sampleWheel({ record: () => '' }))).toEqual({
      kind: 'differs',
      differences: [{ member: 'widget/evil.py', field: 'member', old: '1 bytes', new: '' }],
      more: 0,
    })
  })

  test('fields of METADATA, each by itself', async () => {
    const released = sampleWheel({ lines: ['Requires-Dist: a', 'Requires-Dist: b', 'License: MIT'], record: () => '' })
    const rebuilt = sampleWheel({ lines: ['Requires-Dist: a', 'Requires-Dist: c'], record: () => '' })
    expect((await compareFiles(released, rebuilt)).differences).toEqual([
      { member: `${info}/METADATA`, field: 'Requires-Dist', old: 'b', new: 'c' },
      { member: `${info}/METADATA`, field: 'License', old: 'MIT', new: '' },
    ])
  })

  test('the back-end that WHEEL names is a tool version', async () => {
    const members = (version: string) =>
      wheelMembers({ record: () => '' }).map(one =>
        one.name.endsWith('WHEEL') ? { ...one, data: `Wheel-Version: 1.0\nGenerator: hatchling ${version}\n` } : one,
      )
    expect((await compareFiles(wheel(members('1.32.0')), wheel(members('1.33.0')))).differences).toEqual([
      {
        member: `${info}/WHEEL`,
        field: 'Generator',
        old: 'hatchling 1.32.0',
        new: 'hatchling 1.33.0',
        cause: 'tool version: another back-end, or another version of it',
      },
    ])
  })

  test('bytes between the members, in which something could hide', async () => {
    const hiding = wheel(undefined, bytes => {
      const end = bytes.length - 22
      const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
      bytes.writeUInt32LE(start + 6, end + 16)
      expect(size).toBeGreaterThan(0)
      return Buffer.concat([bytes.subarray(0, start), Buffer.from('hidden'), bytes.subarray(start)])
    })
    expect(await compareFiles(hiding, wheel())).toMatchObject({
      kind: 'differs',
      differences: [{ field: 'bytes outside of its members', old: '6', new: '0' }],
    })
  })

  test('an executable bit of the owner is content', async () => {
    const rights = (mode: number) =>
      central(38, (bytes, at) => bytes.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, at))
    const { kind, differences } = await compareFiles(wheel(undefined, rights(0o755)), wheel(undefined, rights(0o644)))
    expect({ kind, first: differences[0] }).toMatchObject({
      kind: 'differs',
      first: { field: 'type and rights of the owner', old: '100700', new: '100600' },
    })
  })

  test('a released file that is damaged is told', async () => {
    const damaged = wheel(undefined, bytes => bytes.subarray(0, bytes.length - 30))
    const { kind, differences } = await compareFiles(damaged, wheel())
    expect({ kind, differences }).toEqual({
      kind: 'differs',
      differences: [
        { field: 'archive', old: 'cannot be read: it is not a zip file.', new: 'is a zip that can be read' },
      ],
    })
  })

  test('a member that is too large to look into is compared by its digest', async () => {
    const large = (end: string) =>
      written('a.gz', gzipSync(Buffer.concat([Buffer.alloc(33 * 1024 ** 2), Buffer.from(end)])))
    const { differences } = await compareFiles(large('a'), large('b'))
    expect(differences).toEqual([
      { field: 'content', old: expect.stringMatching(/^sha256 [0-9a-f]{64}$/), new: expect.stringMatching(/^sha256 /) },
    ])
  })
})

describe('causes, as far as the values show them', () => {
  const here = hostname()
  test.each([
    ['a time', 'built: 2026-01-31T12:00:00Z', 'built: 2026-02-01T08:00:10Z', 'clock'],
    ['seconds since 1970', 'BUILT = 1700000000', 'BUILT = 1800000000', 'clock'],
    ['a path', 'root = "/home/a/src/widget"', 'root = "/tmp/b/widget"', 'path'],
    ['a path of Windows', 'root = "C:\\a\\b"', 'root = "/tmp/b/widget"', 'path'],
    ['a host', 'host = "builder-7"', `host = "${here}"`, 'hostname'],
    ['a commit', `commit = ${'a'.repeat(40)}`, `commit = ${'b'.repeat(40)}`, 'another commit'],
    [
      'a version of a dirty tree',
      'v = 1.2.3+gabc1234.d20261128',
      'v = 1.2.3',
      'dirty tree: the version says that files were changed after the commit',
    ],
    ['words in another order', 'names = [a, b, c]', 'names = [c, b, a]', 'order: the same words in another one'],
    ['a random number', 'seed = 0.844421851525', 'seed = 0.757954402940', 'random value or seed'],
    ['a random id', 'id = 0f1e2d3c4b5a6978', 'id = 1a2b3c4d5e6f7081', 'random value or seed'],
    ['a compiler', 'created by tool 1.2.3', 'created by tool 1.3.0', 'tool version'],
    ['a word that means nothing', 'answer = yes', 'answer = no', undefined],
  ])('%s', async (_, old, now, cause) => {
    const [difference] = (await compareFiles(text('a.txt', `same\n${old}\n`), text('a.txt', `same\n${now}\n`)))
      .differences
    expect(difference).toEqual({ field: 'line 2', old, new: now, ...(cause === undefined ? {} : { cause }) })
  })

  test('lines in another order', async () => {
    const { differences } = await compareFiles(text('a.txt', 'one\ntwo\n'), text('a.txt', 'two\none\n'))
    expect(differences).toEqual([
      { field: 'line 1', old: 'one', new: 'two', cause: 'order: the same lines in another one' },
    ])
  })

  test('line endings', async () => {
    const { differences } = await compareFiles(text('a.txt', 'one\r\n'), text('a.txt', 'one\n'))
    expect(differences[0]).toMatchObject({ field: 'line 1', cause: 'line endings' })
  })

  test('what the caller knows of the origin of a file is stronger', async () => {
    const [released, rebuilt] = [
      { name: 'widget/a.py', data: 'built 2026-01-31' },
      { name: 'widget/a.py', data: 'built 2026-02-01' },
    ]
    const origin = async (old: Buffer, now: Buffer) => `${old} is not ${now}`
    const { differences } = await compareFiles(
      sampleWheel({ more: [released] }),
      sampleWheel({ more: [rebuilt] }),
      origin,
    )
    expect(differences[0]?.cause).toBe('built 2026-01-31 is not built 2026-02-01')
  })
})

describe('JSON, as in an SBOM', () => {
  const json = (value: unknown) => text('sbom.cyclonedx.json', JSON.stringify(value))
  test('a value by its pointer', async () => {
    const released = json({
      components: [
        { name: 'a', version: '1' },
        { name: 'b/c', version: '1' },
      ],
    })
    const rebuilt = json({
      components: [
        { name: 'a', version: '1' },
        { name: 'b/c', version: '2' },
      ],
    })
    expect((await compareFiles(released, rebuilt)).differences).toEqual([
      { field: '/components/1/version', old: '1', new: '2' },
    ])
  })

  test('an item that was taken out', async () => {
    const { differences } = await compareFiles(json({ c: [{ n: 'b' }] }), json({ c: [{ n: 'a' }, { n: 'b' }] }))
    expect(differences).toEqual([{ field: '/c', old: '', new: '{"n":"a"}' }])
  })

  test('another order of the same items', async () => {
    const { differences } = await compareFiles(json([1, 2]), json([2, 1]))
    expect(differences[0]?.cause).toBe('order: the same items in another one')
  })
})

describe('signed files', () => {
  const bundle = (payload: object, sig: string) =>
    JSON.stringify({
      dsseEnvelope: {
        payloadType: 'application/vnd.in-toto+json',
        payload: Buffer.from(JSON.stringify(payload)).toString('base64'),
        signatures: [{ sig }],
      },
    })
  const file = (...lines: string[]) => text('provenance.intoto.jsonl', `${lines.join('\n')}\n`)

  test('the same statements with other signatures are the same payload', async () => {
    const [released, rebuilt] = [
      file(bundle({ a: 1 }, 'x'), bundle({ b: 1 }, 'x')),
      file(bundle({ a: 1 }, 'y'), bundle({ b: 1 }, 'z')),
    ]
    expect((await compareFiles(released, rebuilt)).kind).toBe('payload')
  })

  test('another statement differs, and is told by its pointer', async () => {
    expect(await compareFiles(file(bundle({ a: 1 }, 'x')), file(bundle({ a: 2 }, 'x')))).toEqual({
      kind: 'differs',
      differences: [{ field: '/a', old: '1', new: '2' }],
      more: 0,
    })
  })

  test('a statement that was left out differs', async () => {
    expect(
      (await compareFiles(file(bundle({ a: 1 }, 'x')), file(bundle({ a: 1 }, 'x'), bundle({ b: 1 }, 'x')))).kind,
    ).toBe('differs')
  })

  test('a signature of another digest differs', async () => {
    const signed = (digest: string) =>
      text(
        'a.sigstore.json',
        JSON.stringify({ messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature: digest } }),
      )
    expect((await compareFiles(signed('aaaa'), signed('bbbb'))).kind).toBe('differs')
  })
})

test('a plain gzip file is unpacked too', async () => {
  const [released, rebuilt] = [gzipSync('one\n'), gzipSync('two\n')]
  expect((await compareFiles(written('a.gz', released), written('a.gz', rebuilt))).differences).toEqual([
    { field: 'line 1', old: 'one', new: 'two' },
  ])
})

test('a binary file: the first byte that differs', async () => {
  expect(
    (await compareFiles(text('a', Buffer.from([0, 1, 2])), text('a', Buffer.from([0, 1, 3])))).differences,
  ).toEqual([{ field: 'byte 3', old: '02', new: '03' }])
})

test('the description of METADATA is compared by line if all fields agree', async () => {
  const released = text('PKG-INFO', metadata())
  const rebuilt = text('PKG-INFO', `${metadata()}More\n`)
  expect((await compareFiles(released, rebuilt)).differences[0]).toMatchObject({ old: '', new: 'More' })
})

test('tarGz of the same members is the same file', async () => {
  expect((await compareFiles(written(sdistFile, tarGz(sdistMembers())), sampleSdist())).kind).toBe('identical')
})
