import { cut } from '@release-tools/base'
import type { BuiltImage } from '@release-tools/build'
import type { BuildDocument } from '@release-tools/evidence'

/** What an image was rebuilt with that its commit does not say. Sentences, which are shown for an identical image too. */
export function sourceNotes(
  { buildArgs }: Pick<NonNullable<BuildDocument['image']>, 'buildArgs'>,
  { bases }: Pick<BuiltImage, 'bases'>,
): string[] {
  return [...bases.flatMap(baseNote), ...argumentsNote(buildArgs)]
}

/** The commit does not say which image a tag was. */
function baseNote({ reference, digest, floating }: BuiltImage['bases'][number]): string[] {
  return floating === true
    ? [
        `The Dockerfile names its base ${reference} without a digest, so the source alone does not give it. Used: ${digest}.`,
      ]
    : []
}

/** The configuration of a commit has no build arguments, so they can name another base, or another address of a download. */
function argumentsNote(buildArgs: { name: string; value: string }[]): string[] {
  if (buildArgs.length === 0) return []
  const list = buildArgs.map(({ name, value }) => `${name}=${JSON.stringify(value)}`).join(', ')
  return [`It was built with arguments that only its record gives: ${cut(list, 500)}.`]
}
