import type { Command } from '../command.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Say what will fail at the next tag, and what to do.',
  operand: '[DIR]',
  about: [
    'DIR is a directory in a git repository. Defaults to the current directory. The command reads the repository: workflows and the permissions that they grant, tags, version, changelog, pinned requirements, tests, policy, keys. Nothing of it runs, and nothing is changed.',
    'With a token in GITHUB_TOKEN or GH_TOKEN, it asks GitHub for settings that no file shows: the reviewers of environments, variables, and published releases. For a server of your own, the token is in GH_ENTERPRISE_TOKEN, and the name of the server in GH_HOST. The token needs no permission to write; it shows variables with the repository permission Variables. What cannot be seen is "unknown", and does not count.',
  ],
  options: {
    json: { help: 'Print the findings as JSON (docs/schema/doctor-report.v1.json), with the same exit codes.' },
    'api-url': {
      value: 'URL',
      help: 'Address of the API. Defaults to GITHUB_API_URL, else to that of the server of the remote origin.',
    },
  },
  exits: [
    ['0', 'nothing will fail, as far as can be seen'],
    ['1', 'something will fail at the next tag'],
    ['2', 'wrong use of the command'],
    ['3', 'the repository cannot be read; the message says why'],
  ],
  examples: [
    ['Before the first tag:', 'release-tools doctor'],
    [
      'With the settings of the repository, for a program:',
      'GITHUB_TOKEN="$(gh auth token)" release-tools doctor --json',
    ],
  ],
  load: () => import('./run.ts'),
}
