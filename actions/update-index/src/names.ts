// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'index-root'
  | 'stores'
  | 'signer'
  | 'signer-login'
  | 'signer-plugin'
  | 'policy'
  | 'trusted-root'
  | 'key'
  | 'gpg-key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'github-token'

export type OutputName = 'listed' | 'changed' | 'index-version' | 'fresh-until' | 'signing-events'
