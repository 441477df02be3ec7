import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, Problem } from '@release-tools/base'
import type { ImageEntry } from '../manifest/manifest-model.ts'
import type { Found, KindRule } from './kind.ts'
import { type EvidenceKind, evidenceKinds, type Summaries } from './register.ts'

/** What a release directory says, kind by kind. */
export interface ReleaseEvidence {
  summaries: Summaries
  /** Kinds of which there is enough for a policy that requires them. */
  present: EvidenceKind[]
  /** Files that can't be used, each with a sentence that says why. They are not evidence, and they are not absent. */
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
 * Reads every file of a kind that a policy can require. Signatures are not verified here. A file that can't be parsed, or is of
 * another commit, is among `unusable`; errors of the system are thrown.
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
      reasons.push(`${path} can’t be used: ${error.found}`)
    }
  }
  return { found, reasons }
}

async function readDocument(rule: KindRule, releaseDir: string, path: string, { commit }: ReleaseIdentity) {
  const document = rule.parse?.(await readFile(join(releaseDir, path), 'utf8'), path)
  const other = document === undefined ? undefined : rule.commitOf?.(document)
  if (other === undefined || other === commit) return document
  throw new Problem(`use ${path}`, {
    found: `it is of commit ${other}, and the release is of ${commit}.`,
    next: 'Make it again on the commit that is released.',
  })
}

/** The project's evidence comes before that of its images, each in bytewise order. */
function projectFirst(paths: string[]): string[] {
  return paths.toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')))
}
