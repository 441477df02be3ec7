import type { Command } from '../command.ts'

export const audit: Command = {
  name: 'audit',
  summary: 'Check the audit log of a repository in all its stores.',
  operand: '',
  about: [
    'The audit log says what was signed and published. Each line has the digest of the line before, and every store of archive-release has a copy. The command reads all copies line by line, and compares them with each other and with the heads in releases: each release has the head of the log as it was before it, so that whoever changes a line later contradicts it. It names the store that lacks a line or has another one, with the number of the line.',
    'Heads come from the releases at GitHub, as they are downloaded: to be sure of one, verify that release with release-tools verify, and give its file with --head. Nothing is decrypted, and nothing is written.',
    'Credentials for a store come from the environment, as for release-tools fetch.',
  ],
  options: {
    from: {
      value: 'ADDRESS',
      help: 'Address of a store, as archive-release takes it. Defaults to all below `stores` of .github/release-tools.yaml. May be given more than once.',
      repeats: true,
    },
    repository: {
      value: 'OWNER/NAME',
      help: 'Repository of the log. Defaults to that of the remote origin. For a server of your own, write HOST/OWNER/NAME.',
    },
    head: {
      value: 'FILE',
      help: 'Compare with this head, too: audit-log.checkpoint of a release. May be given more than once.',
      repeats: true,
    },
    'no-releases': { help: 'Do not ask GitHub for the heads in releases.' },
    'github-api': { value: 'URL', help: 'Address of the API. Defaults to that of the server of the repository.' },
    json: { help: 'Print the report as JSON (docs/schema/audit-report.v1.json), with the same exit codes.' },
  },
  exits: [
    ['0', 'every copy and every head agrees'],
    ['1', 'a line was changed or is missing somewhere'],
    ['2', 'wrong use of the command'],
    ['3', 'something could not be checked, and nothing else is wrong'],
  ],
  examples: [
    ['All stores of the configuration, in a clone of the project:', 'release-tools audit'],
    [
      'Two stores, and a head that you kept:',
      [
        'release-tools audit --repository acme/widget --head audit-log.checkpoint \\',
        "  --from 's3://acme-releases/widget?region=eu-central-1' --from directory:/mnt",
      ].join('\n'),
    ],
  ],
  load: () => import('./run.ts'),
}
