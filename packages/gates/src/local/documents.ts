import { join } from 'node:path'
import { limits, readLimited, sha256 } from '@release-tools/base'
import {
  type EvidenceKind,
  type GateEvidence,
  kinds,
  type ReleaseEvidence,
  readEvidence,
} from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'

/** The documents of evidence that other jobs made. */
export interface Documents extends ReleaseEvidence {
  /** The file as what a gate looked at, with its digest. `path` is relative to the directory. */
  asEvidence(path: string): Promise<GateEvidence[]>
  /** Why the document of a kind cannot be used; undefined if there is none, or if it can. */
  whyNot(kind: EvidenceKind): string | undefined
}

/** What a gate says if nobody gave it documents. */
export const noDocuments = 'no documents of other jobs were given (`evidence-dir`, or the option --evidence)'

/** Reads the directory with documents; undefined if there is none. A document about another commit cannot be used, and says so. */
export async function documentsOf({ evidence, config, release, commit }: GateContext): Promise<Documents | undefined> {
  if (evidence === undefined) return undefined
  const version = release?.version ?? ''
  const found = await readEvidence(evidence, { project: config.name.value, version, commit, images: [], artifacts: [] })
  return {
    ...found,
    asEvidence: async path => [
      { source: path, sha256: sha256(await readLimited(join(evidence, path), limits.document)) },
    ],
    whyNot: kind => found.unusable.find(one => one.kind === kind)?.reason.replace(/\.$/, ''),
  }
}

/** Where each document is in the directory. */
export const paths = {
  tests: kinds['test-results'].files.document.path,
  coverage: kinds.coverage.files.document.path,
} as const
