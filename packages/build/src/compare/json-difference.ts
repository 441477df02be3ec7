import { isObject, parseJson } from '@release-tools/base'
import type { Difference } from './comparison.ts'

/** Far more than are shown: those that are not shown are counted, so that none hides behind the others. */
const most = 1000

/** Places in two JSON documents that differ, as JSON pointers (RFC 6901). Empty if one is not JSON, or if only its form differs. */
export function jsonDifferences(old: string, now: string): Difference[] {
  const found: Difference[] = []
  try {
    walk(parseJson(old, 'the released file'), parseJson(now, 'the rebuilt file'), '', found)
  } catch {
    return []
  }
  return found
}

function walk(old: unknown, now: unknown, pointer: string, found: Difference[]): void {
  if (found.length >= most || old === now) return
  if (isObject(old) && isObject(now)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
      walk(own(old, key), own(now, key), `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, found)
    return
  }
  if (Array.isArray(old) && Array.isArray(now)) walkLists(old, now, pointer, found)
  else found.push({ field: pointer === '' ? 'content' : pointer, old: shown(old), new: shown(now) })
}

/** An item more or less in a list would make all after it differ: only the items that the other lacks are told. */
function walkLists(old: unknown[], now: unknown[], pointer: string, found: Difference[]): void {
  if (old.length === now.length && !isSameSet(old, now)) {
    for (const [index, item] of old.entries()) walk(item, now[index], `${pointer}/${index}`, found)
    return
  }
  const [a, b] = [texts(old), texts(now)]
  const [inOld, inNew] = [new Set(a), new Set(b)]
  const [lost, gained] = [a.filter(one => !inNew.has(one)), b.filter(one => !inOld.has(one))]
  if (lost.length > 0 || gained.length > 0 || old.length !== now.length)
    found.push({ field: pointer, old: lost.join(', '), new: gained.join(', ') })
  else if (a.join() !== b.join())
    found.push({ field: pointer, old: a.join(', '), new: b.join(', '), cause: 'order: the same items in another one' })
}

function isSameSet(old: unknown[], now: unknown[]): boolean {
  return texts(old).sort().join('\n') === texts(now).sort().join('\n')
}

function texts(list: unknown[]): string[] {
  return list.map(item => JSON.stringify(item))
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
