import { Problem } from '@release-tools/base'

/**
 * Added lines by path in a unified diff without context (`git diff --unified=0`, prefixes a/ and b/). Lines are counted by the
 * hunks' headers, so that content which looks like a header is not taken for one.
 */
export function parseChangedLines(diff: string): Map<string, Set<number>> {
  const changed = new Map<string, Set<number>>()
  const lines = diff.split('\n')
  let current = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('+++ ')) {
      current = new Set()
      changed.set(newPath(line.slice('+++ '.length)), current)
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk === null) continue
    const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
    for (let number = start; number < start + added; number++) current.add(number)
    at = endOfHunk(lines, at, removed + added)
  }
  return new Map([...changed].filter(([, numbers]) => numbers.size > 0))
}

/** Index of the last line of a hunk that begins at `header`; `\ No newline at end of file` is not counted by headers. */
function endOfHunk(lines: string[], header: number, count: number): number {
  let at = header
  for (let left = count; left > 0 && at < lines.length; ) if (!lines[++at]?.startsWith('\\')) left--
  return at
}

/** `b/path`, with a tab behind a name with blanks, or in double quotes where it has special characters. */
function newPath(text: string): string {
  const name = text.startsWith('"') ? unquote(text.slice(1, text.lastIndexOf('"'))) : text.replace(/\t$/, '')
  if (name.startsWith('b/')) return name.slice(2)
  throw new Problem('read the output of git diff', {
    found: `the name ${JSON.stringify(name)} was not expected.`,
    next: 'Check the configuration of git.',
  })
}

const escapes: Record<string, string> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' }

/** Undoes what git's quote.c does: C's escapes, and bytes in octal. In one pass: digits behind an escaped backslash are a name's own. */
function unquote(text: string): string {
  return text.replace(/((?:\\[0-7]{3})+)|\\(.)/gs, (_, run: string | undefined, char: string) =>
    run === undefined ? (escapes[char] ?? char) : octal(run),
  )
}

function octal(run: string): string {
  const values = run
    .split('\\')
    .slice(1)
    .map(digits => Number.parseInt(digits, 8))
  return Buffer.from(values).toString('utf8')
}
