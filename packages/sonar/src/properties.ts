import { Problem } from '@release-tools/base'

/** Longest text that is read, in characters. */
const most = 1024 * 1024

/**
 * Reads a text in the format of java.util.Properties, as the scanner does: UTF-8, later keys win, values are trimmed. Throws
 * a Problem for what Java would refuse, and for a byte order mark, which Java would take for a part of the first key.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export function parseProperties(text: string, what: string): Map<string, string> {
  if (text.length > most) throw unreadable(what, `it has more than ${most} characters.`)
  if (text.startsWith('\uFEFF')) throw unreadable(what, 'it begins with a byte order mark.')
  const found = new Map<string, string>()
  for (const line of logicalLines(text)) {
    const [key, value] = splitLine(line)
    // String.trim() of Java cuts everything up to the space.
    found.set(unescaped(key, what), unescaped(value, what).replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''))
  }
  return found
}

/** Lines without comments and blank ones; those that end in an odd number of backslashes are joined with the next one. */
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

/** The key ends at the first `=`, `:` or white space that no backslash stands before. */
function splitLine(line: string): [key: string, value: string] {
  const key = /^(?:\\.|[^\\=:\t\f ])*/s.exec(line)?.[0] ?? ''
  return [key, line.slice(key.length).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')]
}

const letters: Record<string, string> = { t: '\t', n: '\n', r: '\r', f: '\f' }

function unescaped(text: string, what: string): string {
  return text.replace(/\\(?:u(.{0,4})|(.?))/gs, (_all, code: string | undefined, other: string | undefined) => {
    if (code === undefined) return letters[other ?? ''] ?? other ?? ''
    if (/^[0-9A-Fa-f]{4}$/.test(code)) return String.fromCharCode(Number.parseInt(code, 16))
    throw unreadable(what, `\\u${code} in it is no character: four hexadecimal digits belong there.`)
  })
}

/**
 * The elements of a list as Sonar reads one (RFC 4180): commas and line ends part them, double quotes keep commas, white
 * space around elements and empty ones do not count.
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

/** One element of such a list. */
export function listElement(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function unreadable(what: string, found: string): Problem {
  return new Problem(`read ${what}`, { found, next: 'Write it as plain UTF-8 text with lines of the form key=value.' })
}
