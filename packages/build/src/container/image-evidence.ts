import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import {
  type BuildDocument,
  buildSchema,
  evidenceOf,
  type HardeningDocument,
  isProxyArgument,
  kinds,
  ownTool,
  proofOfImage,
  type ResourceDescriptor,
  recordedContext,
  recordOf,
  renderBuild,
  renderHardening,
  writeStepRecord,
} from '@release-tools/evidence'
import { epochTime } from '@release-tools/host'
import type { BuiltImage, ImageRequest } from './build-image.ts'
import type { ImageProof } from './prove-image.ts'

/** What the record of an image's build says, beside the image. */
export interface ImageFacts {
  request: ImageRequest
  built: BuiltImage
  proven: ImageProof
  hardening: HardeningDocument
  project: { name: string; version: string /** Relative to the repository. */; directory: string }
}

/** Records how an image was built, in the release directory. Returns the digests of what it wrote. */
export async function writeImageEvidence(releaseDir: string, facts: ImageFacts): Promise<ResourceDescriptor[]> {
  const { name } = facts.request
  const [build, report] = [kinds.build.files.image, kinds.hardening.files.image]
  const document = imageDocument(facts)
  await writeFileAtomic(join(releaseDir, build.pathOf(name)), renderBuild(document))
  await writeFileAtomic(join(releaseDir, report.pathOf(name)), renderHardening(facts.hardening))
  const reproducible = proofOfImage(document, facts.built.digest)?.reproducible === 'bytes' ? 'bytes' : 'unverified'
  // What is not proven of the image is not proven of what is said about it.
  const files = [build, report].map(file => ({ ...recordOf(file, file.pathOf(name), ownTool), reproducible }) as const)
  const step = `build-container.${name}`
  await writeStepRecord(releaseDir, step, { files })
  return evidenceOf(releaseDir, [step])
}

/** The record of an image's build. It has nothing of the machine or the day, so that a rebuild gives the same. */
export function imageDocument({ request, built, proven, project }: Omit<ImageFacts, 'hardening'>): BuildDocument {
  const { proof, causes } = proven
  return {
    schema: buildSchema,
    project,
    source: { commit: built.commit, commitTime: epochTime(built.epoch) },
    tools: [{ name: built.builder.kind, version: built.builder.version }],
    environment: { SOURCE_DATE_EPOCH: built.epoch },
    image: {
      dockerfile: request.dockerfile,
      context: recordedContext(request.context, request.source),
      platforms: built.platforms.map(({ platform }) => platform),
      buildArgs: [...request.buildArgs].flatMap(([name, value]) => (isProxyArgument(name) ? [] : { name, value })),
      annotations: Object.entries(request.annotations).map(([name, value]) => ({ name, value })),
      bases: built.bases,
      network: request.network,
      ...(built.contexts.length === 0 ? {} : { contexts: built.contexts }),
      digest: built.digest,
      proof,
      ...(causes.length === 0 ? {} : { causes }),
    },
    artifacts: [],
  }
}
