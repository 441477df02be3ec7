import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { allOptions } from './parse.ts'
import { columns, wrap } from './text.ts'

const exits: [string, string][] = [
  ['0', 'verified'],
  ['1', 'not verified: do not use it'],
  ['2', 'wrong use of the command'],
  ['3', 'could not check: the answer is not known, so do not use it'],
]

/** The program's help. It shows the exit codes of the commands that verify. */
export function programHelp(): string {
  return page([
    'release-tools verifies releases, packages, images, models and files: offline,\nwithout a token or an account. It also prepares a repository for releases,\nrehearses them, rebuilds them and compares.',
    'Usage: release-tools COMMAND [OPTION]…',
    section('Commands', listed(commands.filter(({ standsFor }) => standsFor === undefined))),
    section('In place of slsa-verifier', listed(commands.filter(({ standsFor }) => standsFor === 'slsa-verifier'))),
    section(
      'Options',
      columns([
        ['--help', 'Show this help, or the help of a command.'],
        ['--version', 'Show the version.'],
      ]),
    ),
    section('Exit codes of verify and verify-blob', columns(exits)),
    'See release-tools COMMAND --help for options and examples.',
  ])
}

function listed(some: Command[]): string {
  return columns(some.map(({ name, summary }) => [name, summary]))
}

/** The commands that begin with one word: `index init`, `index sign`. */
export function groupHelp(group: Command[]): string {
  const word = group[0]?.name.split(' ')[0] ?? ''
  return page([
    `Usage: release-tools ${word} COMMAND [OPTION]…`,
    section('Commands', listed(group)),
    `See release-tools ${word} COMMAND --help for options and examples.`,
  ])
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const { name, operand, about, examples } = command
  const exitCodes = command.exits ?? exits
  const options = Object.entries(allOptions(command)).map(([option, { value, help }]): [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ])
  return page([
    `Usage: release-tools ${[name, operand].filter(word => word !== '').join(' ')} [OPTION]…`,
    ...about.map(paragraph => wrap(paragraph)),
    section('Options', columns(options)),
    section('Exit codes', columns(exitCodes)),
    section(
      'Examples',
      examples
        .map(
          ([sentence, line]) =>
            `  ${sentence}\n${line
              .split('\n')
              .map(part => `    ${part}`)
              .join('\n')}`,
        )
        .join('\n\n'),
    ),
  ])
}

function section(title: string, body: string): string {
  return `${title}:\n${body}`
}

function page(parts: string[]): string {
  return `${parts.join('\n\n')}\n`
}
