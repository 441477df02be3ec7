import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { usualGpgKeys } from '@release-tools/sign'
import { type GitHubDouble, type Permissions, ports, startGitHub } from '@release-tools/testbed'
import { exportFor, notRehearsed } from '../act/export.ts'
import { createProject, type Project, type Source } from '../act/project.ts'
import type { Outcome } from '../act/report.ts'
import { type ActRun, failedJobs, runAct } from '../act/run.ts'
import { readWorkflow } from '../act/workflow.ts'
import { root } from '../shared/repository.ts'
import { containerSettings } from './containers.ts'
import { downloadRelease } from './download.ts'
import type { Drilled } from './drill.ts'
import { offlineEnv, stepPath, variablesOf } from './environment.ts'
import {
  type Consumer,
  claimsOf,
  type EventName,
  identityOf,
  isOnGhes,
  type Occasion,
  payloadOf,
  runnerEnv,
} from './event.ts'
import { publishAndInstall } from './index-install.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

export interface ReleaseOptions {
  world: World
  prepared: Prepared
  consumer: Consumer
  project: Project
  event: EventName
  runId: string
  /** Directory for scratch. */
  work: string
  /** Directory for the log and, if something is published, `download/` and `release/`. */
  results: string
  print: (line: string) => void
  /** True to publish the release on the package index, too, and to install it from there. */
  toIndex?: boolean
  /** True to get it back from archives, without GitHub's copy. */
  drill?: boolean
  /** One more place with wheels for pip. */
  links?: string | undefined
}

export interface Released {
  outcome: Outcome
  /** Jobs that did not succeed, one line each. */
  failed: string[]
  /** Deviations of requests and answers from GitHub's description of its API. */
  apiErrors: string[]
  published: boolean
  /** Identity of its keyless signatures. */
  identity: string
  /** What shows that it can be installed from the package index, if it was published there. */
  installed?: string
  drilled?: Drilled
}

export interface ConsumerOptions {
  to: string
  world: World
  prepared: Prepared
  consumer: Consumer
  /** Defaults to the example. */
  source?: Source | undefined
  /** True if a key pair signs, and not only the identity of the workflow. */
  hasKey: boolean
  /** True if an OpenPGP key signs as well. */
  hasGpg: boolean
  /** Further files, by path: the example has no workflow of its own. */
  files: Record<string, string | undefined>
}

export const publicKeyPath = '.github/cosign.pub'

/** Creates the consuming repository: a project with the key of the demo, if it signs with it, and the trusted root of its Sigstore. */
export async function createConsumer(options: ConsumerOptions): Promise<Project> {
  const { to, world, prepared, consumer, source } = options
  const files = {
    ...world.keyService?.files,
    ...(options.hasKey ? { [publicKeyPath]: prepared.keys.cosign.publicKey } : {}),
    ...(world.keyService === undefined ? {} : { [publicKeyPath]: world.keyService.publicKey }),
    ...(options.hasGpg ? { [usualGpgKeys]: prepared.keys.gpg.publicKey } : {}),
    '.sigstore/trusted_root.json': await readFile(world.sigstore.trustedRoot, 'utf8'),
    '.sigstore/signing_config.json': await readFile(world.sigstore.signingConfig, 'utf8'),
    ...options.files,
  }
  return createProject({ to, repository: consumer.repository, tag: consumer.tag, files, source })
}

/** Runs the workflow. If it published a release, downloads it like a stranger. */
export async function makeRelease(options: ReleaseOptions): Promise<Released> {
  const { work, results, consumer, project, event, runId } = options
  for (const folder of [join(work, 'act'), results]) mkdirSync(folder, { recursive: true })
  const { call } = readWorkflow(join(project.path, consumer.workflow))
  const occasion = { consumer, event, commit: project.commit, runId, called: call?.workflowRef }
  const github = await startRepository(occasion, join(work, 'github'))
  // GitHub tells what the tag says: release notes can come from it.
  github.repository.tags.set(consumer.tag, { commit: project.commit, annotated: true, message: project.message })
  const log = createWriteStream(join(results, 'log.txt'))
  try {
    options.world.sigstore.setClaims(claimsOf(occasion))
    const run = await actRun(options, occasion, github, line => log.write(`${line}\n`))
    const outcome = await runAct(run)
    const published = github.repository.published(consumer.tag) !== undefined
    if (published) await downloadRelease(github, consumer, join(results, 'download'), join(results, 'release'))
    const [failed, identity] = [failedJobs(run, outcome), identityOf(occasion)]
    const installed = published && options.toIndex ? await installedOf(options, occasion, github) : {}
    const drilled = published && options.drill ? await drilledOf(options, occasion, github) : {}
    return { outcome, failed, apiErrors: github.errors(), published, identity, ...installed, ...drilled }
  } finally {
    log.end()
    await github.stop()
  }
}

async function installedOf({ world, project, work }: ReleaseOptions, occasion: Occasion, github: GitHubDouble) {
  return { installed: await publishAndInstall({ github, occasion, world, project: project.path, work }) }
}

async function drilledOf(
  { project, results, prepared, ...options }: ReleaseOptions,
  occasion: Occasion,
  github: GitHubDouble,
) {
  const { drill } = await import('./drill.ts')
  const places = { project: project.path, download: join(results, 'download'), bin: prepared.bin }
  return { drilled: await drill({ ...options, ...places, github, occasion }) }
}

/** Starts GitHub's API for one run, without any release. Runs for a fork get a read-only token. */
function startRepository({ consumer, event, commit, runId }: Occasion, dir: string): Promise<GitHubDouble> {
  const { repository, tag } = consumer
  const about = { repository, tags: { [tag]: commit }, runId }
  const tokens: Record<string, Permissions> =
    event === 'push'
      ? { ghs_aTokenThatWrites: { contents: 'write', issues: 'write' } }
      : { ghs_aTokenThatOnlyReads: { contents: 'read' } }
  return startGitHub({ dir, port: ports.gitHub, ...about, tokens })
}

async function actRun(
  { world, prepared, consumer, project, work, print, links }: ReleaseOptions,
  occasion: Occasion,
  github: GitHubDouble,
  keep: (line: string) => void,
): Promise<ActRun> {
  const { GITHUB_TOKEN, ...api } = github.env
  const [exported, scratch] = [join(work, 'release-tools'), join(work, 'act')]
  await exportFor(readWorkflow(join(project.path, consumer.workflow)), exported, notRehearsed)
  const containers = containerSettings(join(scratch, 'home'), world.registry.host)
  const onGhes = isOnGhes(occasion.called ?? '')
  const trusted = trustedParts(occasion, project, world, prepared)
  return {
    ...{ act: prepared.act, repository: project.path, workflow: consumer.workflow, exported, scratch },
    event: { name: occasion.event, payload: payloadOf(occasion) },
    env: {
      ...runnerEnv(occasion),
      ...api,
      ...trusted.env,
      ...containers,
      ...offlineEnv(prepared, links),
      ...standIns,
      ...world.keyService?.env,
    },
    secrets: { GITHUB_TOKEN, ...trusted.secrets },
    variables: variablesOf(consumer, world, prepared, onGhes),
    ...(onGhes && { artifactPort: ports.artifacts }),
    // A project needs the Python, the compilers and the other programs of its user.
    path: prepared.isOnline ? `${dirname(process.execPath)}:${process.env.PATH}` : stepPath,
    ...{ print, keep },
  }
}

/** What stand-ins for actions of others need of this clone. */
export const standIns = { RELEASE_TOOLS_ARTIFACT_CLIENT: join(root, 'packages/runner/dist/artifact-client') }

/** Secrets and the right to an identity token, which a pull request from a fork does not get. */
function trustedParts(
  { event }: Occasion,
  { path }: Project,
  { sigstore }: World,
  { keys: { cosign, gpg } }: Prepared,
) {
  if (event === 'pull_request') return { env: {}, secrets: {} }
  // A project whose public key is not checked in must not have the private one.
  const hasGpg = existsSync(join(path, usualGpgKeys))
  return {
    env: sigstore.env,
    secrets: {
      ...{ COSIGN_PRIVATE_KEY: cosign.privateKey, COSIGN_PASSWORD: cosign.password },
      ...(hasGpg ? { GPG_PRIVATE_KEY: gpg.privateKey, GPG_PASSPHRASE: gpg.password } : {}),
    },
  }
}
