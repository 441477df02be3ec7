import { type HardeningDocument, parseHardening } from '../hardening/hardening-document.ts'
import type { Target } from '../release/target.ts'
import { anyFound, defineKind, type Found, imageFile, type Released, type ReleaseIdentity } from './kind.ts'

/** What somebody who gets into a container of an image finds there. */
export const hardening = defineKind({
  kind: 'hardening',
  files: { image: imageFile('hardening.json', 'application/vnd.release-tools.hardening.v1+json', 'bytes') },
  requirable: {
    absent: 'no image was examined. Build it with build-container.',
    lacking: 'was not examined. Build it with build-container.',
  },
  parse: parseHardening,
  contradictionOf: (document: HardeningDocument, target, release) => contradiction(document, target, release),
  present: anyFound,
  lacking: (found: Found<HardeningDocument>[], { images }: Released): Target[] =>
    images
      .filter(({ name }) => !found.some(({ target }) => target.name === name))
      .map(({ name }) => ({ kind: 'image', name })),
  summarise: (found: Found<HardeningDocument>[]): HardeningDocument[] => found.map(({ document }) => document),
})

function contradiction(
  { image }: HardeningDocument,
  { name }: Target,
  { images }: ReleaseIdentity,
): string | undefined {
  const released = images.find(one => one.name === name)
  if (released === undefined || released.digest === image.digest) return undefined
  return `it is about the image ${image.digest}, but ${released.digest} is released.`
}
