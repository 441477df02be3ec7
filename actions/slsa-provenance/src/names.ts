// Written by `npm run docs` from action.yml.

export type InputName =
  | 'subjects'
  | 'dependencies'
  | 'workflow-inputs'
  | 'oidc-issuer'
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

export type OutputName = 'images' | 'references' | 'bundle-path' | 'builder' | 'level' | 'signing-events'
