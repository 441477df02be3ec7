import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import type { Asset } from './repository.ts'

/** Bytes by number, in files of a directory. Signed addresses for reading them expire with the process. */
export class Storage {
  readonly #dir: string
  readonly #base: string
  readonly #key = randomBytes(32)

  /** `base` is the address of the host that serves the files. */
  constructor(dir: string, base: string) {
    this.#dir = dir
    this.#base = base
  }

  async write(id: number, data: Uint8Array): Promise<void> {
    await writeFileAtomic(this.#path(id), data)
  }

  read(id: number): Promise<Buffer> {
    return readFile(this.#path(id))
  }

  async remove(id: number): Promise<void> {
    await rm(this.#path(id), { force: true })
  }

  signedUrl({ id }: Pick<Asset, 'id'>): string {
    return `${this.#base}/storage/${id}?sig=${this.#signature(String(id))}`
  }

  /** The number in an address from signedUrl, if its signature is valid. */
  verified(url: URL): number | undefined {
    const id = /^\/storage\/(\d+)$/.exec(url.pathname)?.[1]
    const given = Buffer.from(url.searchParams.get('sig') ?? '')
    if (id === undefined) return undefined
    const wanted = Buffer.from(this.#signature(id))
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? Number(id) : undefined
  }

  #signature(id: string): string {
    return createHmac('sha256', this.#key).update(id).digest('base64url')
  }

  #path(id: number): string {
    return join(this.#dir, String(id))
  }
}
