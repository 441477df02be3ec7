/** Keys of a full repository with an address, without the ending `_url`. What is behind them does not matter here. */
const addresses = [
  'archive',
  'assignees',
  'blobs',
  'branches',
  'collaborators',
  'comments',
  'commits',
  'compare',
  'contents',
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'git_commits',
  'git_refs',
  'git_tags',
  'hooks',
  'issue_comment',
  'issue_events',
  'issues',
  'keys',
  'labels',
  'languages',
  'merges',
  'milestones',
  'notifications',
  'pulls',
  'releases',
  'stargazers',
  'statuses',
  'subscribers',
  'subscription',
  'tags',
  'teams',
  'trees',
]

const at = '2026-01-02T03:04:05Z'

/** What a repository is, without its owner: `full-repository` of GitHub's description. `base` is its address in the API. */
export function repositoryView(fullName: string, base: string, isPrivate: boolean) {
  const page = `https://github.com/${fullName}`
  const counts = ['forks', 'forks_count', 'open_issues', 'open_issues_count', 'watchers', 'watchers_count']
  const more = ['stargazers_count', 'subscribers_count', 'network_count', 'size']
  const has = ['issues', 'projects', 'wiki', 'pages', 'discussions']
  return {
    id: 1296269,
    node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
    name: fullName.split('/')[1] ?? '',
    full_name: fullName,
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    description: null,
    homepage: null,
    language: 'Python',
    license: null,
    mirror_url: null,
    default_branch: 'main',
    ...{ fork: false, archived: false, disabled: false },
    ...{ created_at: at, updated_at: at, pushed_at: at },
    ...{ url: base, html_url: page, svn_url: page, clone_url: `${page}.git` },
    ...{ git_url: `git://github.com/${fullName}.git`, ssh_url: `git@github.com:${fullName}.git` },
    ...Object.fromEntries([...counts, ...more].map(key => [key, 0])),
    ...Object.fromEntries(has.map(key => [`has_${key}`, false])),
    ...Object.fromEntries(addresses.map(key => [`${key}_url`, `${base}/${key}`])),
  }
}
