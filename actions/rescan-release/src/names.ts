// Written by `npm run docs` from action.yml.

export type InputName =
  | 'lines'
  | 'tag-pattern'
  | 'project-directory'
  | 'scanners'
  | 'policy'
  | 'trusted-root'
  | 'key'
  | 'gpg-key'
  | 'certificate-identity'
  | 'certificate-oidc-issuer'
  | 'registry-username'
  | 'registry-password'
  | 'today'
  | 'gate'
  | 'directory'
  | 'to-artifact'
  | 'github-token'

export type OutputName = 'verdict' | 'tags' | 'new' | 'now' | 'released' | 'directories'
