// Written by `npm run docs` from action.yml.

export type InputName =
  | 'targets'
  | 'deploy-policy'
  | 'accept-vsa'
  | 'rebuilds'
  | 'vex'
  | 'builders'
  | 'trusted-root'
  | 'today'
  | 'index-url'
  | 'vsa'
  | 'verifier-id'
  | 'sign'
  | 'signer'
  | 'signer-login'
  | 'signer-plugin'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'signing-config'
  | 'github-token'

export type OutputName = 'verdict' | 'vsa' | 'slsa-level' | 'verified-subjects' | 'verify-commands' | 'report'
