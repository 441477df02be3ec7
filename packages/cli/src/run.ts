import { messageOf, suggestion } from '@release-tools/base'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { commandHelp, groupHelp, programHelp } from './help.ts'
import { parse } from './parse.ts'
import { asksForItsCodes } from './slsa-verifier/exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { harmless } from './text.ts'
import { version } from './version.ts'
import { WrongUse } from './wrong-use.ts'

/** Runs the program and returns its exit code. Prints every error; throws none. */
export async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const code = await runAny(args, terminal)
  return code !== exitCodes.verified && asksForItsCodes(args) ? exitCodes.notVerified : code
}

async function runAny(args: string[], terminal: Terminal): Promise<ExitCode> {
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
  const words = first === 'help' ? rest : args
  const group = groupOf(words)
  if (group.length > 1 && words.length === 1 && first !== 'help') {
    terminal.err(groupHelp(group))
    return exitCodes.wrongUse
  }
  if (group.length > 1 && (words.length === 1 || isHelp(words[1]))) return print(groupHelp(group), terminal)
  const { command, left } = find(words)
  return first === 'help' ? print(commandHelp(command), terminal) : runCommand(command, left, terminal)
}

async function runCommand(command: Command, args: string[], terminal: Terminal): Promise<ExitCode> {
  const given = parse(command, args)
  if (given.switches.has('help')) return print(commandHelp(command), terminal)
  const { run } = await command.load()
  return run(given, terminal)
}

/** The command that the first words name, and the words after them. */
function find(args: string[]): { command: Command; left: string[] } {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, index) => args[index] === word)) return { command, left: args.slice(words.length) }
    // `sonar --help` shows the help of the only command below `sonar`.
    if (words.length > 1 && args[0] === words[0] && isHelp(args[1])) return { command, left: args.slice(1) }
  }
  throw unknownCommand(args)
}

/** The commands that begin with this word and have a second one. */
function groupOf([first = '']: string[]): Command[] {
  return commands.filter(({ name }) => name.startsWith(`${first} `))
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h'
}

function unknownCommand([first = '', second = '']: string[]): WrongUse {
  const group = groupOf([first])
  const names = (group.length > 0 ? group : commands).map(command => command.name)
  const name = group.length > 0 ? `${first} ${second}`.trim() : first
  const what = first.startsWith('-')
    ? `there is no option ${first} before a command.`
    : `there is no command ${JSON.stringify(name)}${suggestion(name, names)}.`
  return new WrongUse(what, 'See release-tools --help.')
}

function print(text: string, terminal: Terminal): ExitCode {
  terminal.out(text)
  return exitCodes.verified
}
