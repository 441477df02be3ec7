import type { LineFinder, NamedLine } from './named-line.ts'
import { requirementAt } from './requirement.ts'

// https://pip.pypa.io/en/stable/reference/requirements-file-format/

/** What pip-compile and uv write from other files. People also write such files themselves. */
export const requirements: LineFinder = {
  path: /(?:^|\/)(?:[^/]*(?:requirements|constraints)[^/]*|requirements\/[^/]+)\.txt$/i,
  direct: false,
  find: requirementLines,
}

/** What they are written from. */
export const requirementsIn: LineFinder = {
  path: /(?:^|\/)(?:[^/]*requirements[^/]*|requirements\/[^/]+)\.in$/i,
  direct: true,
  find: requirementLines,
}

function requirementLines(text: string): NamedLine[] {
  const found: NamedLine[] = []
  let begun: { text: string; line: number } | undefined
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const isComment = /^\s*#/.test(raw)
    const { text: start, line }: { text: string; line: number } = begun ?? { text: '', line: index + 1 }
    // A long entry has a line for each digest. Only its start has the name.
    const whole = start.length > 1000 || isComment ? start : start + raw.replace(/\\$/, '')
    begun = raw.endsWith('\\') && !isComment ? { text: whole, line } : undefined
    if (begun === undefined) found.push(...requirementAt(whole.replace(/(?:^|\s)#.*$/, ''), line))
  }
  return found
}
