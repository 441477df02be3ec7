import { hostname } from 'node:os'

/** Why a field of a container differs, by what can change it. Undefined if nothing is known. */
export function containerCause(field: string, old: string, now: string): string | undefined {
  if (field === 'mtime' || field === 'gzip mtime') return timeCause(old, now)
  if (field === 'mode') return 'umask'
  if (/^[ug](id|name)$/.test(field)) return 'user of the machine'
  if (field === 'gzip file name') return 'path or name of the file when it was compressed'
  return toolFields.has(field) ? 'tool version: another program, version or level packed it' : undefined
}

const toolFields = new Set([
  'attributes of MS-DOS',
  'compression',
  'compressed size',
  'flags',
  'made by',
  'version needed',
  'internal attributes',
  'extra field',
  'local header',
  'header',
  'format',
  'pax records',
  'gzip flags',
  'gzip level',
  'gzip system',
])

function timeCause(old: string, now: string): string {
  const isFraction = [old, now].some(value => /^\d+\.\d+$/.test(value))
  return isFraction ? 'clock: the time at which a file was written' : 'clock: a time other than that of the commit'
}

const instant = /\d{4}-\d\d-\d\d|\b\d\d:\d\d(:\d\d)?\b|\b1\d{9}(\.\d+)?\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? /
const absolute = /(^|[\s"'=:;,(<[])(\/[\w.+@~-]+){2,}|\b[A-Za-z]:\\/
const commit = /\b[0-9a-f]{40}\b|[+.]g[0-9a-f]{7,40}\b/
const dirty = /\+(g[0-9a-f]+\.)?d\d{8}\b|-dirty\b/
const versionNumber = /\d+(\.\d+)+/g

/**
 * Why two texts differ, if the pieces that differ show it: a time, a path, a host name and so on. Undefined if they do not, since a
 * guess would send people the wrong way. `field` names the place.
 */
export function textCause(field: string, old: string, now: string): string | undefined {
  const [a, b] = differing(old, now)
  const either = (pattern: RegExp) => pattern.test(a) || pattern.test(b)
  const both = (pattern: RegExp) => pattern.test(a) && pattern.test(b)
  if (dirty.test(a) !== dirty.test(b)) return 'dirty tree: the version says that files were changed after the commit'
  if (either(commit)) return 'another commit'
  if (either(absolute)) return 'path'
  if (both(instant)) return 'clock'
  if (isHost(b) || isHost(a)) return 'hostname'
  if (isReordered(a, b)) return 'order: the same words in another one'
  if (isRandom(a, b)) return 'random value or seed'
  if (/generator|created.?(by|with)|tool|compiler|\.comment/i.test(field + old) && versions(a) !== versions(b))
    return 'tool version'
  return undefined
}

/** The parts of two texts that differ, in whole words. */
function differing(old: string, now: string): [string, string] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let [a, b] = [old.length, now.length]
  while (a > start && b > start && old[a - 1] === now[b - 1]) {
    a--
    b--
  }
  const isWord = (character: string | undefined) => character !== undefined && /[^\s"'<>()[\]{},;=]/.test(character)
  while (start > 0 && isWord(old[start - 1])) start--
  while (isWord(old[a])) a++
  while (isWord(now[b])) b++
  return [old.slice(start, a), now.slice(start, b)]
}

function isHost(text: string): boolean {
  const name = hostname()
  return name.length > 1 && text.split(/[^\w.-]+/).includes(name)
}

function isReordered(old: string, now: string): boolean {
  const words = (text: string) => text.split(/[^\w.]+/).filter(word => word !== '')
  const [a, b] = [words(old), words(now)]
  return old !== now && a.length > 1 && a.length === b.length && a.sort().join(' ') === b.sort().join(' ')
}

/** Two numbers or identifiers of one form, with many digits and no digit in common by more than chance. */
function isRandom(old: string, now: string): boolean {
  const form = /^(0x)?[0-9a-f]{8,}$|^\d*\.\d{6,}$|^\d{8,}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
  const [a, b] = [old, now].map(text => text.replace(/^[^0-9a-z.]+|[^0-9a-z]+$/gi, '')) as [string, string]
  return form.test(a) && form.test(b)
}

function versions(text: string): string {
  return (text.match(versionNumber) ?? []).join(' ')
}
