import { join } from 'node:path'
import { limits, messageOf, Problem, readIfThere } from '@release-tools/base'
import { readPolicy, requireTag, type Trust, workspaceRelative } from '@release-tools/evidence'
import { GitHub, Inquiry, type Requests } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import { newestOfLines } from '@release-tools/release'
import { declaredState, type ReleaseStates, readStates, usualIndexRoot } from '@release-tools/releases'
import {
  connectRequests,
  credentialsOf,
  type FoundRun,
  findRelease,
  imageTagsOf,
  loginOfJob,
  readContext,
  trustOf,
} from '@release-tools/runner'
import { findTool } from '@release-tools/tools'
import {
  type Finding,
  lookAtKeptRules,
  lookAtKeys,
  type ToWatch,
  type WatchContext,
  type Watched,
  watchRelease,
  withRepository,
} from '@release-tools/watch'
import type { Inputs } from './inputs.ts'

/** What was found everywhere. */
export interface Looked {
  watched: Watched[]
  /** Web address of the repository. */
  repository: string
  /** True for a release of which the project itself says that it was taken back, or is not meant any more. */
  isDeclared(tag: string): boolean
}

/** Looks at the newest release of each line, and at the keys of the repository. `now` is in milliseconds since 1970. */
export async function lookAtAll(inputs: Inputs, now: number, host: Host): Promise<Looked> {
  const context = readContext()
  const { repository, apiUrl, serverUrl } = context
  const policy = await readPolicy(inputs.policy, host)
  const found = await findRelease({ ...inputs, tag: undefined }, host)
  const trust = await trustOf(inputs, context, policy, host)
  const token = inputs['github-token']
  const requests = await connectRequests({ token, repository, apiUrl, permission: 'contents=read' }, host)
  const states = await readStates(host.workspace)
  const options = {
    ...contextOf(inputs, found, { requests, trust, now }, host),
    releaseIndex: await releaseIndexOf(inputs, context, host),
    cosign: await cosignOf(host),
  }
  const place: Omit<ToWatch, 'tag'> = { repository, web: `${serverUrl}/${repository}`, api: apiUrl, token }
  const watched: Watched[] = []
  for (const tag of newestOfLines(inputs.lines, await new GitHub(requests).releases(), found.rule)) {
    const findings = await host.group(`Looking at ${tag} …`, () => watchRelease({ ...place, tag }, options))
    watched.push({ tag, findings })
  }
  const keys = await lookAtKeys({ workspace: host.workspace, trustedRoot: ownRoot(inputs, host), now })
  return {
    watched: withRepository(watched, [...keys, ...(await rulesOf(inputs, context, host))]),
    repository: place.web,
    isDeclared: tag => isDeclared(tag, found, states, now),
  }
}

/** The rules for branches and tags, read by a token that may see more of them, if there is one. */
async function rulesOf(inputs: Inputs, { repository, apiUrl, serverUrl }: Context, host: Host): Promise<Finding[]> {
  const token = inputs['rules-token'] ?? inputs['github-token']
  const requests = await connectRequests({ token, repository, apiUrl, permission: 'administration=write' }, host)
  const server = new Inquiry(requests, serverUrl !== 'https://github.com')
  return lookAtKeptRules({ workspace: host.workspace, server })
}

/** Also if only the support of its line has ended. */
function isDeclared(tag: string, { project, rule }: FoundRun, states: ReleaseStates, now: number): boolean {
  const release = { project: project.name, version: requireTag(tag, rule).version, tag }
  return declaredState(release, states, new Date(now).toISOString().slice(0, 10)) !== 'supported'
}

function contextOf(
  inputs: Inputs,
  { context, config, rule }: FoundRun,
  { requests, trust, now }: { requests: Requests; trust: Trust; now: number },
  host: Host,
): Omit<WatchContext, 'copy' | 'cosign' | 'releaseIndex'> {
  const { credentials } = credentialsOf(inputs, host)
  return {
    ...{ host, trust, rule, now, github: requests, byPerson: false },
    imageTags: imageTagsOf(inputs, { context, config }, host),
    stores: inputs.stores.length > 0 ? inputs.stores : config.stores.value,
    hasAuditLog: config['audit-log'].keep.value,
    logAddresses: inputs['log-addresses'],
    reproductions: inputs.reproductions,
    packageIndex: inputs['package-index'],
    trustedRoot: inputs['trusted-root'],
    loginOf: repository => credentials ?? loginOfJob(repository, context, inputs['github-token']),
  }
}

/** The index in the branch of this repository, by the root that is checked out; undefined for a project without one. */
async function releaseIndexOf(
  { 'github-token': token }: Inputs,
  { serverUrl, repository, apiUrl }: Context,
  { workspace }: Host,
): Promise<WatchContext['releaseIndex']> {
  const root = await readIfThere(join(workspace, usualIndexRoot), limits.trust, 'inside')
  return root && { place: `${new URL(serverUrl).host}/${repository}`, root, api: apiUrl, token }
}

/** The trusted root is in the repository, or is that of the public Sigstore. */
function ownRoot({ 'trusted-root': path }: Inputs, { workspace }: Host): string | undefined {
  return path === undefined ? undefined : workspaceRelative(workspace, path)
}

/** Without cosign, everything else is looked at. */
async function cosignOf(host: Host): Promise<WatchContext['cosign']> {
  try {
    return await findTool('cosign', host)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.notice(`cosign is not asked about images: ${messageOf(error)}`)
    return undefined
  }
}
