import { CannotCheck } from '../sigstore/cannot-check.ts'

/**
 * The result of the first check that passes. If none does, throws the error of one: rather that something could not be checked, because then
 * it is not known whether it would have passed.
 */
export async function firstValid<T, R>(all: T[], check: (one: T) => Promise<R>): Promise<R> {
  const failures: unknown[] = []
  for (const one of all) {
    try {
      return await check(one)
    } catch (error) {
      failures.push(error)
    }
  }
  throw worst(failures)
}

/** Of several failures the one to report. */
export function worst(failures: unknown[]): unknown {
  return failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
}
