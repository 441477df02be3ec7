import type { Branches } from './branches.ts'
import type { CommitObject, TreeEntry } from './git-objects.ts'
import { now } from './now.ts'
import type { Renderer } from './render.ts'
import { bot } from './render.ts'

// Forms of GitHub's answers about git (openapi/github.json: git-ref, git-commit, git-tree, blob, commit, commit-comparison).

const node = 'Q19leGFtcGxl'

export function renderBranch({ base }: Renderer, name: string, sha: string) {
  const url = `${base}/git/refs/heads/${name}`
  return {
    ref: `refs/heads/${name}`,
    node_id: node,
    url,
    object: { type: 'commit', sha, url: `${base}/git/commits/${sha}` },
  }
}

export function renderCommit(render: Renderer, branches: Branches, sha: string, commit: CommitObject) {
  const { base } = render
  const page = (id: string) => `${base.replace('/repos/', '/')}/commit/${id}`
  return {
    sha,
    node_id: node,
    url: `${base}/git/commits/${sha}`,
    html_url: page(sha),
    ...people(commit),
    message: commit.message,
    tree: { sha: commit.tree, url: `${base}/git/trees/${commit.tree}` },
    parents: commit.parents.map(id => ({ sha: id, url: `${base}/git/commits/${id}`, html_url: page(id) })),
    verification: verification(branches.verified.has(sha)),
  }
}

export function renderTree({ base }: Renderer, branches: Branches, sha: string, entries: TreeEntry[]) {
  const tree = entries.map(({ name, mode, id }) => {
    const blob = branches.objects.blob(id)
    const type = blob === undefined ? 'tree' : 'blob'
    return { path: name, mode, type, sha: id, ...(blob && { size: blob.length }), url: `${base}/git/${type}s/${id}` }
  })
  return { sha, url: `${base}/git/trees/${sha}`, tree, truncated: false }
}

export function renderBlob({ base }: Renderer, sha: string, bytes: Buffer) {
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n')
  return { sha, node_id: node, size: bytes.length, url: `${base}/git/blobs/${sha}`, content, encoding: 'base64' }
}

/** The comparison of two commits, without the list of files. */
export function renderComparison(
  render: Renderer,
  branches: Branches,
  ids: [string, string],
  page: { size: number; number: number },
) {
  const { objects } = branches
  const [base, head] = ids.map(id => objects.history(id)) as [string[], string[]]
  const merge = base.find(id => head.includes(id))
  if (merge === undefined) return undefined
  const ahead = head.filter(id => !base.includes(id))
  const behind = base.filter(id => !head.includes(id)).length
  const known = (id: string) => fullCommit(render, branches, id)
  const status = ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged'
  const url = `${render.base}/compare/${ids.join('...')}`
  const addresses = ['url', 'html_url', 'permalink_url', 'diff_url', 'patch_url'].map(key => [key, url])
  return {
    ...Object.fromEntries(addresses),
    ...{ base_commit: known(ids[0]), merge_base_commit: known(merge), status },
    ...{ ahead_by: ahead.length, behind_by: behind, total_commits: ahead.length },
    // The oldest first.
    commits: ahead
      .reverse()
      .slice((page.number - 1) * page.size, page.number * page.size)
      .map(known),
  }
}

/** A commit with what GitHub knows of its people (`commit`). */
export function fullCommit(render: Renderer, branches: Branches, sha: string) {
  const commit = branches.objects.commit(sha) as CommitObject
  const { tree, parents, message, verification: signed } = renderCommit(render, branches, sha, commit)
  const url = `${render.base}/commits/${sha}`
  const inner = { url, ...people(commit), message, comment_count: 0, tree, verification: signed }
  const author = render.account(bot)
  return {
    url,
    sha,
    node_id: node,
    html_url: url,
    comments_url: url,
    commit: inner,
    author,
    committer: author,
    parents,
  }
}

function people({ author, committer, time }: CommitObject) {
  const date = now(time * 1000)
  return { author: { ...author, date }, committer: { ...committer, date } }
}

function verification(verified: boolean) {
  const signed = { signature: '-----BEGIN PGP SIGNATURE-----', payload: 'tree', verified_at: now() }
  const unsigned = { signature: null, payload: null, verified_at: null }
  return { verified, reason: verified ? 'valid' : 'unsigned', ...(verified ? signed : unsigned) }
}
