import { messageOf, Problem } from '@release-tools/base'
import { CannotCheck, Refused } from '@release-tools/evidence'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'

/** The last line of a verification that passed. */
const passed = 'PASSED: SLSA verification passed'
const failed = 'FAILED: SLSA verification failed'

/**
 * Runs a verification and prints its result as slsa-verifier does: on standard error, the result last. `what` names what is verified in
 * the line before it, if that is printed: `artifact PATH`.
 */
export async function verdictOf(terminal: Terminal, verify: () => Promise<void>): Promise<ExitCode> {
  try {
    await verify()
    terminal.err(`${passed}\n`)
    return exitCodes.verified
  } catch (error) {
    terminal.err(`${failed}: ${harmless(reasonOf(error))}\n`)
    return codeOf(error)
  }
}

/** Verifies one thing, and prints a line and an empty line about it: `Verifying artifact PATH: PASSED`. */
export async function reported<T>(terminal: Terminal, what: string, verify: () => Promise<T>): Promise<T> {
  try {
    const found = await verify()
    terminal.err(`Verifying ${harmless(what)}: PASSED\n\n`)
    return found
  } catch (error) {
    terminal.err(`Verifying ${harmless(what)}: FAILED: ${harmless(reasonOf(error))}\n\n`)
    throw error
  }
}

/** Who built, as slsa-verifier prints it as soon as it knows. */
export function sayBuilder(terminal: Terminal, { builder, commit }: { builder: string; commit: string }): void {
  terminal.err(`Verified build using builder ${harmless(JSON.stringify(builder))} at commit ${harmless(commit)}\n`)
}

/** Prints a statement as it was signed, and a line end. It is not made harmless: programs read it. */
export function printStatement(terminal: Terminal, payload: Uint8Array): void {
  terminal.out(`${Buffer.from(payload).toString()}\n`)
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.found
  if (error instanceof CannotCheck) return `could not check: ${error.found} ${error.next}`
  return messageOf(error)
}

function codeOf(error: unknown): ExitCode {
  if (error instanceof WrongUse) return exitCodes.wrongUse
  return error instanceof Problem && !(error instanceof CannotCheck) ? exitCodes.notVerified : exitCodes.couldNotCheck
}
