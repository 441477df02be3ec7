import { scanZip } from '@release-tools/base'
import { readZipLayout, type ZipHeader, type ZipLayout, type ZipMember } from '../distribution/zip/zip-layout.ts'
import type { Container, Member } from './comparison.ts'
import { MemberContent, type Unpacked } from './member-content.ts'

/** Every member of a zip file, with all fields of its headers. Throws a Problem for a damaged archive, and beyond the limits. */
export async function zipContainer(path: string): Promise<Container> {
  const layout = await readZipLayout(path)
  const members: Member[] = []
  const total: Unpacked = { size: 0 }
  let index = 0
  for await (const { name, read } of scanZip(path)) {
    const header = layout.members[index++] as ZipMember
    const content = new MemberContent(total)
    // A directory has no content, but something could hide there.
    if (!name.endsWith('/') || header.compressed > 0) await read(content)
    const { size } = content
    members.push({ name, kind: kindOf(header), sha256: content.digest(), size, container: fieldsOf(header) })
  }
  return { format: 'zip', fields: new Map([['bytes outside of its members', String(bytesOutside(layout))]]), members }
}

/** The content of some members, by their place in the archive. */
export async function zipContents(path: string, wanted: ReadonlySet<number>): Promise<Map<number, Buffer>> {
  const found = new Map<number, Buffer>()
  const total: Unpacked = { size: 0 }
  let index = 0
  for await (const { read } of scanZip(path)) {
    const at = index++
    if (!wanted.has(at)) continue
    const content = new MemberContent(total, true)
    await read(content)
    found.set(at, content.bytes())
  }
  return found
}

/** The type and the owner's bits: a program, a plain file or a link. Archives of systems without them say 0. */
function kindOf({ external }: ZipMember): string {
  return ((external >>> 16) & 0o177700).toString(8).padStart(6, '0')
}

function fieldsOf(member: ZipMember): Map<string, string> {
  const { local, external, madeBy, internal, extra, comment, flags, needed, method, compressed } = member
  return new Map([
    ['mtime', dosTime(member)],
    ['mode', ((external >>> 16) & 0o7777).toString(8).padStart(4, '0')],
    ['attributes of MS-DOS', String(external & 0xffff)],
    ['compression', method === 0 ? 'stored' : `method ${method}`],
    ['compressed size', `${compressed} bytes`],
    ['flags', hex(flags)],
    ['made by', hex(madeBy)],
    ['version needed', String(needed)],
    ['internal attributes', String(internal)],
    ['extra field', extra.toString('hex')],
    ['comment', comment.toString('hex')],
    [
      'local header',
      `${dosTime(local)} ${local.method} ${hex(local.flags)} ${local.needed} ${local.extra.toString('hex')}`,
    ],
  ])
}

/** Time as MS-DOS writes it: local to the machine that packed, in steps of two seconds. */
function dosTime({ date, time }: ZipHeader): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`
  return `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`
}

/** Bytes that belong to no member, and could hide something. The descriptor after a streamed member has 12 or 16 bytes. */
function bytesOutside({ members, directory }: ZipLayout): number {
  const sorted = [...members].sort((a, b) => a.start - b.start)
  let outside = sorted[0]?.start ?? directory
  for (const [index, { content, compressed, flags }] of sorted.entries()) {
    const next = sorted[index + 1]?.start ?? directory
    const gap = next - content - compressed
    const isDescriptor = (flags & 8) !== 0 && (gap === 12 || gap === 16)
    if (!isDescriptor) outside += Math.abs(gap)
  }
  return outside
}

function hex(value: number): string {
  return `0x${value.toString(16)}`
}
