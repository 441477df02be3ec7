import { isUtf8 } from 'node:buffer'
import { textCause } from './causes.ts'
import type { Difference } from './comparison.ts'
import { elfDifferences, isElf } from './elf.ts'
import { jsonDifferences } from './json-difference.ts'
import { fieldsDifferences } from './metadata-difference.ts'

/** Longest piece of a value that is shown, in characters. */
const shown = 160

/** How two contents differ, and why, as far as their kind is known. `name` is that of the file. At least one difference. */
export function explainContent(name: string, old: Buffer, now: Buffer): Difference[] {
  const found = byKindOf(name, old, now)
  return (found.length > 0 ? found : [firstByte(old, now)]).map(caused)
}

function byKindOf(name: string, old: Buffer, now: Buffer): Difference[] {
  if (isElf(old) && isElf(now)) return elfDifferences(old, now)
  if (!isText(old) || !isText(now)) return []
  const [a, b] = [old.toString('utf8'), now.toString('utf8')]
  if (/(^|\/)(METADATA|PKG-INFO|WHEEL)$/.test(name)) {
    const found = fieldsDifferences(a, b)
    if (found.length > 0) return found
  }
  if (/\.dist-info\/RECORD$/.test(name)) return recordDifferences(a, b)
  if (/\.json$/.test(name)) {
    const found = jsonDifferences(a, b)
    if (found.length > 0) return found
  }
  return lineDifference(a, b)
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0)
}

function caused(difference: Difference): Difference {
  const cause = difference.cause ?? textCause(difference.field, difference.old, difference.new)
  const { member, field } = difference
  const cut = around(difference.old, difference.new)
  return { ...(member === undefined ? {} : { member }), field, ...cut, ...(cause === undefined ? {} : { cause }) }
}

/** A row of RECORD follows from the member that it lists. */
function recordDifferences(old: string, now: string): Difference[] {
  const rows = (text: string) => new Map(text.split(/\r?\n/).map(line => [line.replace(/,[^,]*,[^,]*$/, ''), line]))
  const [a, b] = [rows(old), rows(now)]
  const changed = [...new Set([...a.keys(), ...b.keys()])].filter(row => a.get(row) !== b.get(row))
  if (changed.length === 0) return [{ field: 'order of rows', old: '', new: '', cause: 'order of files' }]
  return [
    {
      field: changed.length === 1 ? 'one row' : `${changed.length} rows`,
      old: changed.map(row => (a.has(row) ? row : `without ${row}`)).join(', '),
      new: changed.map(row => (b.has(row) ? row : `without ${row}`)).join(', '),
      cause: 'follows from these members',
    },
  ]
}

/** The first line that differs. If the lines are the same in another order, that is said. */
function lineDifference(old: string, now: string): Difference[] {
  const [a, b] = [old.split('\n'), now.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  const first = at < 0 ? a.length : at
  const isOrder = a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n')
  const [before = '', after = ''] = [a[first], b[first]]
  if (before.replace(/\r$/, '') === after.replace(/\r$/, '') && before !== after)
    return [{ field: `line ${first + 1}`, old: 'ends with CR LF', new: 'ends with LF', cause: 'line endings' }]
  const cause = isOrder ? { cause: 'order: the same lines in another one' } : {}
  return [{ field: `line ${first + 1}`, old: before, new: after, ...cause }]
}

function firstByte(old: Buffer, now: Buffer): Difference {
  let at = 0
  while (at < old.length && at < now.length && old[at] === now[at]) at++
  const hex = (bytes: Buffer) => (at < bytes.length ? bytes.subarray(at, at + 16).toString('hex') : 'it ends here')
  return { field: `byte ${at + 1}`, old: hex(old), new: hex(now) }
}

/** The pieces of two values around the first difference, as one line each. */
function around(old: string, now: string): { old: string; new: string } {
  const flat = (text: string) => text.replace(/\r?\n/g, '\\n')
  const [a, b] = [flat(old), flat(now)]
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  const start = Math.max(0, Math.min(at - 40, Math.max(a.length, b.length) - shown))
  const cut = (text: string) =>
    `${start > 0 ? '…' : ''}${text.slice(start, start + shown)}${text.length > start + shown ? '…' : ''}`
  return { old: cut(a), new: cut(b) }
}
