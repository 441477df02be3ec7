// Written by `npm run docs` from action.yml.

export type InputName =
  | 'target'
  | 'name'
  | 'version'
  | 'tag-pattern'
  | 'project-directory'
  | 'platforms'
  | 'exclude'
  | 'extras'
  | 'lock-file'
  | 'references'
  | 'cyclonedx-version'
  | 'min-components'
  | 'min-quality'
  | 'prove'
  | 'registry-username'
  | 'registry-password'
  | 'release-dir'
  | 'from-artifacts'
  | 'to-artifact'

export type OutputName = 'evidence' | 'sboms' | 'components' | 'quality' | 'spdx' | 'cyclonedx'
