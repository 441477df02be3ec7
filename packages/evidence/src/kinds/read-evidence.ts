import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, Problem } from '@release-tools/base'
import type { ImageEntry } from '../manifest/manifest-model.ts'
import { type Target, targetLabel } from '../release/target.ts'
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
 * about another commit, target or image, is added to `unusable`. Throws system errors.
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
      found.push({ path, target, document: await readDocument(rule, releaseDir, path, target, release) })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      reasons.push(`${path} cannot be used: ${error.found}`)
    }
  }
  return { found, reasons }
}

async function readDocument(
  rule: KindRule,
  releaseDir: string,
  path: string,
  target: Target,
  release: ReleaseIdentity,
): Promise<unknown> {
  const document = rule.parse?.(await readFile(join(releaseDir, path), 'utf8'), path)
  if (document === undefined) return undefined
  requireCommit(rule.commitOf?.(document), path, release)
  if (rule.targetOf !== undefined) requireTarget(rule.targetOf(document), path, target, release)
  return document
}

function requireCommit(other: string | undefined, path: string, { commit }: ReleaseIdentity): void {
  if (other === undefined || other === commit) return
  throw new Problem(`use ${path}`, {
    found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
    next: again,
  })
}

const again = 'Run the step that makes it again, on what is released.'

/** Evidence counts only for its own target, and evidence about an image only for the image of that digest. */
function requireTarget(own: Target | undefined, path: string, place: Target, { images }: ReleaseIdentity): void {
  if (own !== undefined && !isAt(own, place)) {
    throw new Problem(`use ${path}`, {
      found: `it is about ${JSON.stringify(targetLabel(own))}, but its place is that of ${JSON.stringify(targetLabel(place))}.`,
      next: again,
    })
  }
  const released = place.kind === 'image' ? images.find(({ name }) => name === place.name) : undefined
  if (released === undefined || released.platforms.some(({ digest }) => digest === own?.digest)) return
  throw new Problem(`use ${path}`, {
    found: `it is about ${own?.digest ?? 'an image whose digest it does not say'}, which is not an image of ${released.repository}@${released.digest}.`,
    next: again,
  })
}

/** The name of the project may differ from that of its repository. What a document does not say about its platform contradicts nothing. */
function isAt(own: Target, place: Target): boolean {
  if (own.kind !== place.kind) return false
  return own.kind === 'directory' || (own.name === place.name && (own.platform ?? place.platform) === place.platform)
}

/** Sorts evidence of the project before that of its images, and keeps the order within each. */
function projectFirst(paths: string[]): string[] {
  return paths.toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')))
}
