// Written by `npm run docs` from action.yml.

export type InputName =
  | 'models'
  | 'place'
  | 'links'
  | 'ignore'
  | 'file-list'
  | 'signer'
  | 'signer-login'
  | 'signer-plugin'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'signing-config'
  | 'trusted-root'
  | 'dry-run'

export type OutputName = 'signatures' | 'file-lists' | 'signer' | 'verify-commands' | 'signing-events'
