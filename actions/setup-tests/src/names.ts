// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'python'
  | 'subjects'
  | 'release-dir'
  | 'from-artifacts'

export type OutputName = 'python' | 'requirements' | 'sources'
