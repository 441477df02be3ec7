// Written by `npm run docs` from action.yml.

export type InputName =
  | 'release-dir'
  | 'tag'
  | 'changelog'
  | 'evidence'
  | 'template'
  | 'policy'
  | 'today'
  | 'signing'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'signing-config'
  | 'trusted-root'
  | 'key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'dry-run'
  | 'github-token'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'tag' | 'version' | 'verdict' | 'manifest-sha256' | 'tarball'
