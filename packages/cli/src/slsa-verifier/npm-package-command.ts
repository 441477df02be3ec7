import type { Command } from '../command.ts'
import { buildFlags, exits, ownFlags, sourceUri, text } from './flags.ts'

const refused = 'Not supported, as in slsa-verifier: provenance of npm has no such field.'

export const verifyNpmPackage: Command = {
  name: 'verify-npm-package',
  summary: 'Verify an npm package with its attestations.',
  standsFor: 'slsa-verifier',
  operand: 'TARBALL',
  about: [
    'Takes the flags of slsa-verifier, checks the same in the same order, and gives the same reasons on standard error. The provenance by the run that built, and the attestation by the registry, must be about this tarball, name and version. Nothing is downloaded.',
    'The attestations are the answer of the registry to /-/npm/v1/attestations/NAME@VERSION. npm writes provenance in the job itself, so each of its fields must be one that the certificate confirms.',
  ],
  options: {
    'attestations-path': text('FILE', 'Attestations of the package (JSON). Required.'),
    ...sourceUri,
    'builder-id': text(
      'ID',
      'Builder that must have made it: for npm itself, the one in the example below, otherwise a builder of slsa-github-generator. Required.',
    ),
    'package-name': text('NAME', 'Name that the package must have, for example @acme/widget. Required.'),
    'package-version': text('VERSION', 'Version that it must have. Required.'),
    'build-workflow-input': buildFlags['build-workflow-input'],
    'source-branch': text('BRANCH', refused),
    'source-tag': text('TAG', refused),
    'source-versioned-tag': text('VERSION', refused),
    'print-provenance': { help: refused, style: 'slsa-verifier' },
    'registry-keys': {
      value: 'FILE',
      help: 'Keys of the registry (JSON), as it answers to /-/npm/v1/keys. Defaults to the built-in keys of the public registry.',
    },
    ...ownFlags,
  },
  exits,
  examples: [
    [
      'A package that npm published from a workflow:',
      [
        'release-tools verify-npm-package widget-1.2.0.tgz \\',
        '  --attestations-path widget-1.2.0.attestations.json \\',
        '  --package-name @acme/widget --package-version 1.2.0 \\',
        '  --source-uri github.com/acme/widget \\',
        '  --builder-id https://github.com/actions/runner/github-hosted',
      ].join('\n'),
    ],
  ],
  load: () => import('./npm-package.ts'),
}
