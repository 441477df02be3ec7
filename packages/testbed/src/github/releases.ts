import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { now } from './now.ts'
import type { Release, Repository } from './repository.ts'

/** https://docs.github.com/en/rest/releases/releases */
export const releaseHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/releases': call =>
    page(
      call,
      call.repository.newestFirst(call.access.write).map(release => call.render.release(release)),
    ),

  'post /repos/{owner}/{repo}/releases': create,

  'post /repos/{owner}/{repo}/releases/generate-notes': ({ repository, render, body }) => {
    const previous = textOf(body.previous_tag_name) ?? undefined
    if (previous !== undefined && !repository.tags.has(previous))
      return invalid('Release', 'custom', 'previous_tag_name', 'Invalid previous_tag parameter')
    return json(200, render.generatedNotes(String(body.tag_name), previous))
  },

  'get /repos/{owner}/{repo}/releases/latest': call =>
    found(call, call.repository.release(String(call.repository.latestId))),

  'get /repos/{owner}/{repo}/releases/tags/{tag}': call => found(call, call.repository.published(call.parameters.tag)),

  'get /repos/{owner}/{repo}/releases/{release_id}': call => found(call, visible(call)),

  'patch /repos/{owner}/{repo}/releases/{release_id}': update,

  'delete /repos/{owner}/{repo}/releases/{release_id}': remove,
}

function found(call: Call, release: Release | undefined): Answer {
  return release === undefined ? refusal(404, 'Not Found') : json(200, call.render.release(release))
}

/** The release in the address. Drafts are visible only with write access. */
export function visible({ repository, parameters, access }: Call): Release | undefined {
  const release = repository.release(parameters.release_id)
  return release?.draft && !access.write ? undefined : release
}

function create({ repository, render, body }: Call): Answer {
  const tag = String(body.tag_name)
  const draft = body.draft === true
  const problem = tagProblem(repository, tag, draft)
  if (problem !== undefined) return problem
  const release: Release = {
    id: repository.nextId(),
    tag,
    target: String(body.target_commitish ?? 'main'),
    name: textOf(body.name),
    body: textOf(body.body),
    draft: true,
    prerelease: body.prerelease === true,
    immutable: false,
    createdAt: now(),
    publishedAt: null,
    assets: [],
  }
  repository.releases.push(release)
  if (!draft) publish(repository, release, String(body.make_latest ?? 'true'))
  const answer = render.release(release)
  return json(201, answer, { location: answer.url })
}

function update(call: Call): Answer {
  const { repository, render, body } = call
  const release = visible(call)
  if (release === undefined) return refusal(404, 'Not Found')
  const tag = String(body.tag_name ?? release.tag)
  const draft = body.draft === undefined ? release.draft : body.draft === true
  const problem = release.immutable && tag !== release.tag ? immutable() : tagProblem(repository, tag, draft, release)
  if (problem !== undefined) return problem
  release.tag = tag
  if (body.target_commitish !== undefined) release.target = String(body.target_commitish)
  if (body.name !== undefined) release.name = textOf(body.name)
  if (body.body !== undefined) release.body = textOf(body.body)
  if (body.prerelease !== undefined) release.prerelease = body.prerelease === true
  if (!draft) publish(repository, release, String(body.make_latest ?? (release.draft ? 'true' : 'keep')))
  return json(200, render.release(release))
}

async function remove(call: Call): Promise<Answer> {
  const { repository, storage } = call
  const release = visible(call)
  if (release === undefined) return refusal(404, 'Not Found')
  if (release.immutable) repository.spentTags.add(release.tag)
  repository.releases.splice(repository.releases.indexOf(release), 1)
  if (repository.latestId === release.id) repository.latestId = newestStable(repository)?.id
  await Promise.all(release.assets.map(asset => storage.remove(asset.id)))
  return { status: 204, headers: {}, body: '' }
}

/** Several drafts may have the same tag, but only one published release. */
function tagProblem(repository: Repository, tag: string, draft: boolean, self?: Release): Answer | undefined {
  if (repository.spentTags.has(tag))
    return invalid('Release', 'custom', 'tag_name', 'tag_name was used by an immutable release')
  const other = repository.published(tag)
  return draft || other === undefined || other === self ? undefined : invalid('Release', 'already_exists', 'tag_name')
}

/** Publishes a draft: creates the tag if it does not exist, and marks the release as the latest one if it may be. */
function publish(repository: Repository, release: Release, makeLatest: string) {
  if (!repository.tags.has(release.tag)) repository.tags.set(release.tag, { commit: release.target, annotated: false })
  release.draft = false
  release.publishedAt ??= now()
  release.immutable ||= repository.immutableReleases
  if (makeLatest === 'true' && !release.prerelease) repository.latestId = release.id
  else if (repository.latestId === undefined && makeLatest === 'legacy')
    repository.latestId = newestStable(repository)?.id
  else if (repository.latestId === release.id && (release.prerelease || makeLatest === 'false'))
    repository.latestId = undefined
}

function newestStable(repository: Repository): Release | undefined {
  return repository.newestFirst(false).find(release => !release.prerelease)
}

/** The answer to a change of something immutable. */
export function immutable(): Answer {
  return invalid('Release', 'custom', 'immutable', 'Cannot modify an immutable release.')
}

/** One page of a list, with the Link header. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function page(call: Call, all: unknown[]): Answer {
  const size = Math.min(Math.max(Number(call.parameters.per_page ?? 30), 1), 100)
  const last = Math.max(Math.ceil(all.length / size), 1)
  const current = Math.max(Number(call.parameters.page ?? 1), 1)
  const link = (rel: string, number: number) => `<${call.url}?per_page=${size}&page=${number}>; rel="${rel}"`
  const links = [
    ...(current > 1 ? [link('prev', current - 1), link('first', 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
  ]
  const items = all.slice((current - 1) * size, current * size)
  return json(200, items, links.length === 0 ? {} : { link: links.join(', ') })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
