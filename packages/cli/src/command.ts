import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** An option of a command; without `value` it is a switch. */
export interface Option {
  /** Placeholder for its value in the help: `FILE`. */
  value?: string
  help: string
  /** True if it may be given more than once. */
  repeats?: boolean
  /**
   * How slsa-verifier reads its flags. Every text is a value, also an empty one or one that begins with a hyphen. Of several values, the
   * last one counts. A switch may have a value (`--print-provenance=true`).
   */
  style?: 'slsa-verifier'
}

/** A parsed command line: operands in order, values by option (at least one each), switches. */
export interface Given {
  /** The command that it is for. Messages name it. */
  command: Pick<Command, 'name' | 'operand'>
  operands: string[]
  values: Partial<Record<string, string[]>>
  switches: Set<string>
}

/** A command as `--help` shows it. Its code is loaded only when it runs. */
export interface Command {
  /** One word, or several: `sonar init`. */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The program that it stands in for, with its flags and reasons. The help lists these apart. */
  standsFor?: 'slsa-verifier'
  /** Its only operand: `PATH`; in brackets if it is optional; `TARGET…` if there may be several; empty if there is none. */
  operand: string
  /** Paragraphs of its help. */
  about: string[]
  options: Record<string, Option>
  /** The meaning of its exit codes, if it differs from that of `verify`. */
  exits?: [string, string][]
  /** Each is a sentence, and the command line that does what it says. */
  examples: [string, string][]
  load(): Promise<{ run(given: Given, terminal: Terminal): Promise<ExitCode> }>
}
