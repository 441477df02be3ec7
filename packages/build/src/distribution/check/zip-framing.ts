import { type DistributionFinding, error, quoted } from '../finding.ts'
import type { ZipHeader, ZipLayout, ZipMember } from '../zip/zip-layout.ts'

/** Fields of which a second one could give a member another size or name: Zip64, and the name in Unicode of Info-ZIP. */
const single = new Set([0x0001, 0x7075])

/**
 * What PyPI asks of zip files, so that a reader of the directory and a reader of the stream see the same members
 * (warehouse/utils/zipfiles.py and forklift/legacy.py, as of August 2026).
 */
export function checkFraming(layout: ZipLayout): DistributionFinding[] {
  const { members, directory, stated } = layout
  const found = [...members.flatMap(checkMember), ...duplicates(members)]
  if (stated !== members.length)
    found.push(error('zip', `its end says that it has ${stated} members, but its directory has ${members.length}.`))
  let at = 0
  for (const member of members.toSorted((a, b) => a.start - b.start)) {
    if (member.start !== at)
      found.push(error('zip', 'data in front of this member belongs to no member.', nameOf(member)))
    at = member.content + member.compressed
  }
  // After a data descriptor, the place of the next member is unknown: that is a finding of its own.
  if (at !== directory) found.push(error('zip', 'data in front of its directory belongs to no member.'))
  return members.some(hasDescriptor) ? found.filter(({ message }) => !message.startsWith('data in front')) : found
}

/** The name of a member, for people. */
export function nameOf({ name }: ZipHeader): string {
  return name.toString('utf8')
}

function hasDescriptor({ flags, local }: ZipMember): boolean {
  return ((flags | local.flags) & 8) !== 0
}

function checkMember(member: ZipMember): DistributionFinding[] {
  const { local } = member
  const descriptor = hasDescriptor(member)
  const sameSize = member.compressed === local.compressed && member.size === local.size
  const cases: [boolean, string][] = [
    [descriptor, 'a data descriptor follows this member, which PyPI does not accept.'],
    [((member.flags | local.flags) & 0x2041) !== 0, 'it is encrypted.'],
    [member.method !== 0 && member.method !== 8, `it is compressed by method ${member.method}, not by deflate.`],
    [member.method !== local.method, 'its two headers name two methods of compression.'],
    [member.comment.length > 0, 'it has a comment.'],
    [!member.name.equals(local.name), 'its two headers have two names.'],
    [!descriptor && !sameSize, 'its two headers have two sizes.'],
    [member.name.some(byte => byte < 0x20 || byte === 0x7f), 'its name has a control character.'],
    [!isUtf8(member.name), 'its name is not UTF-8.'],
    [!hasGoodFields(member.extra) || !hasGoodFields(local.extra), 'its extra fields are damaged, or given twice.'],
  ]
  return cases.filter(([bad]) => bad).map(([, message]) => error('zip', message, nameOf(member)))
}

function duplicates(members: ZipMember[]): DistributionFinding[] {
  const seen = new Set<string>()
  return members.flatMap(member => {
    const name = member.name.toString('latin1')
    if (seen.has(name)) return error('duplicate-member', `it has ${quoted(nameOf(member))} twice.`, nameOf(member))
    seen.add(name)
    return []
  })
}

function hasGoodFields(extra: Buffer): boolean {
  const seen = new Set<number>()
  for (let at = 0; at < extra.length; ) {
    if (at + 4 > extra.length) return false
    const id = extra.readUInt16LE(at)
    if (seen.has(id) && single.has(id)) return false
    seen.add(id)
    at += 4 + extra.readUInt16LE(at + 2)
    if (at > extra.length) return false
  }
  return true
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8')).equals(bytes)
}
