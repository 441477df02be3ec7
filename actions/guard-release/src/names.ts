// Written by `npm run docs` from action.yml.

export type InputName =
  | 'level'
  | 'workflow-ref'
  | 'workflow'
  | 'project-directory'
  | 'allow-fork'
  | 'transparency'
  | 'allow-public-log-for-private-repository'
  | 'dry-run'

export type OutputName = 'artifacts'
