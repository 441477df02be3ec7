import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { AssembleOptions } from '@release-tools/core/assemble/options'
import { earlierAssets } from '@release-tools/core/github/earlier'
import { previousRelease } from '@release-tools/core/github/previous'
import { defaultTemplate } from '@release-tools/core/notes/template'
import { runUrl } from '@release-tools/core/runner/context'
import { signingRequest } from '@release-tools/core/runner/signing-inputs'
import { epochTime, sourceDateEpoch } from '@release-tools/core/sbom/commit-time'
import { readPolicy, workspaceRelative } from '@release-tools/core/scan/policy-file'
import { chooseSigning } from '@release-tools/core/sign/choose'
import { keyPath } from '@release-tools/core/trust'
import { fileSize, toPosix } from '@release-tools/evidence/files'
import { Problem } from '@release-tools/evidence/problem'
import { changelogOf } from './check.ts'
import type { Run } from './run-facts.ts'
import { dryRunTrust, ownIdentity, trustOf } from './trust.ts'

const defaultTemplatePath = '.github/RELEASE_TEMPLATE.md'

/** All that core needs to assemble, from inputs, runner and work tree. */
export async function assembleOptions(run: Run): Promise<AssembleOptions> {
  const { inputs, context, host, project, release } = run
  const policy = await readPolicy(inputs.policy, host)
  const signing = await chooseSigning(signingRequest(inputs), context.privateRepository, host)
  const identity = ownIdentity(run)
  return {
    releaseDir: inputs['release-dir'],
    project: { name: project.name, version: release.version },
    source: await sourceOf(run),
    builder: builderOf(run),
    policy,
    today: inputs.today ?? new Date().toISOString().slice(0, 10),
    template: await templateOf(inputs.template),
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

async function templateOf(path: string): Promise<AssembleOptions['template']> {
  const shown = workspaceRelative(path)
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
}: Run): Promise<Pick<AssembleOptions, 'previousRelease' | 'earlier'>> {
  if (inputs['dry-run'] || inputs['github-token'] === undefined) return {}
  const api = await github()
  const previous = await previousRelease(api, release.tag)
  return { earlier: earlierAssets(api, release.tag), ...(previous === undefined ? {} : { previousRelease: previous }) }
}
