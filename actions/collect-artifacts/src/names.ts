// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'images'
  | 'release-dir'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'subjects' | 'images' | 'digests'
