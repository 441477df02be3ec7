import { Problem } from '@release-tools/base'
import { type ReleaseTag, requireTag, tagOfRef } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import { type Project, readProject } from '@release-tools/release'
import { badInput, connectGitHub, readContext } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** What all stages share. */
export interface Run {
  inputs: Inputs
  context: Context
  host: Host
  /** Absolute. */
  workspace: string
  project: Project
  release: ReleaseTag
  /** Connects to GitHub; throws where there is no token. */
  github(): Promise<GitHub>
}

/** Reads what the runner and the work tree say. */
export async function readRun(inputs: Inputs, host: Host): Promise<Run> {
  const context = readContext()
  const workspace = host.workspace
  const project = await readProject(workspace, context.repository)
  const release = requireTag(inputs.tag ?? tagOfRef(context.ref) ?? plannedTag(project, context, inputs))
  return { inputs, context, host, workspace, project, release, github: () => connect(inputs, context, host) }
}

/** A dry run on a branch or a pull request makes the release that the next tag would. */
function plannedTag({ version }: Project, { ref }: Context, inputs: Inputs): string {
  if (version !== undefined && inputs['dry-run']) return `v${version}`
  throw new Problem('decide which tag to release', {
    found: `this run was started by ${ref}, not by a tag.`,
    next: 'Start it by pushing a tag, give the input `tag`, or set `dry-run: true`.',
  })
}

async function connect(inputs: Inputs, { repository, apiUrl }: Context, host: Host): Promise<GitHub> {
  const token = inputs['github-token']
  if (token === undefined) throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.')
  return connectGitHub({ token, repository, apiUrl }, host)
}
