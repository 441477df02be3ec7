import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { renderBlob, renderBranch, renderCommit, renderComparison, renderTree } from './render-git.ts'

/** https://docs.github.com/en/rest/git, https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export const gitHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/git/ref/{ref}': ({ repository, render, parameters }) => {
    const [, kind, name = ''] = /^(tags|heads)\/(.+)$/.exec(parameters.ref ?? '') ?? []
    const head = kind === 'heads' ? repository.branches.heads.get(name) : undefined
    if (head !== undefined) return json(200, renderBranch(render, name, head))
    const tag = kind === 'tags' ? repository.tags.get(name) : undefined
    return tag === undefined ? refusal(404, 'Not Found') : json(200, render.ref(name, tag))
  },

  'get /repos/{owner}/{repo}/git/tags/{tag_sha}': ({ repository, render, parameters }) => {
    const found = repository.annotatedTag(parameters.tag_sha)
    return found === undefined ? refusal(404, 'Not Found') : json(200, render.tag(...found))
  },

  'post /repos/{owner}/{repo}/git/refs': createBranch,

  'post /repos/{owner}/{repo}/git/trees': ({ repository, render, body }) => {
    const { objects } = repository.branches
    const entries = body.tree as { path?: string; mode?: string; content?: string }[]
    const files = entries.map(({ path = '', content = '' }): [string, string] => [
      path,
      objects.addBlob(Buffer.from(content)),
    ])
    const base = typeof body.base_tree === 'string' ? body.base_tree : undefined
    const id = objects.withFiles(base, new Map(files))
    return json(201, renderTree(render, repository.branches, id, objects.tree(id) ?? []))
  },

  'get /repos/{owner}/{repo}/git/trees/{tree_sha}': ({ repository, render, parameters }) => {
    const entries = repository.branches.objects.tree(parameters.tree_sha ?? '')
    if (entries === undefined) return refusal(404, 'Not Found')
    const { objects } = repository.branches
    const listed = parameters.recursive === undefined ? entries : objects.below(entries)
    return json(200, renderTree(render, repository.branches, parameters.tree_sha ?? '', listed))
  },

  'post /repos/{owner}/{repo}/git/commits': ({ repository, render, body }) => {
    const { branches } = repository
    const { tree, message, author } = body as {
      tree: string
      message: string
      author?: { name: string; email: string }
    }
    if (branches.objects.tree(tree) === undefined) return refusal(422, 'Tree SHA does not exist')
    const id = branches.commit({ tree, message, parents: (body.parents ?? []) as string[] }, author)
    return json(201, commitOf(render, branches, id))
  },

  'get /repos/{owner}/{repo}/git/commits/{commit_sha}': ({ repository, render, parameters }) =>
    json200(commitOf(render, repository.branches, parameters.commit_sha ?? '')),

  'get /repos/{owner}/{repo}/git/blobs/{file_sha}': ({ repository, render, parameters, accept }) => {
    const id = parameters.file_sha ?? ''
    const bytes = repository.branches.objects.blob(id)
    if (bytes === undefined) return refusal(404, 'Not Found')
    if (!accept.includes('application/vnd.github.raw')) return json(200, renderBlob(render, id, bytes))
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: bytes }
  },

  'get /repos/{owner}/{repo}/compare/{basehead}': ({ repository, render, parameters }) => {
    const { branches } = repository
    const [base = '', head = ''] = (parameters.basehead ?? '').split('...')
    const isKnown = [base, head].every(id => branches.objects.commit(id) !== undefined)
    const page = { size: Number(parameters.per_page ?? 250), number: Number(parameters.page ?? 1) }
    return json200(isKnown ? renderComparison(render, branches, [base, head], page) : undefined)
  },
}

function createBranch({ repository, render, body }: Call): Answer {
  const { branches } = repository
  const [ref, sha] = [String(body.ref), String(body.sha)]
  const name = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (name === undefined) return refusal(422, 'Reference name is not that of a branch')
  if (branches.objects.commit(sha) === undefined) return refusal(422, 'Object does not exist')
  if (branches.heads.has(name)) return refusal(422, 'Reference already exists')
  const refused = branches.refused(name, sha)
  if (refused.length > 0)
    return invalid('Ref', 'custom', 'ref', `Repository rule violations found\n\n${refused.join('\n')}\n`)
  branches.heads.set(name, sha)
  return json(201, renderBranch(render, name, sha))
}

function commitOf(render: Call['render'], branches: Call['repository']['branches'], id: string) {
  const commit = branches.objects.commit(id)
  return commit && renderCommit(render, branches, id, commit)
}

function json200(body: object | undefined): Answer {
  return body === undefined ? refusal(404, 'Not Found') : json(200, body)
}
