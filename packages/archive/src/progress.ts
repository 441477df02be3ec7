import { formatSize } from '@release-tools/base'
import type { Progress } from './store.ts'

/** The place that lines about progress go to, and how many milliseconds are between two of them at least. */
export interface ProgressPlace {
  say(line: string): void
  interval: number
  /** Milliseconds since any moment. Defaults to the clock of the machine. */
  now?: () => number
}

/**
 * Says from time to time how far a transfer of `all` bytes is: `s3://bucket: 1.2 GB of 5.0 GB (24 %), 80.1 MB/s.` What is done within the first
 * interval is not mentioned. `what` is the start of the line.
 */
export function saysBytes(what: string, all: number, place: ProgressPlace): Progress {
  const { say, interval, now = () => performance.now() } = place
  const start = now()
  let [last, done] = [start, 0]
  return bytes => {
    // What is sent again after a failure counts twice.
    done = Math.min(all, done + bytes)
    const at = now()
    if (at - last < interval) return
    last = at
    const rate = formatSize(Math.round((done / (at - start)) * 1000))
    say(`${what}: ${formatSize(done)} of ${formatSize(all)} (${Math.floor((done / all) * 100)} %), ${rate}/s.`)
  }
}
