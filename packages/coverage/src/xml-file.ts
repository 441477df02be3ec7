import { readPieces } from '@release-tools/base'

/** Largest report in XML, in bytes. Those of the largest projects have about 30 MB. */
const limit = 100 * 1024 * 1024

/** The content of a report, in pieces. Throws a Problem if it is too large, before it reads any of it. */
export function openXml(path: string): AsyncIterable<Uint8Array> {
  return readPieces(path, { limit })
}
