// Written by `npm run docs` from action.yml.

export type InputName =
  | 'tag'
  | 'tag-pattern'
  | 'project-directory'
  | 'python'
  | 'build-requirements'
  | 'normalise'
  | 'prove'
  | 'wheels'
  | 'wheels-from'
  | 'secrets'
  | 'timeout-minutes'
  | 'release-dir'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'subjects' | 'evidence' | 'proof'
