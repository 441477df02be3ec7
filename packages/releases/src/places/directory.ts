import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere, Problem, readIfThere } from '@release-tools/base'
import type { IndexPlace } from '../place.ts'

/** An index in a directory. Throws a Problem if it does not exist: an unmounted disk must not look like a place without an index. */
export async function directoryPlace(path: string): Promise<IndexPlace> {
  const status = await ifThere(stat(path))
  if (status?.isDirectory()) return { text: path, read: (name, limit) => readIfThere(join(path, name), limit) }
  throw new Problem(`read the index in ${path}`, {
    found: status === undefined ? 'there is no such directory.' : 'it is not a directory.',
    next: 'Give the directory of the index, its https address, or OWNER/NAME of the repository.',
  })
}
