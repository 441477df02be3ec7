// Written by `npm run docs` from action.yml.

export type InputName =
  | 'images'
  | 'files'
  | 'attestations'
  | 'evidence'
  | 'signer'
  | 'signer-login'
  | 'signer-plugin'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'signing-config'
  | 'trusted-root'
  | 'dry-run'
  | 'release-dir'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'bundle-paths' | 'signer' | 'verify-commands' | 'signing-events'
