// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'repository-url'
  | 'index-url'
  | 'username'
  | 'api-token'
  | 'attestations'
  | 'allow-public-log-for-private-repository'
  | 'policy'
  | 'signing-config'
  | 'trusted-root'
  | 'key'
  | 'gpg-key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'github-token'
  | 'dry-run'

export type OutputName = 'version' | 'project' | 'url' | 'uploaded' | 'signing-events' | 'events'
