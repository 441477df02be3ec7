// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'changelog'
  | 'notes-from'
  | 'github-token'
  | 'dry-run'

export type OutputName = 'tag' | 'version' | 'directory' | 'python-version'
