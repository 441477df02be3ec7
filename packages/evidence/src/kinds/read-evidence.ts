import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, Problem } from '@release-tools/base'
import type { ImageEntry } from '../manifest/manifest-model.ts'
import type { Found, KindRule } from './kind.ts'
import { type EvidenceKind, evidenceKinds, type Summaries } from './register.ts'

/** The content of a release directory, kind by kind. */
export interface ReleaseEvidence {
  summaries: Summaries
  /** Kinds with enough files for a policy that requires them. */
  present: EvidenceKind[]
  /** Files that cannot be used, each with a sentence that says why. They are neither evidence nor absent. */
  unusable: { kind: EvidenceKind; reason: string }[]
}

/** The release that the evidence must be about. */
export interface ReleaseIdentity {
  /** Name of the project. */
  project: string
  commit: string
  images: ImageEntry[]
}

/**
 * Reads every file of the kinds that a policy can require. Does not verify signatures. A file that cannot be parsed, or that is
 * about another commit, is added to `unusable`. Throws system errors.
 */
export async function readEvidence(releaseDir: string, release: ReleaseIdentity): Promise<ReleaseEvidence> {
  const paths = projectFirst(await listFiles(releaseDir))
  const read = await Promise.all(
    evidenceKinds.map(async rule => {
      const { found, reasons } =
        rule.requirable === false ? { found: [], reasons: [] } : await readKind(rule, releaseDir, paths, release)
      return { rule, found, reasons }
    }),
  )
  return {
    summaries: Object.fromEntries(read.map(({ rule, found }) => [rule.kind, rule.summarise(found)])) as Summaries,
    present: read.filter(({ rule, found }) => rule.present(found, release.images)).map(({ rule }) => rule.kind),
    unusable: read.flatMap(({ rule, reasons }) => reasons.map(reason => ({ kind: rule.kind, reason }))),
  }
}

async function readKind(rule: KindRule, releaseDir: string, paths: string[], release: ReleaseIdentity) {
  const found: Found<unknown>[] = []
  const reasons: string[] = []
  for (const path of paths) {
    const target = Object.values(rule.files).flatMap(file => file.targetAt(path, release.project) ?? [])[0]
    if (target === undefined) continue
    try {
      found.push({ path, target, document: await readDocument(rule, releaseDir, path, release) })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      reasons.push(`${path} cannot be used: ${error.found}`)
    }
  }
  return { found, reasons }
}

async function readDocument(rule: KindRule, releaseDir: string, path: string, { commit }: ReleaseIdentity) {
  const document = rule.parse?.(await readFile(join(releaseDir, path), 'utf8'), path)
  const other = document === undefined ? undefined : rule.commitOf?.(document)
  if (other === undefined || other === commit) return document
  throw new Problem(`use ${path}`, {
    found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
    next: 'Run the step that makes it again, on the commit that is released.',
  })
}

/** Sorts evidence of the project before that of its images, and keeps the order within each. */
function projectFirst(paths: string[]): string[] {
  return paths.toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')))
}
