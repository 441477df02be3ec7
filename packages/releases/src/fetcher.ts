import { parseStrictJson } from '@release-tools/base'
import type { Fetcher } from 'tuf-js'
import { DownloadHTTPError } from 'tuf-js/dist/error.js'
import { fileLimits } from './document.ts'
import type { IndexPlace } from './place.ts'

/** What tuf-js asks for, from a place. It remembers what it gave, and why something was not there. */
export class PlaceFetcher implements Fetcher {
  /** What was read, by name. */
  readonly files = new Map<string, Buffer>()
  /** Why the last file could not be given: tuf-js tells it as text only. */
  failure: unknown
  /** Name of the file that was asked for last. */
  last = ''
  readonly #place: IndexPlace

  constructor(place: IndexPlace) {
    this.#place = place
  }

  async downloadBytes(url: string, limit: number): Promise<Buffer> {
    this.last = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))
    const bytes = await this.#read(this.last, mostBytes(this.last, limit))
    if (bytes === undefined) throw new DownloadHTTPError('there is no such file', 404)
    this.files.set(this.last, bytes)
    return bytes
  }

  /** Targets are not downloaded: what they say is in the metadata. */
  downloadFile(): Promise<never> {
    throw new Error('no target is downloaded')
  }

  async #read(name: string, limit: number): Promise<Buffer | undefined> {
    try {
      const bytes = await this.#place.read(name, limit)
      if (bytes !== undefined) parseStrictJson(bytes, `${name} of the index in ${this.#place.text}`, limit)
      return bytes
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}

/**
 * Most bytes that are read of a file. tuf-js asks for no more of a snapshot and of targets than the signed length: a few bytes more are read,
 * so that it says that the file is another one.
 */
function mostBytes(name: string, limit: number): number {
  const [, role] = /\.(snapshot|targets)\.json$/.exec(name) ?? []
  return role === undefined ? limit : fileLimits[role as 'snapshot' | 'targets']
}
