import { type BuildDocument, parseBuild } from '../build/build-document.ts'
import type { Target } from '../release/target.ts'
import { artifactsDir } from './artifacts.ts'
import { defineKind, type Found, imageFile, type ReleaseIdentity, topFile } from './kind.ts'

const mediaType = 'application/vnd.release-tools.build.v1+json'

const files = {
  // Its record says less if the build was not proven: other bytes of an artifact are another document.
  project: topFile('build.json', mediaType, 'bytes'),
  // Of the archives that the configuration names: assemble-release made them a second time.
  archives: topFile('archives.build.json', mediaType, 'bytes'),
  // Of files that other jobs built, which this build only took.
  prebuilt: topFile('prebuilt.build.json', mediaType, 'bytes'),
  image: imageFile('build.json', mediaType, 'bytes'),
}

/** What built the artifacts, or an image, from what, and whether a second build gave the same bytes. */
export const build = defineKind({
  kind: 'build',
  files,
  requirable: { absent: 'nothing says with what the release was built. Build with build-python or build-container.' },
  parse: parseBuild,
  commitOf: ({ source }) => source.commit,
  contradictionOf: (document, target, release) =>
    target.kind === 'image' ? imageContradiction(document, target, release) : artifactContradiction(document, release),
  // That another job built a file does not say with what.
  present: found => found.some(({ path }) => path !== files.prebuilt.path),
  summarise: (found: Found<BuildDocument>[]): BuildDocument[] => found.map(({ document }) => document),
})

/** What was built is what is released. The release may have more: files that something else made. */
function artifactContradiction(document: BuildDocument, { artifacts }: ReleaseIdentity): string | undefined {
  const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]))
  for (const { path, sha256 } of document.artifacts) {
    const name = path.slice(artifactsDir.length)
    const own = released.get(name)
    if (own === undefined) return `it says how ${JSON.stringify(name)} was built, which is not in the release.`
    if (own !== sha256)
      return `it says how ${JSON.stringify(name)} with the SHA-256 ${sha256} was built, but the released file has ${own}.`
  }
  return undefined
}

function imageContradiction(
  { image }: BuildDocument,
  { name }: Target,
  { images }: ReleaseIdentity,
): string | undefined {
  const released = images.find(one => one.name === name)
  if (image === undefined) return 'it does not say how an image was built.'
  if (released === undefined || released.digest === image.digest) return undefined
  return `it says how the image ${image.digest} was built, but ${released.digest} is released.`
}
