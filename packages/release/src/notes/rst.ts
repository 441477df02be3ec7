import { rstHeadings } from './headings.ts'

/** Directives whose body is shown as it is, in a block of code. */
const codeDirectives = ['code', 'code-block', 'sourcecode', 'parsed-literal', 'highlight']

/**
 * A section in reStructuredText as plain Markdown: titles, lists, literal text, links. Roles and directives become their text,
 * comments and targets are left out. `document` has the targets of named links.
 */
export function rstToMarkdown(section: string[], document: string[]): string {
  return convert(section, targetsOf(document), 0)
}

/** Directives may be nested. The body of the innermost that is read becomes a block of code. */
const deepest = 4

function convert(section: string[], targets: Map<string, string>, depth: number): string {
  const titles = new Map(rstHeadings(section).map(({ text, lines }) => [lines[0], { text, next: lines[1] }]))
  const out: string[] = []
  for (let index = 0; index < section.length; ) {
    const title = titles.get(index)
    if (title !== undefined) {
      out.push(`### ${inline(title.text, targets)}`, '')
      index = title.next
      continue
    }
    const block = /^(\s*)\.\.(?:\s|$)/.test(section[index] ?? '') ? explicit(section, index, targets, depth) : undefined
    const { lines, next } = block ?? ordinary(section, index, targets)
    out.push(...lines)
    index = next
  }
  return out
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

interface Converted {
  lines: string[]
  /** Index of the next line. */
  next: number
}

/** `.. name:: argument`, with its indented body; a comment or a target gives nothing. */
function explicit(section: string[], index: number, targets: Map<string, string>, depth: number): Converted {
  const { body, next } = indented(section, index)
  const [, name, argument = ''] = /^\s*\.\.\s+([\w-]+)::\s*(.*)$/.exec(section[index] ?? '') ?? []
  if (name === undefined) return { lines: [], next }
  const start = body.findIndex(line => !/^:[\w-]+:(?:\s|$)/.test(line))
  const content = start < 0 ? [] : body.slice(start)
  if (codeDirectives.includes(name.toLowerCase())) return { lines: ['', ...fenced(content), ''], next }
  const label = inline(`${name} ${argument}`.trim(), targets)
  const inner = depth === deepest ? fenced(content) : [convert(content, targets, depth + 1)]
  return { lines: ['', `**${label}**`, '', ...inner, ''], next }
}

/** A line of text, and the literal block that `::` at its end announces. */
function ordinary(section: string[], index: number, targets: Map<string, string>): Converted {
  const line = section[index] ?? ''
  if (!/::\s*$/.test(line)) return { lines: [textLine(line, targets)], next: index + 1 }
  const { body, next } = indented(section, index)
  const text = line.replace(/\s*::\s*$/, line.trim() === '::' ? '' : ':')
  return { lines: [textLine(text, targets), '', ...fenced(body), ''], next: body.length === 0 ? index + 1 : next }
}

/** Keeps the indentation and the mark of a list. */
function textLine(line: string, targets: Map<string, string>): string {
  const [, start = '', rest = ''] = /^(\s*(?:[*+-]\s+|\d+[.)]\s+|#\.\s+)?)([\s\S]*)$/.exec(line) ?? []
  return `${start.replace('#.', '1.')}${inline(rest, targets).replace(/^(?=[#=])/, '\\')}`
}

/** The lines after `index` that are indented more than it, without that indentation. */
function indented(section: string[], index: number): { body: string[]; next: number } {
  const depth = indentation(section[index] ?? '')
  let next = index + 1
  while (next < section.length && (section[next]?.trim() === '' || indentation(section[next] ?? '') > depth)) next += 1
  const body = section.slice(index + 1, next)
  const least = Math.min(...body.filter(line => line.trim() !== '').map(indentation))
  const dedented = body.map(line => line.slice(Number.isFinite(least) ? least : 0))
  const last = dedented.findLastIndex(line => line.trim() !== '')
  const first = dedented.findIndex(line => line.trim() !== '')
  return { body: first < 0 ? [] : dedented.slice(first, last + 1), next }
}

function indentation(line: string): number {
  return line.length - line.trimStart().length
}

function fenced(lines: string[]): string[] {
  if (lines.length === 0) return []
  const longest = Math.max(2, ...lines.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, ...lines, fence]
}

/** `.. _name: https://…` */
function targetsOf(document: string[]): Map<string, string> {
  const found = document.map(line => /^\.\.\s+_(`[^`]+`|[^:]+):\s+(https?:\/\/\S+)\s*$/.exec(line))
  return new Map(found.flatMap(match => (match ? [[nameOf(match[1] ?? ''), match[2] ?? ''] as const] : [])))
}

function nameOf(text: string): string {
  return text.replaceAll('`', '').trim().toLowerCase()
}

/** Names are bounded: without that, the time for a long line without blanks would grow with its square. */
const markup =
  /``(?<code>[\s\S]+?)``|:(?<kind>[\w:+.-]{1,100}):`(?<role>[^`]+)`|`(?<quoted>[^`]+)`(?<reference>__?)?|(?<![\w`])(?<word>[A-Za-z][\w.-]{0,100})_(?![\w`])/g

/** Inline markup. Everything else is escaped, so that it is text in Markdown as well; `*` and `**` mean the same in both. */
function inline(text: string, targets: Map<string, string>): string {
  let out = ''
  let done = 0
  for (const match of text.matchAll(markup)) {
    out += escaped(text.slice(done, match.index)) + converted(match.groups ?? {}, match[0], targets)
    done = match.index + match[0].length
  }
  return out + escaped(text.slice(done))
}

function converted(groups: Record<string, string | undefined>, whole: string, targets: Map<string, string>): string {
  const { code, kind = '', role, quoted, reference, word } = groups
  if (code !== undefined) return codeSpan(code)
  if (role !== undefined) return escaped(`${numbered(kind, role) ? '#' : ''}${role.replace(/\s*<[^>]*>$/, '')}`)
  const [, label, url] = /^([\s\S]*?)\s*<([^>]+)>$/.exec(quoted ?? '') ?? []
  const name = label ?? quoted ?? word ?? ''
  if (quoted !== undefined && reference === undefined) return escaped(quoted)
  const target = url ?? targets.get(nameOf(name))
  if (target !== undefined && /^https?:\/\/[^\s<>]+$/.test(target)) return `[${escaped(name)}](<${target}>)`
  return escaped(quoted === undefined ? whole : name)
}

/** Roles of many projects, whose text is a number: GitHub makes `#372` a link. */
function numbered(kind: string, text: string): boolean {
  return /^(?:gh|issue|issues|pr|pull|ghissue|ghpull)$/.test(kind) && /^\d{1,9}$/.test(text)
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length)) + 1)
  return `${fence}${text}${fence}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`<>[\]_|~&]/g, '\\$&')
}
