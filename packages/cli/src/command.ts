import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** An option of a command; without `value` it is a switch. */
export interface Option {
  /** What stands for its value in the help: `FILE`. */
  value?: string
  help: string
  /** True when it may be given more than once. */
  repeats?: boolean
}

/** What a person gave: operands in order, values by option (each at least once), switches. */
export interface Given {
  /** The command that it was given to, for messages. */
  command: Pick<Command, 'name' | 'operand'>
  operands: string[]
  values: Partial<Record<string, string[]>>
  switches: Set<string>
}

/** A command as `--help` shows it; its code is loaded when it runs. */
export interface Command {
  /** One word, or several: `sonar init`. */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The one operand: `PATH`; in brackets where it may be left out. */
  operand: string
  /** Paragraphs of its help. */
  about: string[]
  options: Record<string, Option>
  /** What its exit codes mean, where that is not what they mean for `verify`. */
  exits?: [string, string][]
  /** A sentence and the command that does it. */
  examples: [string, string][]
  load(): Promise<{ run(given: Given, terminal: Terminal): Promise<ExitCode> }>
}
