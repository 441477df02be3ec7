import type { Progress } from './store.ts'

/**
 * The progress of one file, as bytes that went out in an attempt since its start: what another attempt sends again is not counted again,
 * and never more than the file has.
 */
export function counted(size: number, progress: Progress): (sent: number) => void {
  let most = 0
  return sent => {
    const now = Math.min(sent, size)
    if (now <= most) return
    progress(now - most)
    most = now
  }
}
