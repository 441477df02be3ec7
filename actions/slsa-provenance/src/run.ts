import { join } from 'node:path'
import { type BuildRun, provenancePath } from '@release-tools/evidence'
import type { Context, Host, Outputs } from '@release-tools/host'
import { confirmSubjects } from '@release-tools/release'
import {
  fetchArtifacts,
  mayAskForIdToken,
  readContext,
  requestIdToken,
  signingRequest,
  storeArtifact,
} from '@release-tools/runner'
import { chooseSigning, issuerOf, unverifiedRun, verifiedRun, verifyToken, writeProvenance } from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { levelOf, summary } from './summary.ts'

/** No service accepts a token for this audience: it can only be read. */
const audience = 'release-tools-provenance'

/** Hashes what was built, asks GitHub which run this is, and signs a statement of both. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const subjects = await confirmSubjects(releaseDir, inputs.subjects)
  host.info(`Hashed ${subjects.length} subjects again: they are what the build job made.`)
  const context = readContext()
  const options = await chooseSigning(signingRequest(inputs), context.privateRepository, host)
  const buildRun = await describeRun(inputs, context, host)
  const statement = await writeProvenance(releaseDir, buildRun, subjects, inputs.dependencies, options, host)
  const level = inputs['dry-run'] ? undefined : levelOf(buildRun, host.env.GITHUB_ACTION_REPOSITORY)
  await host.summary(summary(statement, level))
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    'bundle-path': join(releaseDir, provenancePath),
    builder: statement.predicate.runDetails.builder.id,
    level: level?.toString(),
  }
}

async function describeRun(inputs: Inputs, context: Context, host: Host): Promise<BuildRun> {
  if (inputs['dry-run'] && !mayAskForIdToken()) return unverifiedRun(context)
  const issuer = inputs['oidc-issuer'] ?? issuerOf(context.serverUrl)
  const token = await requestIdToken(audience)
  host.mask(token)
  return verifiedRun(await verifyToken(token, { issuer, audience }, host), context.serverUrl)
}
