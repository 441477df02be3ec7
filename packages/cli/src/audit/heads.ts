import type { FoundHead } from '@release-tools/audit'
import { Problem, pool, readLimited } from '@release-tools/base'
import { logHeadLimit, parseLogHead } from '@release-tools/evidence'
import { WrongUse } from '../wrong-use.ts'

/** Heads in files. Throws WrongUse for a file that has none. */
export async function headsInFiles(paths: string[]): Promise<FoundHead[]> {
  return pool(paths, 4, async path => {
    try {
      return { from: path, head: parseLogHead((await readLimited(path, logHeadLimit)).toString(), path) }
    } catch (error) {
      throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
    }
  })
}
