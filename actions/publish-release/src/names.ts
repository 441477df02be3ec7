// Written by `npm run docs` from action.yml.

export type InputName =
  | 'release-dir'
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'policy'
  | 'trusted-root'
  | 'key'
  | 'gpg-key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'environment'
  | 'github-token'
  | 'registry-username'
  | 'registry-password'
  | 'dry-run'
  | 'from-artifacts'

export type OutputName = 'tag' | 'version' | 'url' | 'latest' | 'immutable' | 'attestation' | 'image-tags' | 'events'
