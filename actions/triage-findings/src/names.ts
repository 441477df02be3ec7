// Written by `npm run docs` from action.yml.

export type InputName =
  | 'findings'
  | 'earlier'
  | 'earlier-artifact'
  | 'scans'
  | 'severities'
  | 'policy'
  | 'today'
  | 'project'
  | 'release'
  | 'labels'
  | 'assignees'
  | 'owners'
  | 'template'
  | 'decision-labels'
  | 'limit'
  | 'authors'
  | 'report'
  | 'dry-run'
  | 'github-token'

export type OutputName = 'opened' | 'updated' | 'closed' | 'reopened' | 'waiting' | 'table'
