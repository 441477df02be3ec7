// Written by `npm run docs` from action.yml.

export type InputName = 'tools' | 'source' | 'release-url' | 'mirror-url' | 'tool-path' | 'allow-source-version'

export type OutputName =
  | 'tools'
  | 'cosign-path'
  | 'syft-path'
  | 'grype-path'
  | 'trivy-path'
  | 'osv-scanner-path'
  | 'slsa-verifier-path'
  | 'actionlint-path'
  | 'act-path'
