import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

const blockSize = 1024 * 1024

/**
 * Writes files of these sizes, in bytes, into a new directory. No two blocks are alike, and none can be made smaller: each is the same random
 * block with another number at its start.
 */
export async function writeFiles(directory: string, sizes: number[]): Promise<void> {
  mkdirSync(directory)
  const block = randomBytes(blockSize)
  let number = 0
  for (const [index, size] of sizes.entries()) {
    const file = await open(join(directory, `file-${index}.bin`), 'wx')
    try {
      for (let left = size; left > 0; left -= blockSize) {
        block.writeUInt32LE(number++)
        await file.write(block, 0, Math.min(left, blockSize))
      }
    } finally {
      await file.close()
    }
  }
}
