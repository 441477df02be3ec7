import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Checksums } from './items.ts'

/** Content that was received. */
export interface Received {
  file: string
  size: number
  checksums: Checksums
}

/** Writes content to a file, and takes its checksums meanwhile. Undefined if the source breaks. */
export async function receive(source: Readable, folder: string): Promise<Received | undefined> {
  const file = join(folder, randomUUID())
  const hashes = { sha1: createHash('sha1'), md5: createHash('md5'), sha256: createHash('sha256') }
  let size = 0
  const counted = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length
      for (const hash of Object.values(hashes)) hash.update(piece)
      yield piece
    }
  }
  try {
    await pipeline(source, counted, createWriteStream(file))
  } catch {
    await rm(file, { force: true })
    return undefined
  }
  const { sha1, md5, sha256 } = hashes
  return { file, size, checksums: { sha1: sha1.digest('hex'), md5: md5.digest('hex'), sha256: sha256.digest('hex') } }
}
