import { join } from 'node:path'
import { type BuildRun, kinds, readStepRecords, wholeList } from '@release-tools/evidence'
import { type Context, type Host, type Outputs, requestIdToken } from '@release-tools/host'
import { confirmSubjects } from '@release-tools/release'
import { fetchArtifacts, readContext, recordingEvents, signingRequest, storeArtifact } from '@release-tools/runner'
import {
  issuerOf,
  kindOf,
  resolveSigning,
  unverifiedRun,
  verifiedRun,
  verifyToken,
  writeProvenance,
} from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { levelOf, summary } from './summary.ts'

/** No service accepts a token for this audience: it can only be read. */
const audience = 'release-tools-provenance'

/** Computes the digests of what was built, asks GitHub which run this is, and signs a statement of both. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const subjects = await confirmSubjects(releaseDir, inputs.subjects)
  host.info(`Hashed ${subjects.length} subjects again: they are what the build job made.`)
  const context = readContext()
  const options = await resolveSigning(signingRequest(inputs), context, host)
  const buildRun = await describeRun(inputs, context, host)
  const dependencies = await wholeList(releaseDir, inputs.dependencies, 'dependencies')
  const { result: statement, path } = await recordingEvents('slsa-provenance', options.events, host, () =>
    writeProvenance(releaseDir, buildRun, subjects, dependencies, options, host),
  )
  const signer = { kind: kindOf(options).kind, issuer: inputs['oidc-issuer'] ?? issuerOf(context.serverUrl) }
  const level = inputs['dry-run'] ? undefined : levelOf(buildRun, statement, signer)
  await host.summary(summary(statement, level), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  const { images } = await readStepRecords(releaseDir)
  return {
    // Their digests are among the subjects.
    images: images.map(({ name, repository, digest }) => `${name}=${repository}@${digest}`).join('\n'),
    references: images.map(({ repository, digest }) => `${repository}@${digest}`).join('\n'),
    'bundle-path': join(releaseDir, kinds.provenance.files.bundles.path),
    builder: statement.predicate.runDetails.builder.id,
    level: level && String(level.possible ?? level.level),
    'signing-events': path,
  }
}

async function describeRun(inputs: Inputs, context: Context, host: Host): Promise<BuildRun> {
  if (inputs['dry-run'] && host.idTokens === undefined) return unverifiedRun(context)
  const issuer = inputs['oidc-issuer'] ?? issuerOf(context.serverUrl)
  const token = await requestIdToken(audience, host)
  const run = verifiedRun(await verifyToken(token, { issuer, audience }, host), context.serverUrl)
  return { ...run, inputs: inputs['workflow-inputs'] }
}
