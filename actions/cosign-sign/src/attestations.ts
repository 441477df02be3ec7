import { join } from 'node:path'
import { limits, Problem, parseJson, readIfThere } from '@release-tools/base'
import { bundleLines, type ImageRecord, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { trustedFiles } from '@release-tools/runner'
import { attachSigned, attestImage, type ImageAttestation, type SigningOptions } from '@release-tools/sign'
import type { Attestable, Inputs } from './inputs.ts'

type Wanted = Pick<Inputs, 'attestations' | 'evidence' | 'release-dir'>

/** Attaches to an image of the release what the input `attestations` names. Throws a Problem for evidence that nobody vouches for. */
export async function attestImageOfRelease(
  image: ImageRecord,
  inputs: Wanted,
  options: SigningOptions,
  host: Host,
): Promise<void> {
  const { repository, digest, platforms } = image
  const made = {
    sbom: async () => {
      const statements = await sbomsOf(image, inputs, host)
      await attestImage(repository, statements, options, host)
      return statements.length
    },
    provenance: async () => {
      const digests = [...new Set([digest, ...platforms.map(one => one.digest)])]
      return attachSigned(repository, digests, await provenanceOf(inputs['release-dir']), host)
    },
  } satisfies Record<Attestable, () => Promise<number>>
  for (const kind of inputs.attestations)
    host.info(`Attached to ${repository}@${digest} and its platforms: ${await made[kind]()} × ${kind}.`)
}

/** The SBOMs of each platform, as statements about its digest: nobody finds them through the index. */
async function sbomsOf(
  { name, platforms }: ImageRecord,
  { 'release-dir': releaseDir, evidence }: Wanted,
  host: Host,
): Promise<ImageAttestation[]> {
  const isTrusted = await trustedFiles(releaseDir, evidence, host)
  const { cyclonedx, spdx } = kinds.sbom.files
  const formats = [
    { file: cyclonedx, predicateType: 'https://cyclonedx.org/bom' },
    { file: spdx, predicateType: 'https://spdx.dev/Document' },
  ]
  const found = platforms.flatMap(({ platform, digest }) =>
    formats.map(({ file, predicateType }) => ({
      path: file.pathOf({ kind: 'image', name, platform }),
      digest,
      predicateType,
    })),
  )
  const statements: ImageAttestation[] = []
  for (const { path, ...one } of found) {
    const text = (await readIfThere(join(releaseDir, path), limits.evidence, 'inside'))?.toString()
    if (text === undefined) continue
    if (await isTrusted(join(releaseDir, path))) {
      statements.push({ ...one, predicate: parseJson(text, path) })
      continue
    }
    throw new Problem(`attest ${path}`, {
      found: 'no job says that it made this file as it is.',
      next: 'Give the input `evidence` the outputs `evidence` of the steps that made SBOMs in other jobs.',
    })
  }
  return statements
}

async function provenanceOf(releaseDir: string): Promise<string[]> {
  const path = join(releaseDir, kinds.provenance.files.bundles.path)
  const text = (await readIfThere(path, limits.evidence, 'inside'))?.toString() ?? ''
  return text.trim() === '' ? [] : bundleLines(text)
}
