import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'
import { exits, ownFlags, text } from './flags.ts'

export const verifyVsa: Command = {
  name: 'verify-vsa',
  summary: 'Verify a VSA: what a verifier says of artifacts.',
  standsFor: 'slsa-verifier',
  operand: '',
  about: [
    'A verification summary says that somebody verified artifacts, and what they found. Takes the flags of slsa-verifier, checks the same in the same order, and gives the same reasons on standard error. The artifacts are named by their digests. Nothing is downloaded.',
    'Only the signature of the verifier counts: get its key, or its identity, from the verifier. The summary is a DSSE envelope or, which slsa-verifier does not read, a Sigstore bundle.',
  ],
  options: {
    'attestation-path': text('FILE', 'Verification summary. Required.'),
    'subject-digest': {
      ...text(
        'TYPE:VALUE',
        'Digest of an artifact that it must be about, for example sha256:… Required; may be given more than once.',
      ),
      repeats: true,
    },
    'verifier-id': text('URI', 'Verifier that must have made it; compared exactly. Required.'),
    'resource-uri': text('URI', 'What the artifact is verified as; compared exactly. Required.'),
    'verified-level': {
      ...text(
        'LEVEL',
        'Level that it must state: SLSA_BUILD_LEVEL_2 means at least that, other names are compared exactly. May be given more than once.',
      ),
      repeats: true,
    },
    'public-key-path': text('FILE', 'Public key (PEM) of the verifier. Required, unless an identity is given.'),
    'public-key-id': text(
      'ID',
      'Identifier that an envelope must have for this key. Defaults to its fingerprint, as `ssh-keygen -l` shows it.',
    ),
    'print-attestation': { help: 'Print the verified summary to standard output.', style: 'slsa-verifier' },
    'certificate-identity': {
      ...trustOptions['certificate-identity'],
      help: 'Identity of the verifier, for a keyless signature in a bundle; compared exactly.',
    },
    'certificate-oidc-issuer': trustOptions['certificate-oidc-issuer'],
    'source-repository': {
      ...trustOptions['source-repository'],
      help: 'Repository whose run must have made it, for an identity that verifies for several; compared exactly.',
    },
    ...ownFlags,
  },
  exits,
  examples: [
    [
      'A wheel of which a verifier says that it has SLSA Build L2:',
      [
        'release-tools verify-vsa --attestation-path widget.vsa.json \\',
        '  --subject-digest sha256:$(sha256sum widget.whl | cut -d " " -f 1) \\',
        '  --verifier-id https://example.org/verifier \\',
        '  --resource-uri pkg:pypi/widget@1.2.0 \\',
        '  --verified-level SLSA_BUILD_LEVEL_2 --public-key-path verifier.pub',
      ].join('\n'),
    ],
  ],
  load: () => import('./vsa.ts'),
}
