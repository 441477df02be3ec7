import { groupBy } from '@release-tools/base'
import { containerCause } from './causes.ts'
import { type Comparison, comparisonOf, type Difference, type Member } from './comparison.ts'
import { explainFrom, type FindOrigin } from './find-origin.ts'
import { explainLimit } from './member-content.ts'
import type { OpenContainer } from './open-container.ts'

/** Most members that are looked into. Others are named with their digests. */
const mostExplained = 10

/** Two members of one name, with their places. */
interface Pair {
  name: string
  old: { member: Member; at: number }
  new: { member: Member; at: number }
}

/**
 * Compares two archives of one format, member by member. The content is the same if both have the same members, each with the
 * same bytes, type and rights of its owner. Bytes outside of the members are content too, since something could hide there.
 */
export async function compareContainers(
  released: OpenContainer,
  rebuilt: OpenContainer,
  origin: FindOrigin,
): Promise<Comparison> {
  const { pairs, lonely } = matched(released.members, rebuilt.members)
  const differing = pairs.filter(({ old, new: now }) => old.member.sha256 !== now.member.sha256)
  const content = [
    ...(await explained(differing, released, rebuilt, origin)),
    ...lonely,
    ...pairs.flatMap(kindDifference),
    ...fieldDifferences(released.fields, rebuilt.fields, isHiding),
  ]
  if (content.length > 0) return comparisonOf('differs', content)
  const container = [
    ...orderDifference(pairs),
    ...fieldDifferences(released.fields, rebuilt.fields, field => !isHiding(field)),
    ...pairs.flatMap(({ name, old, new: now }) =>
      fieldDifferences(old.member.container, now.member.container).map(one => ({ member: name, ...one })),
    ),
  ]
  return comparisonOf('content', container.length > 0 ? distinct(container) : [compressionDifference()])
}

function isHiding(field: string): boolean {
  return field === 'bytes outside of its members'
}

/** Members of the same name are compared in their order: an archive can have a name twice. */
function matched(released: Member[], rebuilt: Member[]): { pairs: Pair[]; lonely: Difference[] } {
  const places = groupBy(
    rebuilt.map((member, at) => ({ member, at })),
    ({ member }) => member.name,
  )
  const pairs: Pair[] = []
  const lonely: Difference[] = []
  for (const [at, member] of released.entries()) {
    const found = places.get(member.name)?.shift()
    if (found !== undefined) pairs.push({ name: member.name, old: { member, at }, new: found })
    else lonely.push({ member: member.name, field: 'member', old: sizeOf(member), new: '' })
  }
  for (const { member } of [...places.values()].flat())
    lonely.push({ member: member.name, field: 'member', old: '', new: sizeOf(member) })
  return { pairs, lonely }
}

function sizeOf({ size }: Member): string {
  return `${size} bytes`
}

/** Members that list the digests of others differ if those do, and come last. */
async function explained(
  pairs: Pair[],
  released: OpenContainer,
  rebuilt: OpenContainer,
  origin: FindOrigin,
): Promise<Difference[]> {
  const sorted = [...pairs].sort((a, b) => Number(isList(a.name)) - Number(isList(b.name)))
  const small = sorted.filter(({ old, new: now }) => Math.max(old.member.size, now.member.size) <= explainLimit)
  const looked = small.slice(0, mostExplained)
  const before = await released.contents(new Set(looked.map(({ old }) => old.at)))
  const after = await rebuilt.contents(new Set(looked.map(({ new: now }) => now.at)))
  const found: Difference[] = []
  for (const { name, old, new: now } of sorted) {
    const [a, b] = [before.get(old.at), after.get(now.at)]
    const own = a && b ? await explainFrom(name, a, b, origin) : [digests(old.member, now.member)]
    found.push(...own.map(one => withMember(name, one)))
  }
  return found
}

function digests(old: Member, now: Member): Difference {
  return { field: 'content', old: `sha256 ${old.sha256}`, new: `sha256 ${now.sha256}` }
}

function withMember(name: string, difference: Difference): Difference {
  return name === '' ? difference : { member: name, ...difference }
}

/** True for a member that only lists others with their digests. */
function isList(name: string): boolean {
  return /\.dist-info\/RECORD$/.test(name)
}

function kindDifference({ name, old, new: now }: Pair): Difference[] {
  const [a, b] = [old.member.kind, now.member.kind]
  return a === b ? [] : [withMember(name, { field: 'type and rights of the owner', old: a, new: b })]
}

function fieldDifferences(
  old: Map<string, string>,
  now: Map<string, string>,
  wanted: (field: string) => boolean = () => true,
): Difference[] {
  const found: Difference[] = []
  for (const [field, before] of old) {
    const after = now.get(field) ?? ''
    if (before === after || !wanted(field)) continue
    // These hold all other fields: they matter only if none of those differs.
    if ((field === 'header' || field === 'local header') && found.length > 0) continue
    const cause = containerCause(field, before, after)
    found.push({ field, old: before, new: after, ...(cause === undefined ? {} : { cause }) })
  }
  return found
}

/** The first place where the order of the members differs. */
function orderDifference(pairs: Pair[]): Difference[] {
  const after = [...pairs].sort((a, b) => a.new.at - b.new.at)
  const at = pairs.findIndex((pair, index) => pair !== after[index])
  if (at < 0) return []
  const [old = '', now = ''] = [pairs[at]?.name, after[at]?.name]
  return [{ field: `order of members, place ${at + 1}`, old, new: now, cause: 'order of files' }]
}

/** One difference for each field, of the first member that has it: a clock in one member is in all of them. */
function distinct(differences: Difference[]): Difference[] {
  const seen = new Set<string>()
  return differences.filter(({ field }) => !seen.has(field) && seen.add(field))
}

function compressionDifference(): Difference {
  return {
    field: 'compressed bytes',
    old: 'one deflate stream',
    new: 'another that unpacks to the same bytes',
    cause: 'tool version: another program, version or level compressed it',
  }
}
