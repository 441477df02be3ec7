// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'changelog'
  | 'notes-from'
  | 'image-repository'
  | 'artifact-prefix'
  | 'github-token'
  | 'dry-run'

export type OutputName =
  | 'tag'
  | 'version'
  | 'directory'
  | 'python-version'
  | 'pythons'
  | 'python-jobs'
  | 'python-artifacts'
  | 'has-python'
  | 'has-artifacts'
  | 'images'
  | 'image-artifacts'
  | 'stores'
  | 'index'
