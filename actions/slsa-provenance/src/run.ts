import { join } from 'node:path'
import type { Host } from '@release-tools/core/host'
import { issuerOf, verifyToken } from '@release-tools/core/oidc'
import { unverifiedRun, verifiedRun, writeProvenance } from '@release-tools/core/provenance'
import type { Outputs } from '@release-tools/core/runner/action'
import { fetchArtifacts, storeArtifact } from '@release-tools/core/runner/artifacts'
import { type Context, readContext } from '@release-tools/core/runner/context'
import { mayAskForIdToken, requestIdToken } from '@release-tools/core/runner/id-token'
import { signingRequest } from '@release-tools/core/runner/signing-inputs'
import { chooseSigning } from '@release-tools/core/sign/choose'
import { confirmSubjects } from '@release-tools/core/subjects'
import type { BuildRun } from '@release-tools/evidence/provenance'
import { provenancePath } from '@release-tools/evidence/verify/provenance'
import type { Inputs } from './inputs.ts'
import { levelOf, summary } from './summary.ts'

export const outputs = ['path', 'builder', 'level'] as const

/** No service accepts a token for this audience: it can only be read. */
const audience = 'release-tools-provenance'

/** Hashes what was built, asks GitHub which run this is, and signs a statement of both. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const subjects = await confirmSubjects(releaseDir, inputs.subjects)
  host.info(`Hashed ${subjects.length} subjects again: they are what the build job made.`)
  const context = readContext()
  const options = await chooseSigning(signingRequest(inputs), context.privateRepository, host)
  const buildRun = await describeRun(inputs, context, host)
  const statement = await writeProvenance(releaseDir, buildRun, subjects, inputs.dependencies, options, host)
  const level = inputs['dry-run'] ? undefined : levelOf(buildRun, process.env.GITHUB_ACTION_REPOSITORY)
  await host.summary(summary(statement, level))
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    path: join(releaseDir, provenancePath),
    builder: statement.predicate.runDetails.builder.id,
    level: level?.toString(),
  }
}

async function describeRun(inputs: Inputs, context: Context, host: Host): Promise<BuildRun> {
  if (inputs['dry-run'] && !mayAskForIdToken()) return unverifiedRun(context)
  const issuer = inputs['oidc-issuer'] ?? issuerOf(context.serverUrl)
  const token = await requestIdToken(audience)
  host.secret(token)
  return verifiedRun(await verifyToken(token, { issuer, audience }, host), context.serverUrl)
}
