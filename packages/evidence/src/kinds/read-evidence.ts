import { join } from 'node:path'
import { byBytes, limits, listFiles, Problem, readLimited } from '@release-tools/base'
import type { Target } from '../release/target.ts'
import type { Found, KindRule, ReleaseIdentity } from './kind.ts'
import { type EvidenceKind, evidenceKinds, type Summaries } from './register.ts'
import { again, requireTarget } from './require-target.ts'

/** The content of a release directory, kind by kind. */
export interface ReleaseEvidence {
  summaries: Summaries
  /** Kinds with enough files for a policy that requires them. */
  present: EvidenceKind[]
  /** Kinds whose files say that there is no such evidence, each with the end of the sentence that says why. */
  stated: { kind: EvidenceKind; absence: string }[]
  /** Parts of the release that have nothing of a kind, which other parts have. A policy that requires the kind is not fulfilled. */
  lacking: { kind: EvidenceKind; targets: Target[] }[]
  /** Files that cannot be used, each with a sentence that says why. They are neither evidence nor absent. */
  unusable: { kind: EvidenceKind; reason: string }[]
}

/**
 * Reads every file of the kinds that a policy can require, and of those that notes and page show. Does not verify signatures. A file that cannot be parsed, or that is
 * about another commit, target, image or release, is added to `unusable`. Throws system errors.
 */
export async function readEvidence(releaseDir: string, release: ReleaseIdentity): Promise<ReleaseEvidence> {
  const collector = new EvidenceCollector(release)
  for (const path of await listFiles(releaseDir)) {
    const content = collector.needs(path)
      ? await readLimited(join(releaseDir, path), limits.document, 'inside')
      : undefined
    collector.add(path, content?.toString())
  }
  return collector.finish()
}

/** The kinds that a policy can require, and those that are read although none can. */
const read = evidenceKinds.filter(rule => rule.requirable !== false || rule.parse !== undefined)

/** A file of a kind. It has no document if its content was not needed, not provided, or is not retained. */
interface Entry extends Omit<Found<unknown>, 'document'> {
  document?: { value: unknown }
  /** Why the document says that there is no such evidence (`statesAbsence` of its kind). */
  absence?: string
}

/** The evidence of a release, from files in any order. Keeps what their documents say, and not their text. */
export class EvidenceCollector {
  readonly #release: ReleaseIdentity
  readonly #retains: (kind: EvidenceKind) => boolean
  readonly #entries = new Map<EvidenceKind, Entry[]>()
  readonly #unusable: (ReleaseEvidence['unusable'][number] & { path: string })[] = []

  /** `retains` says of which kinds the documents are needed for summaries. Those of other kinds are read and dropped. */
  constructor(release: ReleaseIdentity, retains: (kind: EvidenceKind) => boolean = () => true) {
    this.#release = release
    this.#retains = retains
  }

  /** True if the content of a file matters, and not only that it exists. */
  needs(path: string): boolean {
    return read.some(rule => rule.parse !== undefined && this.#targetOf(rule, path) !== undefined)
  }

  /** Adds a file. `text` is its content; undefined if that is not needed, or not provided. */
  add(path: string, text: string | undefined): void {
    for (const rule of read) {
      const target = this.#targetOf(rule, path)
      if (target !== undefined) this.#addTo(rule, { path, target }, text)
    }
  }

  /** What the files say. Their order does not matter. */
  finish(): ReleaseEvidence {
    const entries = (kind: EvidenceKind) => (this.#entries.get(kind) ?? []).toSorted(projectFirst)
    const summaries = evidenceKinds.map(rule => {
      const found = entries(rule.kind).flatMap(({ document, ...entry }) =>
        document === undefined ? [] : [{ ...entry, document: document.value }],
      )
      return [rule.kind, rule.summarise(found)]
    })
    return {
      summaries: Object.fromEntries(summaries) as Summaries,
      present: evidenceKinds
        .filter(rule => rule.present(this.#counting(rule.kind), this.#release.images))
        .map(({ kind }) => kind),
      stated: read.flatMap(({ kind }) =>
        entries(kind).flatMap(({ absence }) => (absence === undefined ? [] : [{ kind, absence }])),
      ),
      lacking: this.#lacking(),
      unusable: read.flatMap(rule =>
        this.#unusable
          .filter(({ kind }) => kind === rule.kind)
          .toSorted(projectFirst)
          .map(({ kind, reason }) => ({ kind, reason })),
      ),
    }
  }

  /** The files of a kind that are evidence. */
  #counting(kind: EvidenceKind): Found<unknown>[] {
    return (this.#entries.get(kind) ?? []).filter(({ absence }) => absence === undefined).map(withoutDocument)
  }

  #lacking(): ReleaseEvidence['lacking'] {
    const { project, images } = this.#release
    const hasArtifacts = (this.#entries.get('artifacts') ?? []).length > 0
    return read.flatMap(({ kind, lacking }) => {
      const found = this.#counting(kind)
      const targets = found.length === 0 ? [] : (lacking?.(found, { project, images, hasArtifacts }) ?? [])
      return targets.length === 0 ? [] : [{ kind, targets }]
    })
  }

  #targetOf(rule: KindRule, path: string): Found<unknown>['target'] | undefined {
    for (const name in rule.files) {
      const target = rule.files[name]?.targetAt(path, this.#release.project)
      if (target !== undefined) return target
    }
    return undefined
  }

  #addTo(rule: KindRule<EvidenceKind>, entry: Entry, text: string | undefined) {
    try {
      const value = text === undefined ? undefined : readDocument(rule, entry, text, this.#release)
      const retained =
        text !== undefined && this.#retains(rule.kind)
          ? { document: { value: rule.retain === undefined ? value : rule.retain(value, entry.target) } }
          : {}
      const absence = value === undefined ? undefined : rule.statesAbsence?.(value)
      const entries = this.#entries.get(rule.kind) ?? []
      entries.push({ ...entry, ...retained, ...(absence === undefined ? {} : { absence }) })
      this.#entries.set(rule.kind, entries)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const reason = `${entry.path} cannot be used: ${error.found}`
      this.#unusable.push({ kind: rule.kind, path: entry.path, reason })
    }
  }
}

function readDocument(rule: KindRule, { path, target }: Entry, text: string, release: ReleaseIdentity): unknown {
  const document = rule.parse?.(text, path)
  if (document === undefined) return undefined
  requireCommit(rule.commitOf?.(document), path, release)
  if (rule.targetOf !== undefined) requireTarget(rule.targetOf(document), path, target, release)
  const found = rule.contradictionOf?.(document, target, release)
  if (found !== undefined) throw new Problem(`use ${path}`, { found, next: again })
  return document
}

function requireCommit(other: string | undefined, path: string, { commit }: ReleaseIdentity): void {
  if (other === undefined || other === commit) return
  throw new Problem(`use ${path}`, {
    found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
    next: again,
  })
}

/** Whether a kind is present depends on its paths only. */
function withoutDocument({ path, target }: Entry): Found<unknown> {
  return { path, target, document: undefined }
}

/** Sorts evidence of the project before that of its images, each by path. */
function projectFirst(a: { path: string }, b: { path: string }): number {
  return Number(a.path.includes('/')) - Number(b.path.includes('/')) || byBytes(a.path, b.path)
}
