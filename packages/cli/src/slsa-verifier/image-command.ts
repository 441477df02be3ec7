import type { Command } from '../command.ts'
import { buildersFlag, buildFlags, exits, logFlags, ownFlags } from './flags.ts'

export const verifyImage: Command = {
  name: 'verify-image',
  summary: 'Verify an image with its SLSA provenance.',
  standsFor: 'slsa-verifier',
  operand: 'IMAGE',
  about: [
    'IMAGE is a reference with a digest, ghcr.io/acme/widget@sha256:…, or an OCI layout on disk with the digest of the image in it, ./layout@sha256:…',
    'Takes the flags of slsa-verifier, checks the same in the same order, and gives the same reasons on standard error. Provenance is what is attached to the image in its registry or layout, as bundles or as cosign attached it before version 3. The login of docker is used. For a layout, nothing is downloaded.',
  ],
  options: {
    'provenance-path': {
      value: 'FILE',
      help: 'File with the provenance. Defaults to what is attached to the image.',
      style: 'slsa-verifier',
    },
    ...buildFlags,
    ...logFlags,
    ...buildersFlag,
    ...ownFlags,
  },
  exits,
  examples: [
    [
      'An image that slsa-github-generator made provenance for:',
      [
        'release-tools verify-image ghcr.io/acme/widget@sha256:0123… \\',
        '  --source-uri github.com/acme/widget --source-tag v1.2.0',
      ].join('\n'),
    ],
  ],
  load: () => import('./image.ts'),
}
