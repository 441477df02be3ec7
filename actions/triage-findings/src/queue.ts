import { limits, readLimited } from '@release-tools/base'
import { workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { defaultTemplate, type Owners, readCodeOwners, type TriageOptions } from '@release-tools/triage'
import type { Inputs } from './inputs.ts'

type OwnersOf = (paths: string[]) => Owners

/** How the queue looks, by the inputs. Reads the template and CODEOWNERS. */
export async function queueOf(inputs: Inputs, sha: string, host: Host): Promise<TriageOptions> {
  const { template: given, project = '' } = inputs
  const template = given === undefined ? defaultTemplate : (await readLimited(given, limits.note)).toString('utf8')
  const path = given === undefined ? 'built into triage-findings' : workspaceRelative(host.workspace, given)
  const ownersOf = await readOwners(inputs, host)
  return {
    project,
    severities: inputs.severities,
    scans: inputs.scans,
    limit: inputs.limit,
    labels: inputs.labels,
    assignees: inputs.assignees,
    authors: inputs.authors,
    decisionLabels: inputs['decision-labels'].map(label => label.toLowerCase()),
    dryRun: inputs['dry-run'],
    commit: `commit ${sha.slice(0, 12)}`,
    textFor: ({ facts: { locations } }) => {
      const { people, teams } = ownersOf(pathsOf(locations))
      return { template, path, project, teams, owners: people }
    },
  }
}

async function readOwners({ owners }: Inputs, host: Host): Promise<OwnersOf> {
  const nobody = () => ({ people: [], teams: [] })
  if (owners === 'none') return nobody
  const found = await readCodeOwners(host.workspace)
  if (found === undefined) host.warning('There is no CODEOWNERS, so nobody is assigned by it.')
  return found ?? nobody
}

/** Paths in an image begin with a slash. What is in an image comes from its Dockerfile, or from a file that it copies. */
function pathsOf(locations: string[]): string[] {
  const own = locations.filter(path => !path.startsWith('/'))
  return own.length < locations.length ? [...own, 'Dockerfile'] : own
}
