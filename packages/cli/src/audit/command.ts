import type { Command } from '../command.ts'
import { matchOptions } from './match-options.ts'

export const audit: Command = {
  name: 'audit',
  summary: 'Check the audit log of a repository in all its stores.',
  operand: '',
  about: [
    'The audit log says what was signed and published. Each line has the digest of the line before, and every store of archive-release has a copy. The command reads all copies line by line, and compares them with each other and with the heads in releases. Each release has the head of the log as it was before it, so that whoever changes a line later contradicts it. It names the store that lacks a line or has another one, with the number of the line.',
    'Heads come from the releases at GitHub, as they are downloaded: to be sure of one, verify that release with release-tools verify, and give its file with --head. Nothing is written.',
    'With --rekor and --vault-log, it also looks each recorded signature up in the records of those who saw it made. What they do not answer could not be checked, which is never fine. A signature whose record names nobody who is asked is not looked up, and counted as such. Sealed lines need --open-with for that.',
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
    ...matchOptions,
    json: { help: 'Print the report as JSON (docs/schema/audit-report.v1.json), with the same exit codes.' },
  },
  exits: [
    ['0', 'every copy and every head agrees, and each signature that was looked up was found'],
    ['1', 'a line was changed or is missing somewhere, or a signature is not in the records of others'],
    ['2', 'wrong use of the command'],
    ['3', 'something could not be checked, and nothing else is wrong'],
  ],
  examples: [
    ['All stores of the configuration, in a clone of the project:', 'release-tools audit'],
    [
      'Two stores, and a head that you kept:',
      [
        'release-tools audit --repository acme/widget --head audit-log.checkpoint \\',
        "  --from 's3://acme-releases/widget?region=eu-central-1' \\",
        '  --from directory:/mnt',
      ].join('\n'),
    ],
    [
      'The signatures of one release, in Rekor and in the log of Vault:',
      ['release-tools audit --events signing-events.jsonl \\', '  --rekor --vault-log audit.log'].join('\n'),
    ],
  ],
  load: () => import('./run.ts'),
}
