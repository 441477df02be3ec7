// Written by `npm run docs` from action.yml.

export type InputName =
  | 'keep'
  | 'stores'
  | 'signer'
  | 'signer-login'
  | 'signer-plugin'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'signing-config'
  | 'trusted-root'
  | 'to-artifact'
  | 'administration-token'
  | 'github-token'

export type OutputName = 'record' | 'commit' | 'places' | 'signing-events'
