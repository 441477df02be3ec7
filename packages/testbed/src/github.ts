import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Permissions } from './github/access.ts'
import { ArtifactService, runtimeToken, withArtifacts } from './github/artifacts.ts'
import type { Faults } from './github/faults.ts'
import { filesRoute } from './github/files.ts'
import { withGraphql } from './github/graphql.ts'
import type { LogEntry } from './github/log-entry.ts'
import { descriptionOf, type Server } from './github/openapi.ts'
import { Recorder, type Route } from './github/recorder.ts'
import { Renderer } from './github/render.ts'
import { Repository, type RepositoryOptions } from './github/repository.ts'
import { restRoute } from './github/rest.ts'
import { Storage } from './github/storage.ts'
import { serve } from './http.ts'

export interface GitHubOptions extends RepositoryOptions {
  /** Directory for assets and artifacts. */
  dir: string
  /** Port of the API; the next one is for files. Defaults to any two free ones. */
  port?: number
  /** `owner/name` */
  repository: string
  /** Permissions by token. Defaults to one token, the one in `env`, which may write contents. */
  tokens?: Record<string, Permissions>
  private?: boolean
  /** Whose official description its requests and answers must follow. Defaults to github.com. */
  server?: Server
  /** For artifacts. Several runs on one double need different ids. */
  runId?: string
  faults?: Faults
}

/** A double of GitHub: REST API, release assets and artifacts. */
export interface GitHubDouble {
  apiUrl: string
  /** Uploaded artifacts of all runs. */
  artifacts: ArtifactService
  /** For uploads and downloads. `browser_download_url` is below it, without a token. */
  filesUrl: string
  repository: Repository
  /** The environment of a job. GITHUB_SERVER_URL stays github.com, because @actions/artifact refuses to work otherwise. */
  env: {
    GITHUB_API_URL: string
    GITHUB_TOKEN: string
    GITHUB_RUN_ID: string
    ACTIONS_RESULTS_URL: string
    ACTIONS_RUNTIME_TOKEN: string
  }
  /** Every request so far. */
  log(): LogEntry[]
  /** Deviations of requests and answers from GitHub's description, and writes to public releases. Tests expect none. */
  errors(): string[]
  /** Replaces the faults. */
  setFaults(faults: Faults | undefined): void
  stop(): Promise<void>
}

const defaultToken = 'ghs_testbedTokenThatMayWriteContents'

/** Starts a double on loopback with one repository. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubDouble> {
  const { dir, tokens = { [defaultToken]: { contents: 'write' } }, runId = '4242' } = options
  await mkdir(join(dir, 'files'), { recursive: true })
  const repository = new Repository(options.repository, options)
  const recorder = new Recorder(options.faults, descriptionOf(options.server ?? 'github.com'))
  const { api, files, artifacts } = await startHosts(options, repository, recorder, tokens)
  return {
    apiUrl: api.url,
    filesUrl: files.url,
    repository,
    artifacts,
    env: {
      GITHUB_API_URL: api.url,
      GITHUB_TOKEN: Object.keys(tokens)[0] ?? '',
      GITHUB_RUN_ID: runId,
      ACTIONS_RESULTS_URL: `${api.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(runId),
    },
    log: () => recorder.log,
    errors: () => recorder.log.flatMap(entry => entry.errors.map(error => `${entry.method} ${entry.path}: ${error}`)),
    setFaults: faults => {
      recorder.faults = faults
    },
    stop: async () => void (await Promise.all([api.stop(), files.stop()])),
  }
}

type Tokens = Record<string, Permissions>

async function startHosts(options: GitHubOptions, repository: Repository, recorder: Recorder, tokens: Tokens) {
  const routes: { api?: Route; files?: Route } = {}
  // The routes need the addresses, which are only known once the hosts listen.
  const host = (name: 'api' | 'files') => recorder.around(async received => routes[name]?.(received) ?? 'reset')
  const api = await serve(options.port ?? 0, host('api'))
  const files = await serve(options.port === undefined ? 0 : options.port + 1, host('files'))
  const storage = new Storage(join(options.dir, 'files'), files.url)
  const artifacts = new ArtifactService(storage)
  const render = new Renderer(repository, { api: api.url, files: files.url })
  const isPrivate = options.private === true
  const description = descriptionOf(options.server ?? 'github.com')
  const rest = { repository, render, storage, artifacts, tokens, isPrivate, description }
  routes.api = withArtifacts(artifacts, withGraphql(rest, restRoute('api', rest)))
  routes.files = filesRoute({ repository, storage, artifacts, isPrivate, uploads: restRoute('uploads', rest) })
  return { api, files, artifacts }
}
