import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'

/** The id of every repository here, and that of its forks. */
const repositoryId = 1296269
const forkId = 1296270

/** https://docs.github.com/en/rest/actions/artifacts: the artifacts of all runs, newest first. */
export const artifactHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/actions/artifacts': call => {
    const all = call.artifacts.listed(call.parameters.name).map(one => view(call, one))
    const size = Number(call.parameters.per_page ?? 30)
    const start = (Number(call.parameters.page ?? 1) - 1) * size
    return json(200, { total_count: all.length, artifacts: all.slice(start, start + size) })
  },

  'get /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': call => {
    if (!call.accept.includes('json')) return refusal(415, 'Must accept application/json')
    const id = Number(call.parameters.artifact_id)
    const one = call.artifacts.listed(undefined).find(artifact => artifact.id === id)
    if (one === undefined) return refusal(404, 'Not Found')
    if (call.repository.expired.has(id)) return refusal(410, 'Artifact has expired')
    return { status: 302, headers: { location: call.storage.signedUrl({ id }) }, body: '' }
  },
}

type Listed = ReturnType<Call['artifacts']['listed']>[number]

function view({ render, repository }: Call, { id, run, name, size, createdAt, hash }: Listed) {
  const url = `${render.base}/actions/artifacts/${id}`
  const { branch, fork = false } = repository.runs[run] ?? { branch: 'main' }
  return {
    id,
    node_id: `MDg6QXJ0aWZhY3Q${id}`,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired: repository.expired.has(id),
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: createdAt,
    digest: hash ?? null,
    workflow_run: {
      id: Number(run),
      repository_id: repositoryId,
      head_repository_id: fork ? forkId : repositoryId,
      head_branch: branch,
      head_sha: '0'.repeat(40),
    },
  }
}
