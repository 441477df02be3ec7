import { byBytes } from '@release-tools/base'
import type { ReleaseEvidence } from '../kinds/read-evidence.ts'
import { type EvidenceKind, kinds } from '../kinds/register.ts'
import { assetAddress } from '../manifest/asset-names.ts'
import type { FileEntry, ImageEntry, Manifest } from '../manifest/manifest-model.ts'
import type { Target } from '../release/target.ts'
import type { SignedBy } from '../sigstore/signer.ts'
import type { BuildLevel } from '../slsa/level-limits.ts'
import type { SignalFile, SignalTarget } from './signals-document.ts'

/** What the signals of a release follow from: its manifest, its evidence, and the signer of its manifest. Nothing else, and no clock. */
export interface SignalFacts extends Pick<Manifest, 'project' | 'source' | 'builder'> {
  images: Pick<ImageEntry, 'repository' | 'digest'>[]
  /** The files that signals name (isSignalSource); others are not looked at. */
  files: Pick<FileEntry, 'path' | 'sha256' | 'mediaType' | 'asset'>[]
  evidence: ReleaseEvidence
  signature: { signer: SignedBy; logged: boolean }
  /** As the release itself can name it (levelAtRelease). */
  level: BuildLevel
  verdict: Pick<Manifest['verdict'], 'result' | 'day'>
}

/** The kinds whose files signals name. */
const sources = ['artifacts', 'sbom', 'vulnerabilities', 'coverage', 'policy', 'provenance'] as const

/** True for a file that the signals of a release name, if it has that file. */
export function isSignalSource(path: string, project: string): boolean {
  return sources.some(kind => isOfKind(path, kind, project))
}

function isOfKind(path: string, kind: EvidenceKind, project: string): boolean {
  return Object.values(kinds[kind].files).some(rule => rule.targetAt(path, project) !== undefined)
}

/** A file as the signals name it: with its digest, and with an address if it is an asset. */
export function signalFile({ source }: Pick<SignalFacts, 'source'>, file: SignalFacts['files'][number]): SignalFile {
  const { path, sha256, mediaType, asset } = file
  return { path, sha256, mediaType, ...(asset === undefined ? {} : { url: assetAddress(source, asset) }) }
}

/** A target as the signals name it. */
export function signalTarget({ kind, name, platform, digest }: Target): SignalTarget {
  return {
    ...{ kind, name },
    ...(platform === undefined ? {} : { platform }),
    ...(digest === undefined ? {} : { digest }),
  }
}

/** The files of a kind, in bytewise order of their paths. */
export function filesOf(facts: SignalFacts, kind: (typeof sources)[number]): SignalFile[] {
  return facts.files
    .filter(({ path }) => isOfKind(path, kind, facts.project.name))
    .sort((a, b) => byBytes(a.path, b.path))
    .map(file => signalFile(facts, file))
}
