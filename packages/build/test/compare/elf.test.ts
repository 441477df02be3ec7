import { deflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { elfDifferences, isElf } from '../../src/compare/elf.ts'

interface Section {
  name: string
  data: Buffer
  flags?: number
}

/** A 64-bit little-endian ELF file with these sections. */
function elf(sections: Section[]): Buffer {
  const names = Buffer.from(`\0${[...sections.map(({ name }) => name), '.shstrtab'].join('\0')}\0`)
  const all = [...sections, { name: '.shstrtab', data: names, flags: 0 }]
  const offsets: number[] = []
  let at = 64
  for (const { data } of all) {
    offsets.push(at)
    at += data.length
  }
  const headers = [Buffer.alloc(64), ...all.map((one, index) => sectionHeader(names, one, offsets[index] ?? 0))]
  const head = Buffer.alloc(64)
  head.write('\x7fELF\x02\x01\x01', 'latin1')
  head.writeBigUInt64LE(BigInt(at), 40)
  head.writeUInt16LE(64, 58)
  head.writeUInt16LE(headers.length, 60)
  head.writeUInt16LE(headers.length - 1, 62)
  return Buffer.concat([head, ...all.map(({ data }) => data), ...headers])
}

function sectionHeader(names: Buffer, { name, data, flags = 0 }: Section, offset: number): Buffer {
  const header = Buffer.alloc(64)
  header.writeUInt32LE(names.indexOf(`\0${name}\0`) + 1, 0)
  header.writeUInt32LE(1, 4)
  header.writeBigUInt64LE(BigInt(flags), 8)
  header.writeBigUInt64LE(BigInt(offset), 24)
  header.writeBigUInt64LE(BigInt(data.length), 32)
  return header
}

const buildId = (fill: number): Section => ({
  name: '.note.gnu.build-id',
  data: Buffer.concat([Buffer.alloc(16), Buffer.alloc(20, fill)]),
})
const strings = (name: string, ...list: string[]): Section => ({ name, data: Buffer.from(`${list.join('\0')}\0`) })
const compiler = (version: string) => strings('.comment', `GCC: (Debian ${version})`)

test('the compiler comes first, then paths, then other sections, and last the build id, which follows from them', () => {
  const old = elf([
    buildId(1),
    strings('.text', 'instructions'),
    strings('.debug_str', '/home/a/widget/x.c', 'same text'),
    compiler('12.2'),
  ])
  const now = elf([
    buildId(2),
    strings('.text', 'INSTRUCTIONS'),
    strings('.debug_str', '/tmp/b/widget/x.c', 'same text'),
    compiler('13.1'),
  ])
  expect(isElf(old)).toBe(true)
  expect(elfDifferences(old, now)).toEqual([
    {
      field: '.comment',
      old: 'GCC: (Debian 12.2)',
      new: 'GCC: (Debian 13.1)',
      cause: 'tool version: another compiler',
    },
    { field: '.debug_str', old: '/home/a/widget/x.c', new: '/tmp/b/widget/x.c', cause: 'path' },
    { field: '.text', old: 'instructions', new: 'INSTRUCTIONS' },
    { field: 'build id', old: '01'.repeat(20), new: '02'.repeat(20), cause: 'follows from the other sections' },
  ])
})

test('a path in a compressed section is found', () => {
  const section = (path: string): Section => ({
    name: '.debug_line_str',
    flags: 0x800,
    data: Buffer.concat([Buffer.alloc(24), deflateSync(Buffer.from(`${path}\0`))]),
  })
  expect(elfDifferences(elf([section('/build/one/a.c')]), elf([section('/build/two/a.c')]))).toEqual([
    { field: '.debug_line_str', old: '/build/one/a.c', new: '/build/two/a.c', cause: 'path' },
  ])
})

test('a section that only one has', () => {
  expect(elfDifferences(elf([compiler('1')]), elf([compiler('1'), strings('.debug_info', 'abcdef')]))).toEqual([
    { field: 'section .debug_info', old: '', new: '7 bytes' },
  ])
})

test('headers that lead out of the file are no error', () => {
  const broken = elf([compiler('1')])
  broken.writeBigUInt64LE(0xffffffffffffn, 40)
  expect(elfDifferences(broken, elf([compiler('2')]))).toEqual([])
})
