import { join } from 'node:path'
import { renderPublishing } from '@release-tools/audit'
import { Problem } from '@release-tools/base'
import { readPolicy, tagOfRef } from '@release-tools/evidence'
import { type Context, type Host, type Outputs, withScratch } from '@release-tools/host'
import { publishToIndex, readAddress, releasedDistributions } from '@release-tools/pypi'
import { fetchPublished, notPublished } from '@release-tools/release'
import { findRelease, gitHubOf, plannedRelease, readContext, recordingEvents, trustOf } from '@release-tools/runner'
import { signingEvents } from '@release-tools/sign'
import { eventsOf } from './events.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'

/** Downloads and verifies the release, compares it with the index, uploads what is missing, and reads it back. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  const { 'api-token': token, 'dry-run': dryRun } = inputs
  if (token !== undefined) host.mask(token)
  const address = readAddress(inputs['repository-url'], inputs['index-url'])
  const tag = await tagOf(inputs, context, host)
  if (tag === undefined) return nothing(host, 'No file says which version comes next')
  const attestations = attestWith(inputs, context)
  return withScratch('publish-pypi', host, async scratch => {
    const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
    const fetched = await host.group(`Downloading and verifying the release ${tag} …`, async () =>
      fetchPublished(await gitHubOf(inputs, context, host), tag, trust, scratch),
    )
    if (fetched === undefined && dryRun) return nothing(host, `There is no public release ${tag} yet`)
    if (fetched === undefined) throw notPublished(tag)
    const { assets, manifest } = fetched
    const distributions = await releasedDistributions(assets, manifest, join(scratch, 'distributions'))
    const login = token === undefined ? undefined : { user: inputs.username, token }
    const { result: published, path } = await recordingEvents('publish-pypi', attestations?.events, host, () =>
      publishToIndex({ address, distributions, login, attestations, dryRun }, host),
    )
    await host.summary(summary(published, manifest.source, address), 'verdict')
    const { project, url, files } = published
    const uploaded = files.filter(({ result }) => result === 'uploaded').map(({ file }) => file)
    const done = dryRun ? [] : eventsOf(published, { tag, index: address.upload }, context, new Date())
    const outputs = { version: manifest.project.version, project, url, uploaded: uploaded.join('\n') }
    return { ...outputs, events: renderPublishing(done, host), 'signing-events': path }
  })
}

/** The tag of the release; undefined only in a dry run on a branch of a project whose build computes the version. */
async function tagOf(inputs: Inputs, { ref }: Context, host: Host): Promise<string | undefined> {
  const tag = inputs.tag ?? tagOfRef(ref)
  return tag ?? plannedRelease(await findRelease(inputs, host), inputs['dry-run'])?.tag
}

/** Throws a Problem if attestations would publish facts about a private repository. */
function attestWith(inputs: Inputs, context: Context) {
  const { privateRepository, serverUrl } = context
  if (!inputs.attestations || inputs['api-token'] !== undefined || inputs['dry-run']) return undefined
  const { 'signing-config': signingConfig, 'trusted-root': trustedRoot } = inputs
  const mayBePublic = privateRepository === false || inputs['allow-public-log-for-private-repository']
  // The root of the release is that of its own Sigstore.
  const events = signingEvents(context, false)
  if (signingConfig !== undefined) return { serverUrl, signingConfig, trustedRoot, mayBePublic, events }
  if (mayBePublic) return { serverUrl, signingConfig, trustedRoot: undefined, mayBePublic, events }
  throw new Problem('attest the upload', {
    found: `the repository ${privateRepository ? 'is' : 'may be'} private, and the public Sigstore permanently publishes its name and its workflow.`,
    next: 'Set `attestations: false`. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
  })
}

function nothing(host: Host, why: string): Outputs<OutputName> {
  host.notice(`${why}, so this dry run compared nothing.`)
  const unknown = { version: undefined, project: undefined, url: undefined, uploaded: undefined }
  return { ...unknown, events: undefined, 'signing-events': undefined }
}
