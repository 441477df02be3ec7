import { dirname, join } from 'node:path'
import { count, pool } from '@release-tools/base'
import { type ImageRecord, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  attachSigned,
  attestImage,
  type ImageReference,
  imageOfRelease,
  isDryRun,
  recordImageSignature,
  type SigningOptions,
  signImage,
} from '@release-tools/sign'
import { type Plan, planAttestations } from './attestations.ts'
import type { Inputs } from './inputs.ts'
import { partsText, type Signature } from './signature.ts'

/** How many images are signed at the same time. */
const width = 4

/** An image to sign, and what is attached to it. */
export interface PlannedImage {
  image: ImageReference
  /** The image as the release has it; undefined if it is not of the release. Such an image gets no attestations. */
  entry: ImageRecord | undefined
  plan: Plan
}

/** What will be attached to each image. Throws a Problem for evidence that cannot be attested, before anything is signed. */
export async function planImages(inputs: Inputs, host: Host): Promise<PlannedImage[]> {
  const planned: PlannedImage[] = []
  for (const image of inputs.images) {
    const entry = await imageOfRelease(inputs['release-dir'], image.repository, image.digest)
    const plan = entry === undefined ? { sign: [], attach: [] } : await planAttestations(entry, inputs, host)
    planned.push({ image, entry, plan })
  }
  return planned
}

/** Signs the images and their attestations side by side: nearly all of the time is waiting for the log, whose entries share its pauses. */
export async function signImages(
  planned: PlannedImage[],
  releaseDir: string,
  options: SigningOptions,
  host: Host,
): Promise<Signature[]> {
  const signatures = await pool(planned, width, one => signOne(one, releaseDir, options, host))
  // One after the other: each writes the list of all.
  for (const { entry } of planned)
    if (entry !== undefined) await recordImageSignature(releaseDir, entry, options.cosign)
  return signatures
}

async function signOne(
  { image, entry, plan }: PlannedImage,
  releaseDir: string,
  options: SigningOptions,
  host: Host,
): Promise<Signature> {
  const { repository, digest } = image
  const bundle = bundleOf(image, entry, releaseDir, host)
  // A dry run may be about an image that was never pushed.
  const layout = entry && join(dirname(releaseDir), entry.layout)
  const signing = signImage({ repository, digest, layout }, bundle, options, host)
  const attesting = isDryRun(options) ? [] : attest(repository, plan, options, host)
  await allEnded([signing, ...attesting])
  const { verified, parts } = await signing
  const name = `${repository}@${digest}`
  host.info(`Signed and verified ${name}${parts.length === 0 ? '' : `, and ${partsText(parts.length)}`}.`)
  const attached = plan.sign.length + plan.attach.length
  if (attached > 0 && !isDryRun(options)) host.info(`Attached ${count(attached, 'attestation')} to it.`)
  return { what: { kind: 'image', image: name }, bundle, verified, parts: parts.length }
}

function attest(repository: string, { sign, attach }: Plan, options: SigningOptions, host: Host): Promise<void>[] {
  return [attestImage(repository, sign, options, host), attachSigned(repository, attach, options, host)]
}

/** Throws the first failure, once all have ended: they share one login, which ends with the step. */
async function allEnded(all: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(all)
  await Promise.all(all)
}

/** Path of the bundle: in the release directory, if the image is of the release. */
function bundleOf(
  { repository, digest }: ImageReference,
  entry: ImageRecord | undefined,
  releaseDir: string,
  { temp }: Host,
): string {
  if (entry !== undefined) return join(releaseDir, kinds['image-signature'].files.bundle.pathOf(entry.name))
  const [, start = ''] = /^sha256:(.{12})/.exec(digest) ?? []
  return join(temp, `${repository.replaceAll(/[/:]/g, '-')}.${start}.sigstore.json`)
}
