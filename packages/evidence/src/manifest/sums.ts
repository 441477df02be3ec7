import { byBytes, collision, isSafePath, Problem } from '@release-tools/base'
import { sumsName } from './release-names.ts'

/** A file, and its SHA-256 in lower-case hex. */
export interface Sum {
  path: string
  sha256: string
}

const what = `read ${sumsName}`
const lineForm = /^([0-9a-f]{64}) {2}(.+)$/u

/** The format of `sha256sum`, in bytewise order of the paths: `sha256sum --check` reads it. */
export function renderSums(sums: Sum[]): string {
  return [...sums]
    .sort((a, b) => byBytes(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')
}

/** The lines of a SHA256SUMS file. Throws a Problem at a malformed line, an unsafe path, or a path that is listed twice. */
export function parseSums(text: string): Sum[] {
  if (text !== '' && !text.endsWith('\n'))
    throw new Problem(what, { found: 'its last line is incomplete.', next: 'Download the file again.' })
  const sums = text.split('\n').slice(0, -1).map(parseLine)
  const twice = collision(sums.map(({ path }) => path))
  if (twice)
    throw new Problem(what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Download the file again.' })
  return sums
}

function parseLine(line: string, index: number): Sum {
  const [, sha256, path] = lineForm.exec(line) ?? []
  if (sha256 === undefined || path === undefined || !isSafePath(path)) {
    throw new Problem(what, {
      found: `line ${index + 1} is ${JSON.stringify(line.slice(0, 100))}.`,
      next: 'Write each line as a SHA-256 in lower-case hex, two spaces, and a relative path.',
    })
  }
  return { path, sha256 }
}
