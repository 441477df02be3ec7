import { type Asset, type Comment, type Release, type Repository, type Tag, tagObjectId } from './repository.ts'
import { repositoryView } from './repository-view.ts'
import { verificationOf } from './tag-signature.ts'

/** Addresses of the double: its REST API, and the host for uploads and downloads. */
export interface Addresses {
  api: string
  files: string
}

/** Renders stored objects in the form of GitHub's answers (openapi/github.json: full-repository, release, release-asset, git-ref, git-tag, issue-comment, public-user). */
export class Renderer {
  readonly #repository: Repository
  readonly #addresses: Addresses
  /** Address of the repository in the API. */
  readonly base: string

  constructor(repository: Repository, addresses: Addresses) {
    this.#repository = repository
    this.#addresses = addresses
    this.base = `${addresses.api}/repos/${repository.fullName}`
  }

  repository(isPrivate: boolean) {
    const { fullName } = this.#repository
    const owner = this.account(fullName.split('/')[0] ?? '')
    return { ...repositoryView(fullName, this.base, isPrivate), owner }
  }

  release(release: Release) {
    const url = `${this.base}/releases/${release.id}`
    const page = `https://github.com/${this.#repository.fullName}/releases/tag`
    return {
      url,
      html_url: `${page}/${release.draft ? untagged(release) : encodeURIComponent(release.tag)}`,
      assets_url: `${url}/assets`,
      upload_url: `${this.#addresses.files}/repos/${this.#repository.fullName}/releases/${release.id}/assets{?name,label}`,
      tarball_url: release.draft ? null : `${this.base}/tarball/${release.tag}`,
      zipball_url: release.draft ? null : `${this.base}/zipball/${release.tag}`,
      id: release.id,
      node_id: nodeId('RE', release.id),
      tag_name: release.tag,
      target_commitish: release.target,
      name: release.name,
      body: release.body,
      draft: release.draft,
      prerelease: release.prerelease,
      immutable: release.immutable,
      created_at: release.createdAt,
      updated_at: release.createdAt,
      published_at: release.publishedAt,
      author: this.account(bot),
      assets: release.assets.map(asset => this.asset(asset, release)),
    }
  }

  asset(asset: Asset, release: Release) {
    const tag = release.draft ? untagged(release) : encodeURIComponent(release.tag)
    return {
      url: `${this.base}/releases/assets/${asset.id}`,
      browser_download_url: `${this.#addresses.files}/${this.#repository.fullName}/releases/download/${tag}/${asset.name}`,
      id: asset.id,
      node_id: nodeId('RA', asset.id),
      name: asset.name,
      label: asset.label,
      state: asset.state,
      content_type: asset.contentType,
      size: asset.size,
      digest: asset.digest,
      download_count: 0,
      created_at: asset.createdAt,
      updated_at: asset.createdAt,
      uploader: this.account(bot),
    }
  }

  ref(name: string, tag: Tag) {
    const [type, sha] = tag.annotated ? ['tag', tagObjectId(name, tag)] : ['commit', tag.commit]
    return {
      ref: `refs/tags/${name}`,
      node_id: nodeId('REF', 0),
      url: `${this.base}/git/refs/tags/${name}`,
      object: { type, sha, url: `${this.base}/git/${type}s/${sha}` },
    }
  }

  /** https://docs.github.com/en/repositories/releasing-projects-on-github/automatically-generated-release-notes */
  generatedNotes(tag: string, previous: string | undefined) {
    const page = `https://github.com/${this.#repository.fullName}`
    const since = previous === undefined ? `commits/${tag}` : `compare/${previous}...${tag}`
    const changes = Object.entries(this.#repository.merged).map(
      ([number, title]) => `* ${title} by @octocat in ${page}/pull/${number}\n`,
    )
    const list = changes.length === 0 ? '' : `## What's Changed\n${changes.join('')}\n\n`
    const body = `${list}**Full Changelog**: ${page}/${since}`
    return { name: tag, body }
  }

  tag(name: string, tag: Tag) {
    const sha = tagObjectId(name, tag)
    return {
      ...{ node_id: nodeId('TA', 0), tag: name, sha },
      url: `${this.base}/git/tags/${sha}`,
      message: tag.message ?? `${name}\n`,
      tagger: { name: 'Octocat', email: 'octocat@example.com', date: '2026-01-02T03:04:05Z' },
      object: { type: 'commit', sha: tag.commit, url: `${this.base}/git/commits/${tag.commit}` },
      ...(tag.object && { verification: verificationOf(tag.object) }),
    }
  }

  comment(comment: Comment) {
    const page = `https://github.com/${this.#repository.fullName}/pull/${comment.pullRequest}`
    return {
      url: `${this.base}/issues/comments/${comment.id}`,
      issue_url: `${this.base}/issues/${comment.pullRequest}`,
      html_url: `${page}#issuecomment-${comment.id}`,
      id: comment.id,
      node_id: nodeId('IC', comment.id),
      user: this.account(comment.author),
      created_at: comment.createdAt,
      updated_at: comment.createdAt,
      body: comment.body,
      author_association: 'NONE',
    }
  }

  /** An environment. One without a rule has an empty list of them. */
  environment(name: string, reviewers: string[]) {
    const created = '2026-01-02T03:04:05Z'
    const rule = {
      id: 3755,
      node_id: nodeId('GA', 3755),
      prevent_self_review: false,
      type: 'required_reviewers',
      reviewers: reviewers.map(login => ({ type: 'User', reviewer: this.account(login) })),
    }
    return {
      id: 56780428,
      node_id: nodeId('EN', 56780428),
      name,
      url: `${this.base}/environments/${encodeURIComponent(name)}`,
      html_url: `https://github.com/${this.#repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      created_at: created,
      updated_at: created,
      protection_rules: reviewers.length === 0 ? [] : [rule],
      deployment_branch_policy: null,
    }
  }

  /** The public view of an account. */
  user(login: string) {
    const text = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null }
    const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 }
    const created = '2026-01-02T03:04:05Z'
    return { ...this.account(login), ...text, ...counts, created_at: created, updated_at: created }
  }

  /** An account: `simple-user`. */
  account(login: string) {
    const url = `${this.#addresses.api}/users/${encodeURIComponent(login)}`
    const isBot = login.endsWith('[bot]')
    return {
      login,
      id: isBot ? 41898282 : 583231,
      node_id: 'MDM6Qm90NDE4OTgyODI=',
      avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
      gravatar_id: '',
      html_url: isBot ? 'https://github.com/apps/github-actions' : `https://github.com/${login}`,
      type: isBot ? 'Bot' : 'User',
      site_admin: false,
      url,
      ...Object.fromEntries(userLinks.map(([key, path]) => [key, `${url}/${path}`])),
    }
  }
}

/** The owner of a job's token. */
export const bot = 'github-actions[bot]'

const userLinks = [
  ['followers_url', 'followers'],
  ['following_url', 'following{/other_user}'],
  ['gists_url', 'gists{/gist_id}'],
  ['starred_url', 'starred{/owner}{/repo}'],
  ['subscriptions_url', 'subscriptions'],
  ['organizations_url', 'orgs'],
  ['repos_url', 'repos'],
  ['events_url', 'events{/privacy}'],
  ['received_events_url', 'received_events'],
]

/** The name of a draft in addresses, which do not have its tag yet. */
function untagged(release: Release): string {
  return `untagged-${release.id.toString(16).padStart(20, '0')}`
}

function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`
}
