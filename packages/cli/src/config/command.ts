import type { Command } from '../command.ts'

export const config: Command = {
  name: 'config',
  summary: 'Show what a repository releases, and the origin of each value.',
  operand: '[DIR]',
  about: [
    'DIR is a directory in a git repository. Defaults to the current directory. The command prints what applies to the project: the values of .github/release-tools.yaml, then what is found in the project, then defaults. What it prints is a valid .github/release-tools.yaml.',
    'A value that is wrong or contradicts the project is an error with its line. Nothing of the project runs, and nothing is written.',
  ],
  options: {
    json: { help: 'Print JSON: each value with its origin.' },
    project: { value: 'DIR', help: 'Directory of the project, from the root of the repository.' },
    tag: {
      value: 'TAG',
      help: 'Show the project that this tag is a release of. Without --project and --tag, all are shown.',
    },
  },
  exits: [
    ['0', 'the configuration is printed'],
    ['2', 'wrong use of the command'],
    ['3', 'the configuration is wrong or cannot be read; the message says why'],
  ],
  examples: [
    ['The configuration of the repository in the current directory:', 'release-tools config'],
    ['The project of a tag, for a program:', 'release-tools config --tag widget@1.2.0 --json'],
  ],
  load: () => import('./run.ts'),
}
