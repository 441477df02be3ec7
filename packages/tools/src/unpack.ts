import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { archiveProblem, type MemberSink, messageOf, Problem, readPieces, readZipMember } from '@release-tools/base'
import { Sink } from '@release-tools/host'
import { readTarMember } from './tar.ts'

/** Largest program, in bytes. Trivy, the largest, has about 150 MB. */
export const programLimit = 512 * 1024 * 1024

/** Largest content of an archive, in bytes. Besides the program there are a licence and a readme. */
const archiveLimit = 2 * programLimit

/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination` and returns its SHA-256. Names in the archive do not decide its
 * path. Throws a Problem.
 */
export async function unpackProgram(archive: string, name: string, destination: string): Promise<string> {
  const sink = await Sink.open(destination, programLimit)
  try {
    await readMember(archive, name, sink)
    return sink.digest()
  } finally {
    await sink.close()
  }
}

/** SHA-256 of one file of an archive, without writing it to disk. */
export async function digestOfMember(archive: string, name: string): Promise<string> {
  const hash = createHash('sha256')
  await readMember(archive, name, { write: async bytes => void hash.update(bytes) })
  return hash.digest('hex')
}

async function readMember(archive: string, name: string, sink: MemberSink): Promise<void> {
  const found = await (archive.endsWith('.zip')
    ? readZipMember(archive, name, sink)
    : readTarGz(archive, name, sink)
  ).catch(error =>
    Promise.reject(error instanceof Problem ? error : archiveProblem(`it is damaged (${messageOf(error)}).`, error)),
  )
  if (!found) throw archiveProblem(`it does not contain ${name}.`)
}

async function readTarGz(archive: string, name: string, sink: MemberSink): Promise<boolean> {
  let found = false
  await pipeline(readPieces(archive), createGunzip(), limited, async stream => {
    found = await readTarMember(stream, name, sink)
  })
  return found
}

async function* limited(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > archiveLimit) throw archiveProblem(`it unpacks to more than the ${archiveLimit} bytes accepted.`)
    yield piece
  }
}
