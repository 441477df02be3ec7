import { byKind, code, count, details, escapeMarkdown, table } from '@release-tools/base'
import {
  type BuildLevel,
  type BuildRun,
  levelAtRelease,
  levelText,
  type Provenance,
  type SignedBy,
  type Statement,
} from '@release-tools/evidence'

/**
 * The SLSA Build level that a verifier will find, from the claims of the token that the certificate repeats. `signer` is who signs, and
 * the issuer of that token.
 */
export function levelOf(
  run: BuildRun,
  { predicate }: Statement<Provenance>,
  signer: { kind: SignedBy['kind']; issuer: string },
): BuildLevel {
  const identity = predicate.runDetails.builder.id
  const signed = byKind(signer as Pick<SignedBy, 'kind'>, {
    key: (): SignedBy => ({ kind: 'key', sha256: '' }),
    identity: (): SignedBy => ({ kind: 'identity', identity, issuer: signer.issuer }),
  })
  const { event_name: event, runner_environment: runner } = run.internal
  const source = {
    repository: `${run.serverUrl}/${run.repository}`,
    commit: run.sha,
    ref: run.ref,
    builder: identity,
    ...(run.jobWorkflowSha === undefined ? {} : { builderCommit: run.jobWorkflowSha }),
    ...(runner === undefined ? {} : { runner }),
    ...(event === undefined ? {} : { event }),
  }
  return levelAtRelease([{ signer: signed, source, predicate }], run.ref.replace('refs/tags/', ''))
}

/** What the job summary says; the level stands here and not in the predicate, which states facts only. */
export function summary({ subject, predicate }: Statement<Provenance>, level: BuildLevel | undefined): string {
  const { buildDefinition, runDetails } = predicate
  const [source] = buildDefinition.resolvedDependencies
  const facts = [
    ['Builder', runDetails.builder.id],
    ['Source', `${source?.uri} at ${source?.digest.gitCommit}`],
    ['Run', runDetails.metadata.invocationId],
  ].map(([name = '', value]) => [name, code(String(value))])
  const subjects = subject.map(({ name, digest }) => [code(name ?? ''), code(`sha256:${digest.sha256}`)])
  const body = [claim(level), table(['', ''], facts), table(['Subject', 'Digest'], subjects)].join('\n\n')
  return details(`Provenance: ${count(subject.length, 'subject')}`, body)
}

function claim(level: BuildLevel | undefined): string {
  if (level === undefined) return 'Dry run: signed with a throw-away key, and logged nowhere.'
  if (level.possible === undefined) return escapeMarkdown(levelText(level))
  return `SLSA Build L${level.possible}, if the commit of the workflow is a release of release-tools: a verifier that knows it can tell.`
}
