import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { layoutsDirName } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { filesToHandOver, mergeReleaseDir } from '@release-tools/release'
import { noteLayouts, withoutFetchedLayouts } from './fetched-layouts.ts'

// @actions/artifact is 4 MB of code. Only steps that upload or download load it, from one bundle that all actions share
// (artifact-client.ts, scripts/shared/bundle.ts).
type Client = import('@actions/artifact').ArtifactClient
type Artifact = import('@actions/artifact').Artifact

/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
export async function fetchArtifacts(names: string[], releaseDir: string, host: Host): Promise<void> {
  if (names.length === 0) return
  const client = await load(`download the artifacts ${names.join(', ')}`)
  const listed = await attempt(
    'list the artifacts of this run',
    async () => (await client.listArtifacts({ latest: true })).artifacts,
  )
  for (const artifact of names.map(name => find(name, listed))) await fetchOne(client, artifact, releaseDir, host)
}

/** A workflow artifact that another job uploaded, with the digest that this job returned: SHA-256 in lower-case hex. */
export interface GivenArtifact {
  name: string
  sha256: string
}

/**
 * Downloads artifacts of other jobs as they are, each into a folder of its name. Throws a Problem for one with another digest: each job of
 * a run can upload under any name.
 */
export async function fetchGiven(artifacts: GivenArtifact[], directory: string, host: Host): Promise<void> {
  const names = artifacts.map(({ name }) => name)
  const client = await load(`download the artifacts ${names.join(', ')}`)
  const listed = await attempt(
    'list the artifacts of this run',
    async () => (await client.listArtifacts({ latest: true })).artifacts,
  )
  for (const { name, sha256 } of artifacts) {
    const what = `download the artifact ${JSON.stringify(name)}`
    const artifact = find(name, listed)
    const expectedHash = `sha256:${sha256}`
    const path = join(directory, name)
    const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path, expectedHash }))
    // A client that compared says so. Otherwise the service's own digest counts.
    if (answer.digestMismatch ?? artifact.digest !== expectedHash)
      throw new Problem(what, {
        found: `its digest is not ${expectedHash}, which its job returned.`,
        next: 'Upload it once, and pass the output `artifact-digest` of that step unchanged.',
      })
    host.info(`The artifact ${name} is ${expectedHash}, as its job returned.`)
  }
}

/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
export async function storeArtifact(name: string, releaseDir: string, host: Host): Promise<void> {
  const what = `upload the release directory as the artifact ${JSON.stringify(name)}`
  const parent = dirname(releaseDir)
  const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host)
  if (files.length === 0) {
    throw new Problem(what, {
      found: `${releaseDir} does not exist or is empty.`,
      next: 'Run this step after those that write to it.',
    })
  }
  const client = await load(what)
  const paths = files.map(path => join(parent, path))
  // Layers of images are compressed already.
  const compressionLevel = files.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1
  await attempt(what, () => client.uploadArtifact(name, paths, parent, { compressionLevel }))
  host.info(`Uploaded ${files.length} files as the artifact ${name}.`)
}

async function fetchOne(client: Client, artifact: Artifact, releaseDir: string, host: Host): Promise<void> {
  const what = `download the artifact ${JSON.stringify(artifact.name)}`
  await withScratch('artifact', host, async scratch => {
    const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest }
    const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }))
    if (answer.digestMismatch === true) {
      throw new Problem(what, {
        found: 'its digest differs from that of the upload.',
        next: 'Run the job again.',
      })
    }
    await mkdir(dirname(releaseDir), { recursive: true })
    await noteLayouts(scratch, host)
    const count = await mergeReleaseDir(scratch, releaseDir, artifact.name)
    host.info(`Merged ${count} files of the artifact ${artifact.name}.`)
  })
}

function find(name: string, listed: Artifact[]): Artifact {
  const artifact = listed.find(candidate => candidate.name === name)
  if (artifact !== undefined) return artifact
  const names = listed.map(candidate => candidate.name).sort()
  throw new Problem(`download the artifact ${JSON.stringify(name)}`, {
    found: names.length === 0 ? 'this run has no artifacts yet.' : `this run has only: ${names.join(', ')}.`,
    next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
  })
}

async function load(what: string): Promise<Client> {
  refuseWithoutService(what)
  const { DefaultArtifactClient } = await import(/* webpackIgnore: true */ '@actions/artifact')
  return new DefaultArtifactClient()
}

function refuseWithoutService(what: string) {
  if (isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
    throw new Problem(what, {
      found: 'GitHub Enterprise Server does not have version 4 of the artifact service.',
      next: 'Use the upload and download actions that your server supports to hand over the release directory.',
    })
  }
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name])
  if (missing.length === 0) return
  throw new Problem(what, {
    found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
    next: 'If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
  })
}

/** True for a server without the service. Decides like @actions/artifact: github.com and *.ghe.com (data residency) have it. */
function isEnterpriseServer(serverUrl = 'https://github.com'): boolean {
  return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname)
}

/** Runs one call of the artifact service, and turns its failures into Problems. */
async function attempt<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw explain(what, error)
  }
}

function explain(what: string, cause: unknown): Problem {
  const message = messageOf(cause)
  if (/\(409\)|conflict|already exists/i.test(message)) {
    return new Problem(what, {
      found: 'this run already has an artifact of that name.',
      next: 'Give each upload, each matrix job, and each call of a reusable workflow (by `project-directory`) a name of its own.',
      details: message,
      cause,
    })
  }
  return new Problem(what, {
    found: `the artifact service said: ${message.trim().split('\n')[0]}`,
    next: 'Run the job again.',
    details: message,
    cause,
  })
}
