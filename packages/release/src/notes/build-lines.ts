import { basename } from 'node:path/posix'
import { type BuildDocument, causeText, type HardeningDocument, hardeningText } from '@release-tools/evidence'

/** What built the artifacts or an image, in a sentence, and one more for each of which a second build gave other bytes. */
export function buildLines({ python, tools, artifacts, image }: BuildDocument): string[] {
  const interpreter = python === undefined ? [] : [`${python.implementation} ${python.version}`]
  const named = [...interpreter, ...tools.map(({ name, version }) => `${name} ${version}`)]
  const what = image === undefined ? 'Build' : `Build of ${image.dockerfile}`
  const built = [
    ...artifacts.map(artifact => ({ ...artifact, name: basename(artifact.path) })),
    ...(image === undefined ? [] : [{ ...image, name: 'the image' }]),
  ]
  return [
    ...(named.length === 0 ? [] : [`${what}: with ${named.join(', ')}.`]),
    ...prebuiltLine(artifacts),
    ...built
      .filter(({ proof }) => proof === 'no')
      .map(({ name, causes = [] }) => {
        const why = causes.map(causeText).join('; ') || 'the cause is not known'
        return `A second build of ${name} gave other bytes: ${why}.`
      }),
  ]
}

/** Which files only came in. How they were built, no record says. */
function prebuiltLine(artifacts: BuildDocument['artifacts']): string[] {
  const names = artifacts.filter(({ from }) => from !== undefined).map(({ path }) => basename(path))
  return names.length === 0 ? [] : [`Other jobs of the project built ${names.join(', ')}.`]
}

/** What is in an image, a sentence for each platform. */
export function hardeningLines({ image, platforms }: HardeningDocument): string[] {
  return platforms.map(one => `The image ${image.name} (${one.platform}) ${hardeningText(one)}.`)
}
