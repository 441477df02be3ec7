import type { Command } from '../command.ts'
import { rulesOptions, tokenText } from './options.ts'

export const rulesApply: Command = {
  name: 'rules apply',
  summary: 'Make the rules for branches and tags as their files say.',
  operand: '',
  about: [
    'Shows in what the server differs from .github/rulesets/*.json of the repository in the current directory, asks, and changes it. Each ruleset is read again before it is written, so that nothing is replaced that was not shown, and read back afterwards. A ruleset that no file has stays: delete it in the settings, or keep it with rules export.',
    tokenText,
  ],
  options: { ...rulesOptions, yes: { help: 'Change the rules without asking.' } },
  exits: [
    ['0', 'the server has what the files say'],
    ['1', 'a ruleset is in no file; all others are as their files say'],
    ['2', 'wrong use of the command, or a file that cannot be read'],
    ['3', 'failed, or something could not be seen; the message says why'],
    ['4', 'the changes are shown and not made: no yes'],
  ],
  examples: [['Show what would change, and ask:', 'GITHUB_TOKEN="$(gh auth token)" release-tools rules apply']],
  load: () => import('./apply.ts'),
}
