import { messageOf } from '@release-tools/evidence/problem'
import { suggestion } from '@release-tools/evidence/suggestion'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { commandHelp, programHelp } from './help.ts'
import { parse } from './parse.ts'
import type { Terminal } from './terminal.ts'
import { harmless } from './text.ts'
import { version } from './version.ts'
import { WrongUse } from './wrong-use.ts'

/** Runs the program; gives its exit code. All errors end here. */
export async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    terminal.err(`${harmless(messageOf(error))}\n`)
    return error instanceof WrongUse ? exitCodes.wrongUse : exitCodes.couldNotCheck
  }
}

async function dispatch(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === undefined) {
    terminal.err(programHelp())
    return exitCodes.wrongUse
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return print(programHelp(), terminal)
  if (first === '--version') return print(`${version}\n`, terminal)
  return first === 'help' ? print(commandHelp(find(rest[0] ?? '')), terminal) : runCommand(find(first), rest, terminal)
}

async function runCommand(command: Command, args: string[], terminal: Terminal): Promise<ExitCode> {
  const given = parse(command, args)
  if (given.switches.has('help')) return print(commandHelp(command), terminal)
  const { run } = await command.load()
  return run(given, terminal)
}

function find(name: string): Command {
  const found = commands.find(command => command.name === name)
  if (found) return found
  const names = commands.map(command => command.name)
  const what = name.startsWith('-')
    ? `there is no option ${name} before a command.`
    : `there is no command ${JSON.stringify(name)}${suggestion(name, names)}.`
  throw new WrongUse(what, 'See release-tools --help.')
}

function print(text: string, terminal: Terminal): ExitCode {
  terminal.out(text)
  return exitCodes.verified
}
