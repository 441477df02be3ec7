// Written by `npm run docs` from action.yml.

export type InputName = 'tag' | 'changelog' | 'github-token' | 'dry-run'

export type OutputName = 'tag' | 'version'
