import { Problem } from '@release-tools/base'

/** A real SonarQube Community Build on loopback. */
export interface SonarSession {
  /** `http://127.0.0.1:18021` */
  url: string
  /** User token of the administrator: for `Authorization: Bearer`. Make tokens of other kinds with `api/user_tokens/generate`. */
  adminToken: string
  /** Path of the platform-independent zip of the scanner CLI, as SonarSource publishes it. */
  scannerZip: string
  /** Path of the server's log. */
  log: string
  /** Starts the server at the first GET, and answers when it is ready. */
  start: string
}

/**
 * Waits until the server is ready, and starts it when this is the first call of the run, which takes half a minute: call it
 * in `beforeAll` with a limit of three minutes. Throws a Problem with the end of its log when it can't be had.
 */
export async function sonarReady({ start, log }: SonarSession): Promise<void> {
  const response = await fetch(start)
  const text = await response.text()
  if (response.ok) return
  const { message, details }: { message: string; details?: string } = JSON.parse(text)
  throw new Problem('use SonarQube', { found: message, next: `Its log is ${log}.`, ...(details ? { details } : {}) })
}
