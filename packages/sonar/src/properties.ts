import { Problem } from '@release-tools/base'

/** Greatest accepted length of a text, in characters. */
const most = 1024 * 1024

/**
 * Reads a text in the format of java.util.Properties, as the scanner does: UTF-8, later keys win, values are trimmed. Throws a
 * Problem for what Java refuses, and for a byte order mark, which would become part of the first key in Java.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export function parseProperties(text: string, what: string): Map<string, string> {
  if (text.length > most) throw unreadable(what, `it has more than the ${most} characters accepted.`)
  if (text.startsWith('\uFEFF')) throw unreadable(what, 'it begins with a byte order mark.')
  const found = new Map<string, string>()
  for (const line of logicalLines(text)) {
    const [key, value] = splitLine(line)
    // Java's String.trim() removes all characters up to U+0020.
    found.set(unescaped(key, what), unescaped(value, what).replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''))
  }
  return found
}

/** The lines without comments and blank lines. A line that ends in an odd number of backslashes is joined with the next one. */
function logicalLines(text: string): string[] {
  const lines: string[] = []
  let open: string | undefined
  for (const natural of text.split(/\r\n|[\r\n]/)) {
    const line = natural.replace(/^[ \t\f]+/, '')
    if (open === undefined && (line === '' || line.startsWith('#') || line.startsWith('!'))) continue
    const whole = (open ?? '') + line
    open = endsOpen(line) ? whole.slice(0, -1) : undefined
    if (open === undefined) lines.push(whole)
  }
  return open === undefined ? lines : [...lines, open]
}

function endsOpen(line: string): boolean {
  return (/\\*$/.exec(line)?.[0].length ?? 0) % 2 === 1
}

/** The key ends at the first `=`, `:` or white space without a backslash before it. */
function splitLine(line: string): [key: string, value: string] {
  const key = /^(?:\\.|[^\\=:\t\f ])*/s.exec(line)?.[0] ?? ''
  return [key, line.slice(key.length).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')]
}

const letters: Record<string, string> = { t: '\t', n: '\n', r: '\r', f: '\f' }

function unescaped(text: string, what: string): string {
  return text.replace(/\\(?:u(.{0,4})|(.?))/gs, (_all, code: string | undefined, other: string | undefined) => {
    if (code === undefined) return letters[other ?? ''] ?? other ?? ''
    if (/^[0-9A-Fa-f]{4}$/.test(code)) return String.fromCharCode(Number.parseInt(code, 16))
    throw unreadable(what, `\\u${code} in it is not an escape sequence: four hexadecimal digits must follow \\u.`)
  })
}

/**
 * The elements of a list by Sonar's rules (RFC 4180): they are separated by commas and line breaks, double quotes protect commas,
 * and white space around elements and empty elements are ignored.
 */
export function splitList(value: string): string[] {
  const element = /[^\S\n]*(?:"((?:[^"]|"")*)"[^,\n]*|([^,\n]*))(?:[,\n]|$)/y
  const elements: string[] = []
  while (element.lastIndex < value.length) {
    const match = element.exec(value)
    if (match === null) break
    const [, quoted, plain = ''] = match
    elements.push((quoted?.replaceAll('""', '"') ?? plain).trim())
  }
  return elements.filter(text => text !== '')
}

/** Writes one element of such a list. */
export function listElement(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function unreadable(what: string, found: string): Problem {
  return new Problem(`read ${what}`, { found, next: 'Write it in UTF-8, with lines of the form key=value.' })
}
