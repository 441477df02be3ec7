import { join } from 'node:path'
import { limits, Problem, readIfThere, writeFileAtomic } from '@release-tools/base'
import {
  type BuildRun,
  kinds,
  type Provenance,
  parseBundle,
  parseStatement,
  provenanceStatement,
  provenanceType,
  type ResourceDescriptor,
  rebuildable,
  recordOf,
  type Statement,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Context, Host } from '@release-tools/host'
import { type OwnBundle, OwnBundles } from './attached-bundles.ts'
import { isSame } from './image.ts'
import type { Claims } from './oidc.ts'
import { recordSignature } from './record-signature.ts'
import { withSession } from './session.ts'
import { signStatement } from './sign.ts'
import type { SigningOptions } from './signing-options.ts'

const { bundles } = kinds.provenance.files

/** The run, from the claims of a verified token. */
export function verifiedRun(claims: Claims, serverUrl: string): BuildRun {
  const { event_name, repository_id, repository_owner_id, runner_environment } = claims
  return {
    serverUrl,
    repository: claims.repository,
    ref: claims.ref,
    sha: claims.sha,
    workflowRef: claims.workflow_ref,
    jobWorkflowRef: claims.job_workflow_ref,
    ...(claims.job_workflow_sha ? { jobWorkflowSha: claims.job_workflow_sha } : {}),
    runId: claims.run_id,
    runAttempt: claims.run_attempt,
    internal: { event_name, repository_id, repository_owner_id, runner_environment },
  }
}

/** The run as the runner describes it. Only for dry runs, and marked as unverified: the job could have set all of it. */
export function unverifiedRun(context: Context): BuildRun {
  const workflowRef = context.workflowRef === '' ? `${context.repository}/unknown@${context.ref}` : context.workflowRef
  return {
    serverUrl: context.serverUrl,
    repository: context.repository,
    ref: context.ref,
    sha: context.sha,
    workflowRef,
    jobWorkflowRef: workflowRef,
    runId: context.runId,
    runAttempt: context.runAttempt,
    internal: { event_name: context.eventName, claims: 'unverified: dry run without id-token' },
  }
}

/**
 * Signs provenance for the subjects, and adds it to that of the release directory. It replaces that of another run of the same build. What the
 * same signer signed in this run is kept, so that a step that runs again makes no second entry in the log.
 */
export async function writeProvenance(
  releaseDir: string,
  run: BuildRun,
  subjects: ResourceDescriptor[],
  dependencies: ResourceDescriptor[],
  options: SigningOptions,
  host: Host,
): Promise<Statement<Provenance>> {
  const statement = provenanceStatement(run, subjects, dependencies)
  const path = join(releaseDir, bundles.path)
  const lines = await existingLines(path)
  await withSession(options, host, async open => {
    const known = lines.length === 0 ? undefined : await ownOf(lines, statement, open, host)
    if (known !== undefined) return recordSignature(known.bundle, known.verified, open, { kept: true })
    const others = lines.filter(line => identity(statementOf(line)) !== identity(statement))
    const bundle = await signStatement(statement, open, host)
    await writeFileAtomic(path, `${[...others, bundle].join('\n')}\n`)
  })
  const { name, version, sha256 } = options.cosign
  const record = recordOf(bundles, bundles.path, { name, version, sha256 })
  await writeStepRecord(releaseDir, 'slsa-provenance', { files: [record] })
  return statement
}

/** The bundle that this signer made of the same statement; undefined if there is none. */
async function ownOf(
  lines: string[],
  statement: Statement,
  options: SigningOptions,
  host: Host,
): Promise<OwnBundle | undefined> {
  const own = await OwnBundles.of(options, host)
  return lines.flatMap(line => own.own(line) ?? []).find(({ verified }) => isSame(verified.statement, statement))
}

async function existingLines(path: string): Promise<string[]> {
  const text = (await readIfThere(path, limits.evidence, 'inside'))?.toString() ?? ''
  return text.split('\n').filter(line => line !== '')
}

function statementOf(line: string): Statement {
  const { content } = parseBundle(line)
  if (content.$case === 'dsseEnvelope')
    return parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload)
  throw new Problem(`read ${bundles.path}`, {
    found: 'one of its lines is not an attestation.',
    next: 'Delete the file, and run this again.',
  })
}

function identity(statement: Statement): string {
  if (statement.predicateType !== provenanceType) return JSON.stringify(statement)
  return JSON.stringify(rebuildable(statement as Statement<Provenance>))
}
