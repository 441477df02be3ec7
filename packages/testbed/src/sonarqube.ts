import { Problem } from '@release-tools/base'

/** A real SonarQube Community Build on loopback. */
export interface SonarSession {
  /** `http://127.0.0.1:18021` */
  url: string
  /** User token of the administrator, for `Authorization: Bearer`. Create other tokens with `api/user_tokens/generate`. */
  adminToken: string
  /** Path of SonarSource's platform-independent zip of the scanner CLI. */
  scannerZip: string
  /** Path of the server's log. */
  log: string
  /** Address that starts the server at the first GET, and answers when it is ready. */
  start: string
}

/**
 * Waits until the server is ready. The first call of the run starts it, which takes half a minute: call it in `beforeAll` with a
 * limit of three minutes. If it does not start, throws a Problem with the end of its log.
 */
export async function sonarReady({ start, log }: SonarSession): Promise<void> {
  const response = await fetch(start)
  const text = await response.text()
  if (response.ok) return
  const { message, details }: { message: string; details?: string } = JSON.parse(text)
  throw new Problem('start SonarQube', {
    found: message,
    next: `See its log, ${log}.`,
    ...(details ? { details } : {}),
  })
}
