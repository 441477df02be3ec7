/**
 * A failure a person can act on: what was attempted, what was found, and the next step.
 * `details` goes to a log group; it never holds a secret.
 */
export class Problem extends Error {
  readonly attempted: string
  readonly found: string
  readonly next: string
  readonly details: string | undefined

  constructor(attempted: string, parts: { found: string; next: string; details?: string; cause?: unknown }) {
    super(`Could not ${attempted}: ${parts.found} ${parts.next}`, { cause: parts.cause })
    this.name = 'Problem'
    this.attempted = attempted
    this.found = parts.found
    this.next = parts.next
    this.details = parts.details
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
