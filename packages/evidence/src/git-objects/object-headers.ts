import { Problem } from '@release-tools/base'

/** One header of a commit or tag. Its value is without the space that begins each further line. */
export interface Header {
  key: string
  value: string
  /** As it stands there, with all its lines. */
  raw: Buffer
}

/** Most headers of an object. A merge of many branches has one for each. */
const mostHeaders = 10_000

/** The headers of a commit or tag, and what follows them: the empty line, and the message. */
export function headersOf(raw: Buffer, id: string): { headers: Header[]; body: Buffer } {
  const headers: { key: string; lines: Buffer[]; raw: Buffer[] }[] = []
  for (const { start, line, whole } of byLines(raw)) {
    if (line.length === 0) return { headers: headers.map(joined), body: raw.subarray(start) }
    const space = line.indexOf(0x20)
    const last = headers.at(-1)
    if (space === 0 && last !== undefined) {
      last.lines.push(line.subarray(1))
      last.raw.push(whole)
    } else if (space > 0 && !line.includes(0)) {
      headers.push({ key: line.toString('latin1', 0, space), lines: [line.subarray(space + 1)], raw: [whole] })
    } else throw unreadable(id, `${JSON.stringify(line.toString('latin1', 0, 100))} is not a header.`)
    if (headers.length > mostHeaders) throw unreadable(id, `it has more than ${mostHeaders} headers.`)
  }
  return { headers: headers.map(joined), body: Buffer.alloc(0) }
}

function joined({ key, lines, raw }: { key: string; lines: Buffer[]; raw: Buffer[] }): Header {
  return { key, value: lines.map(line => line.toString('utf8')).join('\n'), raw: Buffer.concat(raw) }
}

/** The object without the signatures in its headers: what was signed. A repository with two kinds of ids may have one for each. */
export function withoutSignatures(headers: Header[], body: Buffer): Buffer {
  const kept = headers.filter(({ key }) => key !== 'gpgsig' && key !== 'gpgsig-sha256')
  return Buffer.concat([...kept.map(({ raw }) => raw), body])
}

/** Lines, where each begins, and each with the end of its line. */
export function* byLines(data: Buffer): Generator<{ start: number; line: Buffer; whole: Buffer }> {
  for (let start = 0; start < data.length; ) {
    const end = data.indexOf(0x0a, start)
    const after = end < 0 ? data.length : end + 1
    yield { start, line: data.subarray(start, end < 0 ? data.length : end), whole: data.subarray(start, after) }
    start = after
  }
}

function unreadable(id: string, found: string): Problem {
  return new Problem(`read the git object ${id}`, { found, next: 'Fetch the repository again, and run `git fsck`.' })
}
