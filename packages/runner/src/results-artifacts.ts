import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { layoutsDirName } from '@release-tools/evidence'
import {
  type ArtifactService,
  downloading,
  nameTaken,
  noArtifact,
  notAsGiven,
  notAsUploaded,
  uploading,
} from './artifact-service.ts'

// @actions/artifact is 4 MB of code. Only steps that upload or download load it, from one bundle that all actions share
// (artifact-client.ts, scripts/shared/bundle.ts).
type Client = import('@actions/artifact').ArtifactClient
type Artifact = import('@actions/artifact').Artifact

/** Version 4 of the artifact service, of github.com. It has a digest of each artifact. */
export async function openResults(): Promise<ArtifactService> {
  const { DefaultArtifactClient } = await import(/* webpackIgnore: true */ '@actions/artifact')
  const client = new DefaultArtifactClient()
  let listed: Promise<Artifact[]> | undefined
  return {
    download: async (name, directory, given) => {
      listed ??= list(client)
      await download(client, find(name, await listed), directory, given)
    },
    upload: (name, parent, paths) => upload(client, name, parent, paths),
  }
}

function list(client: Client): Promise<Artifact[]> {
  return attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts)
}

function find(name: string, listed: Artifact[]): Artifact {
  const artifact = listed.find(candidate => candidate.name === name)
  if (artifact !== undefined) return artifact
  throw noArtifact(
    name,
    listed.map(candidate => candidate.name),
  )
}

async function download(client: Client, artifact: Artifact, path: string, given: string | undefined): Promise<void> {
  const { id, name, digest } = artifact
  const expectedHash = given === undefined ? digest : `sha256:${given}`
  const options = { path, ...(expectedHash === undefined ? {} : { expectedHash }) }
  const answer = await attempt(downloading(name), () => client.downloadArtifact(id, options))
  if (given === undefined) {
    if (answer.digestMismatch === true) throw notAsUploaded(name)
    return
  }
  // A client that compared says so. Otherwise the service's own digest counts.
  if (answer.digestMismatch ?? digest !== expectedHash) throw notAsGiven(name, given)
}

async function upload(client: Client, name: string, parent: string, paths: string[]): Promise<void> {
  // Layers of images are compressed already.
  const compressionLevel = paths.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1
  const files = paths.map(path => join(parent, path))
  try {
    await attempt(uploading(name), () => client.uploadArtifact(name, files, parent, { compressionLevel }))
  } catch (error) {
    const { cause } = error as Problem
    throw /\(409\)|conflict|already exists/i.test(messageOf(cause)) ? nameTaken(name, cause) : error
  }
}

/** Runs one call of the artifact service, and turns its failures into Problems. */
async function attempt<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    const message = messageOf(cause)
    throw new Problem(what, {
      found: `the artifact service said: ${message.trim().split('\n')[0]}`,
      next: 'Run the job again.',
      details: message,
      cause,
    })
  }
}
