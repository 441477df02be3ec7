import { basename } from 'node:path'
import { percentOf } from '../coverage/coverage-model.ts'
import { nothingText } from '../coverage/nothing-measured.ts'
import { provenanceType } from '../in-toto/provenance.ts'
import { kinds } from '../kinds/register.ts'
import { assetAddress } from '../manifest/asset-names.ts'
import { manifestBundleName, manifestName, sumsName, tarballName } from '../manifest/release-names.ts'
import { targetLabel } from '../release/target.ts'
import { findingsSignal } from './findings-signal.ts'
import { filesOf, type SignalFacts, signalTarget } from './signal-facts.ts'
import { type SecuritySignals, type Signals, signalsSchema } from './signals-document.ts'

/** What a release says of its security, without the badges, which show it. The same facts give the same document. */
export function securitySignals(facts: SignalFacts): Omit<SecuritySignals, 'badges'> {
  const { project, source, builder, images, verdict } = facts
  const url = (asset: string) => assetAddress(source, asset)
  return {
    schema: signalsSchema,
    project: { name: project.name, version: project.version },
    source: {
      repository: source.repository,
      tag: source.tag,
      commit: source.commit,
      commitTime: source.commitTime,
    },
    release: {
      url: `${source.repository}/releases/tag/${encodeURIComponent(source.tag)}`,
      ...(builder.run === undefined ? {} : { run: builder.run }),
    },
    verify: {
      manifest: url(manifestName),
      signature: url(manifestBundleName),
      sums: url(sumsName),
      tarball: url(tarballName(source.tag)),
    },
    subjects: {
      files: filesOf(facts, 'artifacts').map(({ path, sha256 }) => ({
        ...{ name: basename(path), sha256 },
        url: url(basename(path)),
      })),
      images: images.map(({ repository, digest }) => ({ repository, digest })),
    },
    verdict: { result: verdict.result, day: verdict.day, policy: policyOf(facts) },
    signals: {
      signed: { status: 'present', ...facts.signature, evidence: [] },
      sbom: sbomSignal(facts),
      findings: findingsSignal(facts),
      provenance: provenanceSignal(facts),
      coverage: coverageSignal(facts),
      slsa: slsaSignal(facts),
    },
  }
}

function policyOf(facts: SignalFacts): SecuritySignals['verdict']['policy'] {
  const [policy] = filesOf(facts, 'policy')
  if (policy === undefined) throw new Error('a release without a policy')
  return policy
}

function sbomSignal(facts: SignalFacts): Signals['sbom'] {
  const { summaries, unusable, lacking } = facts.evidence
  const evidence = filesOf(facts, 'sbom')
  const { cyclonedx, spdx } = kinds.sbom.files
  const has = (name: string) => evidence.some(({ path }) => basename(path) === name)
  const common = {
    formats: [...(has(cyclonedx.name) ? (['CycloneDX'] as const) : []), ...(has(spdx.name) ? (['SPDX'] as const) : [])],
    targets: summaries.sbom.map(({ target, components }) => ({ target: signalTarget(target), components })),
    evidence,
  }
  if (unusable.some(({ kind }) => kind === 'sbom'))
    return { status: 'unknown', reason: 'An SBOM cannot be used.', ...common }
  if (evidence.length === 0) return { status: 'absent', reason: 'The release has no SBOM.', ...common }
  const parts = lacking.filter(({ kind }) => kind === 'sbom').flatMap(({ targets }) => targets)
  const reason = parts.length === 0 ? {} : { reason: `Without an SBOM: ${parts.map(targetLabel).join(', ')}.` }
  return { status: 'present', ...reason, ...common }
}

function provenanceSignal(facts: SignalFacts): Signals['provenance'] {
  const evidence = filesOf(facts, 'provenance')
  if (evidence.length === 0) return { status: 'absent', reason: 'The release has no provenance.', evidence }
  return { status: 'present', predicateType: provenanceType, builder: facts.builder.id, evidence }
}

function coverageSignal(facts: SignalFacts): Signals['coverage'] {
  const { summaries, unusable } = facts.evidence
  const evidence = filesOf(facts, 'coverage')
  if (unusable.some(({ kind }) => kind === 'coverage'))
    return { status: 'unknown', reason: 'The report of the coverage cannot be used.', evidence }
  const { coverage } = summaries
  if (coverage === undefined) return { status: 'absent', reason: 'No coverage was measured.', evidence }
  const { counts, importedBefore = 0, nothing = [] } = coverage
  const percent = percentOf(counts)
  if (percent === undefined) return { status: 'absent', reason: `${sentence(nothingText(nothing))}.`, evidence }
  const reason = importedBefore === 0 ? {} : { reason: 'It is too low: measuring began after files had been imported.' }
  return { status: 'present', ...reason, percent, ...counts, evidence }
}

/** The level rests on the provenance and its signature. */
function slsaSignal(facts: SignalFacts): Signals['slsa'] {
  const { level, reason } = facts.level
  return { status: 'present', reason, level, evidence: filesOf(facts, 'provenance') }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
