import { join } from 'node:path'
import { limits, pool, readIfThere, sizeIfThere, writeFileAtomic } from '@release-tools/base'
import { imageSignatureType, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachBundle, imageDigests, type ListedBy, layoutDigests } from '@release-tools/oci'
import { type OwnBundle, OwnBundles } from './attached-bundles.ts'
import { isDryRun } from './backends.ts'
import { withDockerLogin } from './docker-login.ts'
import { imageStatement, isSignatureOf, requireSigned } from './image.ts'
import type { ImageReference } from './image-reference.ts'
import { recordSignature } from './record-signature.ts'
import { withSession } from './session.ts'
import { signStatement } from './sign.ts'
import type { SigningOptions } from './signing-options.ts'
import { verifyOwn } from './verify-own.ts'

/** Requests to a registry at the same time. */
const width = 4

/** An image that is signed. */
export interface SignedImage {
  verified: Verified
  /** Digests of everything that its index lists, which the same signature signs; none if it is not an index. */
  parts: string[]
  /** How the registry lists the signature; undefined if nothing was attached: in a dry run, or if it was there already. */
  listedBy?: ListedBy | undefined
}

/** An image to sign, and where its OCI layout is: a dry run asks no registry. */
export interface ImageToSign extends ImageReference {
  layout?: string | undefined
}

/**
 * Signs an image and everything that its index lists, platforms and attestations, by one statement with one entry in the log: a verifier asks
 * for the digest that it is about to run. Verifies the signature, writes its bundle, and only then attaches it to each of them in the
 * registry, which must list it. A run after an interruption takes the signature that the same signer made before, from the file or from the
 * registry, and adds nothing that is there. A dry run attaches nothing. Throws a Problem.
 */
export async function signImage(
  image: ImageToSign,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<SignedImage> {
  return withSession(options, host, open =>
    isDryRun(open)
      ? signRehearsed(image, bundlePath, open, host)
      : withDockerLogin(() => signInRegistry(image, bundlePath, open, host)),
  )
}

async function signInRegistry(
  { repository, digest }: ImageReference,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<SignedImage> {
  const digests = await imageDigests(repository, digest, host)
  const own = await OwnBundles.of(options, host)
  const attached = await pool(digests, width, one => own.attachedTo(repository, one))
  const saved = own.own((await readIfThere(bundlePath, limits.evidence, 'inside'))?.toString() ?? '')
  const known = [...(saved === undefined ? [] : [saved]), ...attached.flat()]
  const coverOf = (one: string) => known.find(({ verified }) => isSignatureOf(one, verified.statement))
  const isCovered = digests.every(one => coverOf(one) !== undefined)
  const made = isCovered ? undefined : await newSignature(repository, digests, options, host)
  const bundleOf = (one: string) => made ?? (coverOf(one) as OwnBundle)
  const { bundle, verified } = bundleOf(digest)
  if (made === undefined) await recordSignature(bundle, verified, options, { kept: true, name: repository })
  await writeFileAtomic(bundlePath, `${bundle}\n`)
  const places = await pool(digests, width, one => {
    const wanted = bundleOf(one).bundle
    if (attached[digests.indexOf(one)]?.some(other => other.bundle === wanted)) return Promise.resolve(undefined)
    const content = Buffer.from(wanted)
    return attachBundle(repository, one, { content, predicateType: imageSignatureType }, host, options.retries)
  })
  const listedBy = places.find(place => place !== undefined)
  if (listedBy === 'tag')
    host.notice(
      `${repository} has no list of referrers, so that the signature is listed by the tag ${digest.replace(':', '-')}, as OCI 1.0 does it.`,
    )
  return { verified, parts: digests.filter(one => one !== digest), listedBy }
}

async function newSignature(
  what: string,
  digests: string[],
  options: SigningOptions,
  host: Host,
): Promise<Omit<OwnBundle, 'verified'> & { verified: Verified }> {
  const bundle = await signStatement(imageStatement(digests), options, host, `sign ${what}@${digests[0]}`, what)
  const check = (digest: string) =>
    verifyOwn(bundle, options, host, verifier => requireSigned(digest, verifier.verifyStatement(bundle)))
  const [verified] = await Promise.all(digests.map(check))
  return { bundle, verified: verified as Verified }
}

async function signRehearsed(
  { repository, digest, layout }: ImageToSign,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<SignedImage> {
  const digests = await rehearsedDigests({ repository, digest, layout }, host)
  const { bundle, verified } = await newSignature(repository, digests, options, host)
  await writeFileAtomic(bundlePath, `${bundle}\n`)
  return { verified, parts: digests.filter(one => one !== digest) }
}

async function rehearsedDigests({ repository, digest, layout }: ImageToSign, host: Host): Promise<string[]> {
  if (layout !== undefined && (await sizeIfThere(join(layout, 'index.json'))) !== undefined)
    return layoutDigests(layout, digest)
  host.info(
    `${repository}@${digest} has no OCI layout here, and a dry run asks no registry, so what it may list was not signed.`,
  )
  return [digest]
}
