import type { Command } from '../command.ts'
import { trustOptions } from '../trust.ts'

export const verifyBlob: Command = {
  name: 'verify-blob',
  summary: 'Verify one file with its Sigstore bundle.',
  operand: 'FILE',
  about: [
    'The bundle is the signature of the file, or attestations (DSSE, one a line) of which at least one must be about it.',
    'Key, identity and trusted root say whom you trust: take them from the project, never from where the file is. Any of the signers may have made the signature. Nothing is downloaded. Options have the names of cosign verify-blob.',
  ],
  options: {
    bundle: { value: 'FILE', help: 'Sigstore bundle (JSON), or a file with one a line. Required.' },
    ...trustOptions,
    type: {
      value: 'URI',
      help: 'Type that the attestation must have, as https://slsa.dev/provenance/v1; compared exactly.',
    },
    json: { help: 'Print the result as JSON.' },
  },
  examples: [
    [
      'A file signed with a key:',
      'release-tools verify-blob widget.whl \\\n  --bundle widget.whl.sigstore.json --key cosign.pub',
    ],
    [
      'Provenance of a file, signed keyless by a workflow:',
      [
        'W=https://github.com/acme/widget/.github/workflows',
        'release-tools verify-blob widget.whl --bundle provenance.intoto.jsonl \\',
        '  --certificate-identity $W/release.yml@refs/tags/v1.2.0 \\',
        '  --certificate-oidc-issuer https://token.actions.githubusercontent.com',
      ].join('\n'),
    ],
  ],
  load: () => import(/* webpackMode: "eager" */ './run.ts'),
}
