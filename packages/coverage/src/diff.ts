import { Problem } from '@release-tools/base'

/**
 * Added lines by path in a unified diff without context (`git diff --unified=0`, prefixes a/ and b/). Lines are counted with the
 * headers of hunks, so that content that looks like a header is not misread as one.
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

/** Index of the last line of the hunk that begins at `header`. Headers do not count `\ No newline at end of file`. */
function endOfHunk(lines: string[], header: number, count: number): number {
  let at = header
  for (let left = count; left > 0 && at < lines.length; ) if (!lines[++at]?.startsWith('\\')) left--
  return at
}

/** The path of `b/path`: with a tab after a name with spaces, and in double quotes if it has special characters. */
function newPath(text: string): string {
  const name = text.startsWith('"') ? unquote(text.slice(1, text.lastIndexOf('"'))) : text.replace(/\t$/, '')
  if (name.startsWith('b/')) return name.slice(2)
  throw new Problem('read the output of git diff', {
    found: `it contains the unexpected name ${JSON.stringify(name)}.`,
    next: 'Check the git configuration.',
  })
}

const escapes: Record<string, string> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' }

/** Reverses git's quote.c: C escapes, and bytes in octal. In one pass, because digits after an escaped backslash belong to the name. */
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
