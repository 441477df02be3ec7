// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'files-from'
  | 'images'
  | 'release-dir'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'subjects' | 'images' | 'evidence' | 'digests'
