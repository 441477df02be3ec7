/**
 * A failure that a person can act on: what was attempted, what was found, and the next step.
 * `details` goes to a log group and never contains a secret.
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

/** The message of a thrown value of any type. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
