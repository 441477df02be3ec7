import type { Command } from '../command.ts'
import { buildersFlag, buildFlags, exits, logFlags, ownFlags } from './flags.ts'

export const verifyArtifact: Command = {
  name: 'verify-artifact',
  summary: 'Verify files with their SLSA provenance.',
  standsFor: 'slsa-verifier',
  operand: 'FILE…',
  about: [
    'Takes the flags of slsa-verifier, checks the same in the same order, and gives the same reasons on standard error. One provenance file is for all files.',
    'Nothing is downloaded, unless --online is given. Provenance that slsa-github-generator made before version 2.1.0 has no log entry in its file: give it with --rekor-entry, or look it up with --online.',
  ],
  options: {
    'provenance-path': { value: 'FILE', help: 'Provenance file. Required.', style: 'slsa-verifier' },
    ...buildFlags,
    ...logFlags,
    ...buildersFlag,
    ...ownFlags,
  },
  exits,
  examples: [
    [
      'A file that slsa-github-generator made provenance for:',
      [
        'release-tools verify-artifact widget-linux-amd64 \\',
        '  --provenance-path widget-linux-amd64.intoto.jsonl \\',
        '  --source-uri github.com/acme/widget --source-tag v1.2.0',
      ].join('\n'),
    ],
  ],
  load: () => import('./artifact.ts'),
}
