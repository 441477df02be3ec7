// Written by `npm run docs` from action.yml.

export type InputName = 'images' | 'release-dir' | 'from-artifacts' | 'to-artifact'

export type OutputName = 'subjects' | 'images'
