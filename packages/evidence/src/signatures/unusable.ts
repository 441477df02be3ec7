import { Problem } from '@release-tools/base'

/** Throws a Problem for a list with more than anybody writes: each of its values costs time and memory before it is checked. */
export function refuseMoreThan(most: number, what: string, { length }: unknown[]): void {
  if (length > most) throw unusableSignature(`it has ${length} ${what}, more than the ${most} accepted.`)
}

/** The error for a file of signatures that is damaged, or is two documents in one. */
export function unusableSignature(found: string, cause?: unknown): Problem {
  return new Problem('read the signature', {
    found,
    next: 'Get the file again from the publisher.',
    cause,
  })
}
