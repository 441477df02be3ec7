import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Problem } from '@release-tools/base'

/** Largest report in XML, in bytes. Those of the largest projects have about 30 MB. */
const limit = 100 * 1024 * 1024

/** Opens a report. Throws a Problem if it is too large, before it reads any of it. */
export function openXml(path: string): AsyncIterable<Uint8Array> {
  const { size } = statSync(path)
  if (size <= limit) return createReadStream(path)
  throw new Problem(`read ${basename(path)}`, {
    found: `it has ${size} bytes, more than the ${limit} accepted.`,
    next: 'Use the data file of coverage.py (`.coverage`) instead, or check the program that creates it.',
  })
}
