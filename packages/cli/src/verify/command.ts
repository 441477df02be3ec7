import type { Command } from '../command.ts'
import { trustOptions } from '../trust.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'Verify a release: signatures, every file, provenance, verdict.',
  operand: 'PATH',
  about: [
    'PATH is a release directory, a folder with the assets of a GitHub release, or the tarball of a release (release-v1.2.0.tar.gz).',
    'Key, identity and trusted root say whom you trust: get them from the project, never from the release. A signature by any of the given signers is accepted. Nothing is downloaded.',
  ],
  options: {
    ...trustOptions,
    json: { help: 'Print the report as JSON (docs/schema/verify-report.v1.json).' },
  },
  examples: [
    ['A folder of downloaded assets, signed with a key:', 'release-tools verify ./download --key cosign.pub'],
    [
      'A tarball, signed keyless by a workflow:',
      [
        'W=https://github.com/acme/widget/.github/workflows',
        'release-tools verify release-v1.2.0.tar.gz \\',
        '  --certificate-identity $W/release.yml@refs/tags/v1.2.0 \\',
        '  --certificate-oidc-issuer https://token.actions.githubusercontent.com',
      ].join('\n'),
    ],
  ],
  load: () => import(/* webpackMode: "eager" */ './run.ts'),
}
