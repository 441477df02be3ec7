import { join } from 'node:path'
import { listAt, Problem, textAt } from '@release-tools/base'
import { type BuilderKind, type Checkout, projectAnnotations } from '@release-tools/build'
import { type BuildDocument, buildSchema, parseTag } from '@release-tools/evidence'
import { epochTime } from '@release-tools/host'
import { isSameRepository, type RemoteImage } from '@release-tools/oci'
import { type Config, readConfigured } from '@release-tools/project'
import type { SignedImage } from './signed-image.ts'

/** An image of the configuration, and how build-container would build it without further inputs. */
export interface AssumedBuild {
  name: string
  document: BuildDocument
}

/**
 * How an image is built whose build nobody recorded: as the configuration of the commit says it, by the kind of builder that its history
 * shows. Throws a Problem if the configuration has no such image.
 */
export async function assumedBuild(image: SignedImage, tag: string, checkout: Checkout): Promise<AssumedBuild> {
  const { config, project } = await readConfigured(checkout.path, { tag })
  const found = imageOf(config, image.repository)
  const rule = { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value }
  const version = parseTag(tag, rule)?.version ?? project.version
  const name = config.name.value
  const annotations = await projectAnnotations({
    name,
    version,
    directory: join(checkout.path, config.directory.value),
  })
  return {
    name: found.name.value,
    document: {
      schema: buildSchema,
      project: { name, version: version ?? tag, directory: config.directory.value },
      source: { commit: checkout.commit, commitTime: epochTime(checkout.epoch) },
      tools: [{ name: builderOf(image), version: 'unknown' }],
      environment: { SOURCE_DATE_EPOCH: checkout.epoch },
      image: {
        dockerfile: found.dockerfile.value,
        context: found.context.value,
        platforms: image.parts.map(({ platform }) => platform),
        buildArgs: [],
        annotations: Object.entries(annotations).map(([key, value]) => ({ name: key, value })),
        bases: [],
        digest: image.digest,
        proof: 'unverified',
      },
      artifacts: [],
    },
  }
}

/** The image that goes to this repository or, if the configuration names no repository, the only one. */
function imageOf({ images }: Config, repository: string): Config['images'][number] {
  const named = images.filter(image => image.repository !== undefined)
  const found =
    named.find(image => isSameRepository(image.repository?.value ?? '', repository)) ??
    (named.length === 0 && images.length === 1 ? images[0] : undefined)
  if (found !== undefined) return found
  throw new Problem(`rebuild ${repository}`, {
    found: `no record of its build is attached to it, and the configuration of the commit ${images.length === 0 ? 'names no image' : `does not say which of its images (${images.map(({ name }) => name.value).join(', ')}) goes there`}.`,
    next: 'Compare with the release instead (--against DIR or github:OWNER/REPOSITORY@TAG), or ask the publisher to attach the record: docs/tasks/build-an-image.md.',
  })
}

/** BuildKit leaves a comment in the history of an image: https://github.com/moby/buildkit. */
function builderOf({ parts }: RemoteImage): BuilderKind {
  const history = parts.flatMap(({ config }) => listAt(config, 'history'))
  return history.some(entry => textAt(entry, 'comment')?.startsWith('buildkit.')) ? 'buildkit' : 'buildah'
}
