import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '@release-tools/base'
import { attestorOf, cosignOptions, type ImageEntry, signedBy } from '@release-tools/evidence'
import { Transient, withScratch } from '@release-tools/host'
import { NotFound, parseReference, resolveDigest } from '@release-tools/oci'
import { runCosign } from '@release-tools/sign'
import { type Accepted, openAndVerify, type TargetReport } from '@release-tools/verify'
import type { Finding } from '../finding.ts'
import { looked, withoutManifest } from '../looked.ts'
import type { WatchContext, WatchedPlace } from '../watch-context.ts'

const place = 'images'
const wanted = 'The registry has the image of the release, with a signature by the project.'
const next =
  'Find out who can write to the registry, and tell the users of the image: docs/tasks/a-release-is-bad.md of release-tools.'

type Found = Omit<Finding, 'place' | 'subject'>

/** The images by digest, with their signatures: as release-tools sees them, and as cosign does, the program of most readers. */
export const images: WatchedPlace = {
  name: place,
  look: async ({ manifest }, context) => {
    if (manifest === undefined) return [withoutManifest({ place, subject: 'images' })]
    const { images } = manifest.value
    if (images.length === 0) return [{ place, subject: 'images', state: 'absent', found: 'The release has no image.' }]
    const found = images.map(image => {
      const subject = `${image.repository}@${image.digest}`
      return looked({ place, subject }, async () => [{ place, subject, ...(await lookAt(image, subject, context)) }])
    })
    return (await Promise.all(found)).flat()
  },
}

async function lookAt({ repository, digest }: ImageEntry, subject: string, context: WatchContext): Promise<Found> {
  const reference = parseReference(subject)
  if (reference === undefined)
    return { state: 'unknown', found: `${repository} is not the name of a registry’s repository.` }
  const there = await resolveDigest(reference, context.host, patience).catch(ifNotFound)
  if (there === undefined)
    return { state: 'missing', found: `${repository} does not have ${digest} any more.`, wanted, next: pushAgain }
  const report = await openAndVerify(`oci://${subject}`, { trust: context.trust }, context.host)
  if (report.result === 'could not check') return { state: 'unknown', found: reasonOf(report) }
  if (report.result !== 'verified')
    return { state: 'different', found: `It is ${report.result}: ${reasonOf(report)}`, wanted, next }
  return context.cosign === undefined
    ? { state: 'unknown', found: 'It verifies, and cosign was not asked: it is not installed.', next: installCosign }
    : withScratch('cosign', context.host, scratch => byCosign(report, subject, { ...context, scratch }))
}

const patience = { attempts: 3, baseMs: 500, maxMs: 10_000 }
const pushAgain =
  'Push the image again by its digest, from an archive or from a copy: a rebuild gives it only if the image is reproducible.'
const installCosign = 'Install it before this step: setup-tools with `tools: cosign`.'

function ifNotFound(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}

function reasonOf({ checks }: TargetReport): string {
  const bad = checks.filter(({ status }) => status === 'fail' || status === 'error')
  return bad
    .map(({ detail }) => detail)
    .slice(0, 2)
    .join(' ')
}

/** What cosign says of an image that verifies. Both see the same, unless one of them has a fault: so the texts of both are given. */
async function byCosign(
  { accepted }: TargetReport,
  subject: string,
  { scratch, host, cosign, trust, trustedRoot }: WatchContext & { scratch: string },
): Promise<Found> {
  const signature = accepted.find(isSignature)
  if (signature === undefined || cosign === undefined)
    return { state: 'different', found: 'Something is attested about it, and nothing signs it.', wanted, next }
  const keyFile = join(scratch, 'cosign.pub')
  const options = await optionsFor(signature, { trust, trustedRoot, keyFile })
  if (options === undefined)
    return { state: 'good', found: 'It verifies. cosign cannot verify signatures by its kind of key.' }
  try {
    const args = ['verify', ...options, subject]
    await runCosign({ options: { cosign, retries: patience }, what: `verify ${subject} with cosign`, args }, host)
    return { state: 'good', found: `It verifies, also by cosign ${cosign.version}.` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error instanceof Transient) return { state: 'unknown', found: error.found, next: error.next }
    return {
      state: 'different',
      found: `It verifies with release-tools, and not with cosign: ${error.found}`,
      wanted,
      next,
    }
  }
}

function isSignature({ statement }: Accepted): boolean {
  return statement === undefined || statement.predicateType.startsWith('https://sigstore.dev/cosign/sign/')
}

async function optionsFor(
  { verified: { signer, logged, time } }: Accepted,
  { trust, trustedRoot, keyFile }: Pick<WatchContext, 'trust' | 'trustedRoot'> & { keyFile: string },
): Promise<string[] | undefined> {
  const by = attestorOf(signer)
  if (by === undefined) return undefined
  const signed = signedBy(by)
  const [publicKey] = trust.signers.flatMap(one =>
    isDeepStrictEqual(signedBy(one), signed) && 'publicKey' in one ? [one.publicKey] : [],
  )
  if (publicKey !== undefined) await writeFile(keyFile, publicKey)
  const place = { keyFile, trustedRoot, repository: trust.repository }
  return cosignOptions({ signer: signed, publicKey, logged, timed: time !== undefined }, place)
}
