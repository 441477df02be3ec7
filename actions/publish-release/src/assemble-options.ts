import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileSize, Problem, toPosix } from '@release-tools/base'
import { readPolicy, workspaceRelative } from '@release-tools/evidence'
import { epochTime, runUrl, sourceDateEpoch } from '@release-tools/host'
import { type AssembleOptions, defaultTemplate, earlierAssets, keyPath, previousRelease } from '@release-tools/release'
import { signingRequest } from '@release-tools/runner'
import { resolveSigning } from '@release-tools/sign'
import { changelogOf } from './check.ts'
import type { Run } from './run-facts.ts'
import { dryRunTrust, ownIdentity, trustOf } from './trust.ts'

const defaultTemplatePath = '.github/RELEASE_TEMPLATE.md'

/** All that core needs to assemble, from inputs, runner and work tree. */
export async function assembleOptions(run: Run): Promise<AssembleOptions> {
  const { inputs, context, host, project, release, workspace } = run
  const policy = await readPolicy(inputs.policy, host)
  const signing = await resolveSigning(signingRequest(inputs), context, host)
  const identity = ownIdentity(run)
  return {
    releaseDir: inputs['release-dir'],
    project: { name: project.name, version: release.version },
    source: await sourceOf(run),
    builder: builderOf(run),
    policy,
    today: inputs.today ?? new Date().toISOString().slice(0, 10),
    template: await templateOf(workspace, inputs.template),
    changelog: await changelogOf(run),
    trust: inputs['dry-run'] ? await dryRunTrust(signing, host) : await trustOf(run, policy),
    signing,
    ...(identity === undefined ? {} : { identity }),
    ...(await keyUrlOf(run)),
    ...(await historyOf(run)),
  }
}

async function sourceOf({ context, workspace, host, release }: Run): Promise<AssembleOptions['source']> {
  const commitTime = epochTime(await sourceDateEpoch(workspace, host))
  return { repository: `${context.serverUrl}/${context.repository}`, tag: release.tag, commit: context.sha, commitTime }
}

function builderOf({ context }: Run): AssembleOptions['builder'] {
  const { serverUrl, workflowRef } = context
  const run = runUrl(context)
  return { id: workflowRef === '' ? 'unknown' : `${serverUrl}/${workflowRef}`, ...(run === undefined ? {} : { run }) }
}

async function templateOf(workspace: string, path: string): Promise<AssembleOptions['template']> {
  const shown = workspaceRelative(workspace, path)
  if ((await fileSize(path)) !== undefined) return { text: await readFile(path, 'utf8'), path: shown }
  if (shown === defaultTemplatePath) return { text: defaultTemplate, path: 'built into release-tools' }
  throw new Problem(`read the template ${shown}`, {
    found: 'there is no such file.',
    next: 'Check the input `template`.',
  })
}

async function keyUrlOf({ inputs, context, workspace }: Run): Promise<{ keyUrl?: string }> {
  const path = await keyPath({ workspace, key: inputs.key })
  if (path === undefined) return {}
  return {
    keyUrl: `${context.serverUrl}/${context.repository}/blob/HEAD/${encodeURI(toPosix(relative(workspace, path)))}`,
  }
}

/** What GitHub knows of earlier runs and releases; a dry run, which may have no token, does without. */
async function historyOf({
  inputs,
  github,
  release,
  host,
}: Run): Promise<Pick<AssembleOptions, 'previousRelease' | 'earlier'>> {
  if (inputs['dry-run'] || inputs['github-token'] === undefined) return {}
  const api = await github()
  const previous = await previousRelease(api, release.tag)
  return {
    earlier: earlierAssets(api, release.tag, host),
    ...(previous === undefined ? {} : { previousRelease: previous }),
  }
}
