// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'stores'
  | 'logs'
  | 'events'
  | 'to-artifact'
  | 'policy'
  | 'trusted-root'
  | 'key'
  | 'gpg-key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'github-token'

export type OutputName = 'receipt' | 'locked' | 'places'
