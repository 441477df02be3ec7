import type { Command } from '../command.ts'
import { rulesOptions, tokenText } from './options.ts'

export const rulesDiff: Command = {
  name: 'rules diff',
  summary: 'Compare the rules for branches and tags with their files.',
  operand: '',
  about: [
    'Compares .github/rulesets/*.json of the repository in the current directory with the rulesets of its server, and changes nothing. Rules of the organisation, and those of the older branch protection, are not compared.',
    tokenText,
  ],
  options: {
    ...rulesOptions,
    json: {
      help: 'Print what was found as JSON (docs/schema/rules-report.v1.json), with the same exit codes.',
    },
  },
  exits: [
    ['0', 'the server has what the files say'],
    ['1', 'something differs, is missing, or is in no file'],
    ['2', 'wrong use of the command, or a file that cannot be read'],
    ['3', 'nothing differs, and something could not be seen'],
  ],
  examples: [
    [
      'In a clone of the project, as somebody who may change rules:',
      'GITHUB_TOKEN="$(gh auth token)" release-tools rules diff',
    ],
  ],
  load: () => import('./diff.ts'),
}
