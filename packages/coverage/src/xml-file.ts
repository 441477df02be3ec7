import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Problem } from '@release-tools/base'

/** Most bytes of a report in XML; the largest projects have some 30 MB. */
const limit = 100 * 1024 * 1024

/** Opens a report; one that is too large is refused before any of it is read. */
export function openXml(path: string): AsyncIterable<Uint8Array> {
  const { size } = statSync(path)
  if (size <= limit) return createReadStream(path)
  throw new Problem(`read ${basename(path)}`, {
    found: `it has ${size} bytes, more than the ${limit} accepted.`,
    next: 'Give the data of coverage.py (`.coverage`) instead, or check what made it.',
  })
}
