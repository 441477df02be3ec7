import { type MemberSink, readPieces, scanTar, scanZip } from '@release-tools/base'

/** A regular file in an archive. Read it before you ask for the next one. */
export interface ArchiveFile {
  path: string
  read(sink: MemberSink): Promise<void>
}

/** The regular files of a wheel or a source distribution. Nothing may be unpacked by its path, which is not checked. */
export async function* filesOf(path: string): AsyncGenerator<ArchiveFile> {
  if (/\.(?:whl|zip)$/i.test(path)) {
    for await (const { name, read } of scanZip(path)) if (!name.endsWith('/')) yield { path: name, read }
    return
  }
  for await (const { path: name, regular, body } of scanTar(readPieces(path))) {
    const read = async (sink: MemberSink) => {
      for await (const part of body) await sink.write(part)
    }
    if (regular) yield { path: name, read }
  }
}

/** Keeps the first bytes of a file, and counts the rest. */
export class Kept implements MemberSink {
  readonly #parts: Uint8Array[] = []
  readonly #limit: number
  #size = 0

  /** `limit`: the most bytes that are kept. */
  constructor(limit: number) {
    this.#limit = limit
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length
    if (this.#size <= this.#limit) this.#parts.push(bytes)
  }

  /** The whole file; undefined if it is larger than the limit. */
  content(): Buffer | undefined {
    return this.#size > this.#limit ? undefined : Buffer.concat(this.#parts)
  }
}
