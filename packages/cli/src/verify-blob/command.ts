import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'

export const verifyBlob: Command = {
  name: 'verify-blob',
  summary: 'Verify one file by its signature or attestation.',
  operand: 'FILE',
  about: [
    'The bundle is the signature of the file, or attestations about it, one per line. At least one of them must be about the file.',
    'It may be a Sigstore bundle, a DSSE envelope, what cosign wrote before version 3, an attestation of a package index (PEP 740), what npm and GitHub answer, or an entry of a Rekor log.',
    'Key, identity and trusted root say whom you trust: get them from the project, never from where the file is. A signature by any of the given signers is accepted. Nothing is downloaded, unless --online is given. Options have the names that cosign verify-blob gives them.',
  ],
  options: {
    bundle: { value: 'FILE', help: 'Signature or attestations. This or --signature is required.' },
    signature: {
      value: 'FILE',
      help: 'Bare signature, in base64 or as its bytes, as `cosign` and `openssl dgst` write it, or detached GPG signature (`.asc`, `.sig`).',
    },
    certificate: { value: 'FILE', help: 'Certificate (PEM) of the signer of a bare signature.' },
    'rfc3161-timestamp': {
      value: 'FILE',
      help: 'Response of a timestamp authority (RFC 3161) to a bare or GPG signature, as DER or as cosign writes it.',
    },
    ...trustOptions,
    type: {
      value: 'URI',
      help: 'Predicate type that the attestation must have, for example https://slsa.dev/provenance/v1; compared exactly.',
    },
    online: {
      help: 'Download the bundles of which the answer of GitHub has only the addresses (`bundle_url`), from servers of GitHub.',
    },
    json: { help: 'Print the result as JSON, with exit codes 0, 1 and 3.' },
  },
  examples: [
    [
      'A file signed with a key:',
      'release-tools verify-blob widget.whl \\\n  --bundle widget.whl.sigstore.json --key cosign.pub',
    ],
    [
      'The provenance of a file, signed keyless by a workflow:',
      [
        'W=https://github.com/acme/widget/.github/workflows',
        'release-tools verify-blob widget.whl --bundle provenance.intoto.jsonl \\',
        '  --certificate-identity $W/release.yml@refs/tags/v1.2.0 \\',
        '  --certificate-oidc-issuer https://token.actions.githubusercontent.com',
      ].join('\n'),
    ],
    [
      'A file signed with GPG:',
      'release-tools verify-blob widget.tar.gz \\\n  --signature widget.tar.gz.asc --key KEYS',
    ],
  ],
  load: () => import('./run.ts'),
}
