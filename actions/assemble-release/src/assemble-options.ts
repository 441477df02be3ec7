import { limits, Problem, readIfThere } from '@release-tools/base'
import { readAdvisories, readPolicy, readVexFiles, type Trust, workspaceRelative } from '@release-tools/evidence'
import { epochTime, type Host, runUrl, sourceDateEpoch } from '@release-tools/host'
import {
  type AssembleOptions,
  defaultTemplate,
  keyUrlOf,
  previousComponents,
  previousFinal,
  previousRelease,
  readChanges,
  reusableBundles,
} from '@release-tools/release'
import {
  changesSource,
  gitHubOf,
  madeEvidence,
  ownIdentity,
  type ReleaseRun,
  readSigningEvents,
  requireToken,
  trustOf,
} from '@release-tools/runner'
import { publicKey, type SigningOptions } from '@release-tools/sign'
import { auditHead } from './audit-head.ts'
import { gpgRequest } from './gpg-request.ts'
import type { Inputs } from './inputs.ts'
import { releaseIndex } from './release-index.ts'
import { sourceTrack } from './source-track.ts'

type GitHub = Awaited<ReturnType<typeof gitHubOf>>

const defaultTemplatePath = '.github/RELEASE_TEMPLATE.md'

/** All that assembling needs, from inputs, runner and work tree. */
export async function assembleOptions(
  inputs: Inputs,
  run: ReleaseRun,
  signing: SigningOptions,
  host: Host,
): Promise<AssembleOptions> {
  const { context, project, release } = run
  const policy = await readPolicy(inputs.policy, host)
  const identity = ownIdentity(inputs, context)
  const github = await serverOf(inputs, run, host)
  const source = await sourceOf(run, host)
  const keyUrl = await keyUrlOf(source.repository, host.workspace, inputs.key)
  const index = await releaseIndex(inputs, context, host)
  const history = github === undefined ? {} : await historyOf(github, run, host)
  const asked = { run, policy, previous: github && (await previousFinal(github, release)) }
  const today = inputs.today ?? new Date().toISOString().slice(0, 10)
  return {
    ...{ releaseDir: inputs['release-dir'], evidence: inputs.evidence },
    ownEvidence: await madeEvidence(inputs['release-dir'], host),
    ...{ project: { name: project.name, version: release.version }, source },
    builder: builderOf(run, identity?.identity),
    policy,
    vex: await readVexFiles(policy, host.workspace),
    fixes: await readAdvisories(host.workspace, release.version),
    ...{ today, template: await templateOf(inputs.template, host) },
    changes: await changesOf(inputs, run, history.previousRelease?.tag, github, host),
    trust: inputs['dry-run'] ? await dryRunTrust(signing, host) : await trustOf(inputs, context, policy, host),
    signing,
    signingEvents: await readSigningEvents(inputs['release-dir'], host),
    ...(inputs['dry-run'] ? {} : await keptRecords(asked, inputs['github-token'], host)),
    gpg: await gpgRequest(inputs, host),
    ...(identity && { identity }),
    ...(keyUrl && { keyUrl }),
    ...(index && { index }),
    ...history,
  }
}

/** GitHub. A dry run, which may have no token, asks nobody. */
async function serverOf(inputs: Inputs, { context }: ReleaseRun, host: Host): Promise<GitHub | undefined> {
  return inputs['dry-run'] || inputs['github-token'] === undefined ? undefined : gitHubOf(inputs, context, host)
}

/** What is kept beside releases: the head of the audit log, and records of pushes. A dry run asks nobody. */
async function keptRecords(
  asked: Omit<Parameters<typeof sourceTrack>[0], 'token'>,
  token: string | undefined,
  host: Host,
): Promise<Pick<AssembleOptions, 'auditHead' | 'sourceTrack'>> {
  const head = await auditHead(asked.run, token, host)
  const track = token === undefined ? undefined : await sourceTrack({ ...asked, token }, host)
  return { ...(head === undefined ? {} : { auditHead: head }), ...(track === undefined ? {} : { sourceTrack: track }) }
}

/** In a dry run, all is signed with one throw-away key, and nothing else counts. */
async function dryRunTrust(signing: SigningOptions, host: Host): Promise<Trust> {
  const pem = await publicKey(signing, host)
  return { signers: pem === undefined ? [] : [{ kind: 'key', publicKey: pem }] }
}

async function sourceOf({ context, release }: ReleaseRun, host: Host): Promise<AssembleOptions['source']> {
  const commitTime = epochTime(await sourceDateEpoch(host.workspace, host))
  return { repository: `${context.serverUrl}/${context.repository}`, tag: release.tag, commit: context.sha, commitTime }
}

/** The workflow that this job is written in. Only its file can say so if it is a reusable one: the runner names the caller's. */
function builderOf({ context }: ReleaseRun, identity: string | undefined): AssembleOptions['builder'] {
  const run = runUrl(context)
  return { id: identity ?? 'unknown', ...(run === undefined ? {} : { run }) }
}

async function templateOf(path: string, { workspace }: Host): Promise<AssembleOptions['template']> {
  const shown = workspaceRelative(workspace, path)
  const text = (await readIfThere(path, limits.note))?.toString()
  if (text !== undefined) return { text, path: shown }
  if (shown === defaultTemplatePath) return { text: defaultTemplate, path: 'built into release-tools' }
  throw new Problem(`read the template ${shown}`, {
    found: 'no such file.',
    next: 'Check the input `template`.',
  })
}

/** What changed, from the source that the configuration names. `previous` is the tag of the release before. */
function changesOf(
  inputs: Inputs,
  { context, project, config, release, provisional }: ReleaseRun,
  previous: string | undefined,
  github: GitHub | undefined,
  host: Host,
): Promise<AssembleOptions['changes']> {
  const { tag } = release
  // Both sources are on GitHub, and a dry run asks nobody.
  const asks = ['tag-message', 'generated'].includes(config['notes-from'].value.kind)
  if (asks && !inputs['dry-run']) requireToken(inputs)
  return readChanges(
    {
      ...changesSource(config, host),
      project: project.name,
      release,
      provisional,
      previous,
      tagMessage: github && (async () => (await github.tag(tag))?.message),
      generate: github && (() => github.generateNotes(tag, context.sha, previous)),
    },
    host,
  )
}

type History = Pick<AssembleOptions, 'previousRelease' | 'previousComponents' | 'findReusableBundle'>

/** What GitHub knows of earlier runs and releases. */
async function historyOf(github: GitHub, { release }: ReleaseRun, host: Host): Promise<History> {
  const previous = await previousRelease(github, release, host)
  const components = previous && (await previousComponents(github, previous.tag, host))
  return {
    findReusableBundle: reusableBundles(github, release.tag, host),
    ...(previous === undefined ? {} : { previousRelease: previous }),
    ...(components === undefined ? {} : { previousComponents: components }),
  }
}
