// Written by `npm run docs` from action.yml.

export type InputName = 'files' | 'fingerprint' | 'gpg-key' | 'dry-run'

export type OutputName = 'signature-paths' | 'fingerprint' | 'public-key' | 'verify-commands' | 'signing-events'
