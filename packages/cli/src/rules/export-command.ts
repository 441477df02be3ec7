import type { Command } from '../command.ts'
import { rulesOptions, tokenText } from './options.ts'

export const rulesExport: Command = {
  name: 'rules export',
  summary: 'Write the rules for branches and tags of a server into files.',
  operand: '',
  about: [
    'Writes each ruleset of the repository into .github/rulesets of the current directory, without numbers and dates that belong to the server. Shows all changes as a diff first, and asks. A file that says the same already stays, and the names that it uses for teams and apps are kept.',
    tokenText,
  ],
  options: { ...rulesOptions, yes: { help: 'Write without asking.' } },
  exits: [
    ['0', 'every ruleset is in a file'],
    ['2', 'wrong use of the command, or a file that cannot be read'],
    ['3', 'failed, or something could not be seen; the message says what'],
    ['4', 'the changes are shown and not written: no yes'],
  ],
  examples: [['Before you keep rules as files:', 'GITHUB_TOKEN="$(gh auth token)" release-tools rules export']],
  load: () => import('./export.ts'),
}
