import type { Option } from './command.ts'

/** The options that say whom to trust. They have the names that cosign gives them. */
export const trustOptions = {
  key: {
    value: 'FILE',
    help: 'Public key of an accepted signer (PEM), or OpenPGP public keys for GPG signatures. May be given more than once.',
    repeats: true,
  },
  'certificate-identity': {
    value: 'IDENTITY',
    help: 'Identity of an accepted signer, for keyless signatures; compared exactly. May be given more than once, each time with its issuer.',
    repeats: true,
  },
  'certificate-oidc-issuer': {
    value: 'ISSUER',
    help: 'Issuer of that identity; compared exactly. "none" for a certificate without issuer, such as that by which GitHub attests releases.',
    repeats: true,
  },
  'trusted-root': {
    value: 'FILE',
    help: 'Trusted root (JSON) of the Sigstore instance that issued the certificates, or several, one per line, as `gh attestation trusted-root` prints them. Defaults to the built-in root of the public Sigstore.',
  },
  'source-repository': {
    value: 'URL',
    help: 'Repository that the release must come from, for example https://github.com/acme/widget; compared exactly. Give it if the identity or key signs for several repositories: a reusable workflow has one identity for all its callers.',
  },
} satisfies Record<string, Option>
