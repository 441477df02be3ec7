import type { Token } from 'markdown-it'
import { blockParser } from './headings.ts'

/** Blocks of HTML that end at a mark and not at an empty line (https://spec.commonmark.org/0.31.2/#html-blocks). */
const htmlBlocks: [start: RegExp, end: RegExp, closing: string][] = [
  [/^\s*<!--/, /-->/, '-->'],
  [/^\s*<\?/, /\?>/, '?>'],
  [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^\s*<![A-Za-z]/, />/, '>'],
  [/^\s*<script[\s>]/i, /<\/script>/i, '</script>'],
  [/^\s*<style[\s>]/i, /<\/style>/i, '</style>'],
  [/^\s*<pre[\s>]/i, /<\/pre>/i, '</pre>'],
  [/^\s*<textarea[\s>]/i, /<\/textarea>/i, '</textarea>'],
]

/**
 * The line that closes the last block of a Markdown text, if that block is open: a fence or a comment without an end, which would
 * swallow what follows. Undefined if there is none. Blocks in a list or a quote end with it.
 */
export function closingLine(text: string): string | undefined {
  const last = blockParser.parse(text, {}).findLast(({ level, nesting }) => level === 0 && nesting >= 0)
  if (last?.type === 'fence') return fenceEnd(last, text.split(/\r\n?|\n/))
  if (last?.type !== 'html_block') return undefined
  const [, end, closing] = htmlBlocks.find(([start]) => start.test(last.content)) ?? []
  return end === undefined || end.test(last.content) ? undefined : closing
}

function fenceEnd({ markup, map }: Token, lines: string[]): string | undefined {
  const [start = 0, end = 0] = map ?? []
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[end - 1] ?? '')?.[1]
  const isClosed = end - 1 > start && closing?.[0] === markup[0] && (closing?.length ?? 0) >= markup.length
  return isClosed ? undefined : markup
}
