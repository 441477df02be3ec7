import type { Command } from '../command.ts'
import { builderId, buildersFlag, exits, logFlags, ownFlags, sourceUri } from './flags.ts'

export const verifyGithubAttestation: Command = {
  name: 'verify-github-attestation',
  summary: 'Verify a file with a GitHub artifact attestation.',
  standsFor: 'slsa-verifier',
  operand: 'FILE',
  about: [
    'Takes the flags of slsa-verifier, checks the same in the same order, and gives the same reasons on standard error. slsa-verifier knows two builders here; this command takes any that --builder-id names.',
    'Without a ref in --builder-id, the workflow must have run at the tag of a release, refs/tags/vX.Y.Z. Nothing is downloaded.',
  ],
  options: {
    'attestation-path': { value: 'FILE', help: 'File with the attestation. Required.', style: 'slsa-verifier' },
    ...sourceUri,
    'builder-id': {
      ...builderId['builder-id'],
      help: 'Workflow that must have made it, as in the example below, with or without its ref (@refs/heads/main). Required.',
    },
    'print-attestation': { help: 'Print the verified statement to standard output.', style: 'slsa-verifier' },
    ...logFlags,
    ...buildersFlag,
    ...ownFlags,
  },
  exits,
  examples: [
    [
      'A file with the attestation that `gh attestation download` has fetched:',
      [
        'W=https://github.com/acme/widget/.github/workflows',
        'release-tools verify-github-attestation widget.tar.gz \\',
        '  --attestation-path sha256-0123.jsonl --source-uri github.com/acme/widget \\',
        '  --builder-id $W/release.yml@refs/tags/v1.2.0',
      ].join('\n'),
    ],
  ],
  load: () => import('./attestation.ts'),
}
