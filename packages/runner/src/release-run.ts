import { Problem } from '@release-tools/base'
import { type Policy, type ReleaseTag, requireTag, type Trust, tagOfRef } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import { type DeclaredProject, readProject, readTrust } from '@release-tools/release'
import { readContext } from './context.ts'
import type { Values } from './inputs.ts'
import { requireToken, type trustSpec } from './release-inputs.ts'
import { connectGitHub } from './runner-github.ts'

/** The release that this run makes, according to runner and work tree. */
export interface ReleaseRun {
  context: Context
  project: DeclaredProject
  release: ReleaseTag
}

interface RunInputs {
  tag: string | undefined
  'dry-run': boolean
}

/** Finds the release: that of the input `tag`, which defaults to the tag that started the run. Throws a Problem without a tag. */
export async function readReleaseRun(inputs: RunInputs, host: Host): Promise<ReleaseRun> {
  const context = readContext()
  const project = await readProject(host.workspace, context.repository)
  const release = requireTag(inputs.tag ?? tagOfRef(context.ref) ?? plannedTag(project, context, inputs))
  return { context, project, release }
}

/** A dry run on a branch or a pull request makes the release that the next tag would. */
function plannedTag({ version }: DeclaredProject, { ref }: Context, inputs: RunInputs): string {
  if (version !== undefined && inputs['dry-run']) return `v${version}`
  if (inputs['dry-run'])
    throw new Problem('find the tag to release', {
      found: `this dry run was started by ${ref}, and pyproject.toml has no version, because the build computes it.`,
      next: 'Set the input `tag` to the tag that comes next, for example v1.2.0.',
    })
  throw new Problem('find the tag to release', {
    found: `this run was started by ${ref}, not by a tag.`,
    next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
  })
}

/** A client of GitHub's API for the repository of the run. Throws a Problem if there is no token. */
export function gitHubOf(
  inputs: { 'github-token': string | undefined },
  { repository, apiUrl }: Context,
  host: Host,
): Promise<GitHub> {
  return connectGitHub({ token: requireToken(inputs), repository, apiUrl }, host)
}

type TrustInputs = Values<typeof trustSpec>

/** The identity of the inputs, which defaults to that of this workflow; undefined if that is not known either (act). */
export function ownIdentity(
  inputs: TrustInputs,
  { workflowRef, serverUrl }: Context,
): { identity: string; issuer: string } | undefined {
  const own = workflowRef === '' ? undefined : `${serverUrl}/${workflowRef}`
  const identity = inputs['certificate-identity'] ?? own
  return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] }
}

/** Whom to trust. The answer comes from the repository and the workflow, never from the release. */
export async function trustOf(inputs: TrustInputs, context: Context, policy: Policy, host: Host): Promise<Trust> {
  return readTrust({
    workspace: host.workspace,
    key: inputs.key,
    identity: ownIdentity(inputs, context)?.identity,
    issuer: inputs['certificate-oidc-issuer'],
    repository: `${context.serverUrl}/${context.repository}`,
    policy,
    trustedRoot: inputs['trusted-root'],
  })
}
