import { count, formatSize } from '@release-tools/base'

/** How far the reading of a model is. */
export interface ModelProgress {
  /** That were read to their ends. */
  files: number
  /** That were read, also of files that are not at their ends yet. */
  bytes: number
  allFiles: number
  allBytes: number
}

export type OnModelProgress = (progress: ModelProgress) => void

/** The place that a line about the progress goes to, and how many milliseconds are between two lines at least. */
export interface ProgressPlace {
  say(text: string): void
  interval: number
  /** Milliseconds since any moment. Defaults to the clock of the machine. */
  now?: () => number
}

/**
 * Says from time to time how far the reading of a model is, and how fast it goes: `Hashing llama: 1 of 4 files, 5.2 GB of 20.0 GB (26 %), 1.1
 * GB/s.` A model that is read within the first interval is not mentioned. `what` is the start of the line.
 */
export function saysProgress(what: string, place: ProgressPlace): OnModelProgress {
  const { say, interval, now = () => performance.now() } = place
  const start = now()
  let last = start
  return ({ files, bytes, allFiles, allBytes }) => {
    const at = now()
    if (at - last < interval) return
    last = at
    const percent = allBytes === 0 ? 100 : Math.floor((bytes / allBytes) * 100)
    const rate = formatSize(Math.round((bytes / (at - start)) * 1000))
    const size = `${formatSize(bytes)} of ${formatSize(allBytes)} (${percent} %)`
    say(`${what}: ${files} of ${count(allFiles, 'file')}, ${size}, ${rate}/s.`)
  }
}

/** Counts the files and the bytes of a model that is read, and tells each change. */
export class ModelCounter {
  readonly #progress: ModelProgress
  readonly #onProgress: OnModelProgress

  /** The sizes are in bytes. */
  constructor(files: { size: number }[], onProgress: OnModelProgress = () => {}) {
    const allBytes = files.reduce((sum, { size }) => sum + size, 0)
    this.#progress = { files: 0, bytes: 0, allFiles: files.length, allBytes }
    this.#onProgress = onProgress
  }

  readonly onBytes = (bytes: number): void => {
    this.#progress.bytes += bytes
    this.#onProgress(this.#progress)
  }

  fileDone(): void {
    this.#progress.files++
    this.#onProgress(this.#progress)
  }
}
