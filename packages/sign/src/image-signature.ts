import { join } from 'node:path'
import { limits, readIfThere, writeFileAtomic } from '@release-tools/base'
import {
  claimedSigner,
  type ImageEntry,
  type ImageRecord,
  kinds,
  ownTool,
  parseBundle,
  readStepRecords,
  recordOf,
  writeStepRecord,
} from '@release-tools/evidence'
import type { FoundTool } from '@release-tools/tools'
import { isSameImage } from './image-reference.ts'

const { bundle: bundleFile, list } = kinds['image-signature'].files

/** The image of the release with this repository and digest; undefined if it is not part of the release. */
export async function imageOfRelease(
  releaseDir: string,
  repository: string,
  digest: string,
): Promise<ImageRecord | undefined> {
  const { images } = await readStepRecords(releaseDir)
  return images.find(image => isSameImage(image, { repository, digest }))
}

/**
 * Writes the list of all image signatures for people: digest, signer and signature of each image. Records that file and the new
 * bundle.
 */
export async function recordImageSignature(releaseDir: string, image: ImageEntry, cosign: FoundTool): Promise<void> {
  const { images } = await readStepRecords(releaseDir)
  const entries = await Promise.all(images.map(one => describe(releaseDir, one)))
  await writeFileAtomic(join(releaseDir, list.path), entries.filter(text => text !== undefined).join('\n'))
  const { name, version, sha256 } = cosign
  const files = [
    recordOf(bundleFile, bundleFile.pathOf(image.name), { name, version, sha256 }),
    recordOf(list, list.path, ownTool),
  ]
  await writeStepRecord(releaseDir, `cosign-sign.${image.name}`, { files })
}

async function describe(releaseDir: string, image: ImageEntry): Promise<string | undefined> {
  const content = await readIfThere(join(releaseDir, bundleFile.pathOf(image.name)), limits.evidence, 'inside')
  if (content === undefined) return undefined
  const bundle = content.toString()
  const lines = [
    `image:      ${image.repository}`,
    `digest:     ${image.digest}`,
    ...signerLines(bundle),
    `signature:  ${signatureOf(bundle)}`,
    `bundle:     ${bundleFile.pathOf(image.name)}`,
  ]
  return `${lines.join('\n')}\n`
}

function signerLines(bundle: string): string[] {
  const { content } = parseBundle(bundle).verificationMaterial
  // The hint of cosign is the SHA-256 of the public key in DER form, in base64.
  if (content.$case === 'publicKey')
    return [`signed by:  key sha256:${Buffer.from(content.publicKey.hint, 'base64').toString('hex')}`]
  const { identity, issuer } = claimedSigner(bundle)
  return [`signed by:  ${identity}`, `issuer:     ${issuer}`]
}

function signatureOf(bundle: string): string {
  const { content } = parseBundle(bundle)
  const signature =
    content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature
  return signature?.toString('base64') ?? ''
}
