import type { ImageEntry } from '../manifest/manifest-model.ts'
import { targetLabel } from '../release/target.ts'
import type { Found, KindRule } from './kind.ts'

/** What a release consists of, and so needs evidence about. */
export interface Released {
  project: string
  hasArtifacts: boolean
  images: ImageEntry[]
}

/**
 * The labels of what is in a release and has no file of a kind, although something else has: evidence about one image says nothing of
 * another. The artifacts need it of a directory, and each image of each of its platforms. Empty for kinds of which one file is enough.
 */
export function withoutEvidence(
  { ofEach }: Pick<KindRule, 'ofEach'>,
  found: Pick<Found<unknown>, 'path' | 'target'>[],
  { project, hasArtifacts, images }: Released,
): string[] {
  if (ofEach === undefined || found.length === 0) return []
  const paths = new Set(found.map(({ path }) => path))
  const hasDirectory = found.some(({ target: { kind } }) => kind === 'directory' || kind === 'subdirectory')
  const platforms = images.flatMap(({ name, platforms }) =>
    platforms.map(({ platform }) => ({ kind: 'image' as const, name, platform })),
  )
  return [
    ...(hasArtifacts && !hasDirectory ? [project] : []),
    ...platforms.filter(target => !paths.has(ofEach.file.pathOf(target))).map(targetLabel),
  ]
}

/** The end of a sentence that says what has none, and what to run. A release may have hundreds of platforms. */
export function partlyText({ targets, step }: { targets: string[]; step: string }): string {
  const left = targets.length - shown
  return `there is none of ${targets.slice(0, shown).join(', ')}${left > 0 ? ` and ${left} more` : ''}. Run ${step} for each.`
}

const shown = 10
