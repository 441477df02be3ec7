import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'
import { indexOptions } from '../verify/index-options.ts'

export const fetch: Command = {
  name: 'fetch',
  summary: 'Get a release back from where it is archived, and verify it.',
  operand: 'TAG',
  about: [
    'TAG is the tag of the release. It is looked for in each store that --from names, or else in those below `stores` of .github/release-tools.yaml in the repository that you are in. The first one that has it gives it.',
    'Every file is compared with the record of the store, and then everything is verified as release-tools verify does it: whoever could write to the store could write that record too. Key, identity and trusted root say whom you trust: get them from the project, never from the store.',
    'Credentials for a store come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for s3:, ARTIFACTORY_TOKEN for artifactory:, those of docker login for oci:, and GITHUB_TOKEN for branch: of a private repository. A role in an address is for jobs, and is not taken.',
  ],
  options: {
    from: {
      value: 'ADDRESS',
      help: 'Address of a store, as archive-release takes it, for example s3://bucket/prefix?region=eu-central-1. May be given more than once.',
      repeats: true,
    },
    repository: {
      value: 'OWNER/NAME',
      help: 'Repository of the release, for example acme/widget. For a server of your own, write HOST/OWNER/NAME.',
    },
    to: { value: 'DIR', help: 'New directory for the files. Defaults to release-TAG, in the working directory.' },
    part: {
      value: 'NAME',
      help: 'Get the logs of a run instead, for example run-12345-1. Nobody signed them: nothing is verified but their digests in the store.',
    },
    'github-api': {
      value: 'URL',
      help: 'Address of the API for branch: stores. Defaults to that of the server of --repository. GITHUB_TOKEN or, for the server in GH_HOST, GH_ENTERPRISE_TOKEN is sent if it is set. A public repository needs none.',
    },
    'try-delete': {
      help: 'Also write a file with the lock of each store, but for five minutes, try to delete it, and say what the store answered.',
    },
    ...trustOptions,
    policy: { value: 'FILE', help: 'Decide by this policy of yours instead of the release’s own verdict.' },
    ...indexOptions,
    json: { help: 'Print the report as JSON (docs/schema/verify-report.v1.json), with exit codes 0, 1 and 3.' },
  },
  exits: [
    ['0', 'got and verified'],
    ['1', 'not verified, or not accepted by --policy: do not use it'],
    ['2', 'wrong use of the command, also a key or policy that cannot be read'],
    ['3', 'could not get or check all of it: do not use it'],
  ],
  examples: [
    [
      'From a bucket, a release that was signed with a key:',
      [
        'release-tools fetch v1.2.0 --repository acme/widget --key cosign.pub \\',
        "  --from 's3://acme-releases/widget?region=eu-central-1'",
      ].join('\n'),
    ],
    [
      'From a disk:',
      'release-tools fetch v1.2.0 --repository acme/widget --key cosign.pub \\\n  --from directory:/mnt',
    ],
  ],
  load: () => import('./run.ts'),
}
