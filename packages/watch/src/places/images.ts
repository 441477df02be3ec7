import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { byKind, Problem } from '@release-tools/base'
import { attestorOf, cosignOptions, type ImageEntry, signedBy } from '@release-tools/evidence'
import { type Host, Transient, withScratch } from '@release-tools/host'
import { loginBeside, NotFound, parseReference, resolveDigest } from '@release-tools/oci'
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

async function lookAt({ repository, digest }: ImageEntry, subject: string, given: WatchContext): Promise<Found> {
  const reference = parseReference(subject)
  if (reference === undefined) return { state: 'unknown', found: `${repository} is not a repository of a registry.` }
  return withScratch('images', given.host, async scratch => {
    const context = { ...given, scratch, host: await loggedIn(repository, scratch, given) }
    const there = await resolveDigest(reference, context.host, patience).catch(ifNotFound)
    if (there === undefined)
      return { state: 'missing', found: `${repository} does not have ${digest} any more.`, wanted, next: pushAgain }
    const report = await verified(subject, context)
    if (report.result === 'could not check') return { state: 'unknown', found: reasonOf(report) }
    if (report.result !== 'verified')
      return { state: 'different', found: `It is ${report.result}: ${reasonOf(report)}`, wanted, next }
    return context.cosign === undefined ? notAsked : byCosign(report, subject, context)
  })
}

/** By the identities of the project, whose runs must be of its repository, or by its keys, which have no runs. */
async function verified(subject: string, { trust, host }: WatchContext): Promise<TargetReport> {
  const { repository: _, ...others } = trust
  const kinds = Map.groupBy(trust.signers, signer => byKind(signer, { key: () => 'key', identity: () => 'identity' }))
  const [keys, identities] = [kinds.get('key') ?? [], kinds.get('identity') ?? []]
  const trusts = [
    { ...trust, signers: identities },
    { ...others, signers: keys },
  ].filter(one => one.signers.length > 0)
  const reports: TargetReport[] = []
  for (const one of trusts) reports.push(await openAndVerify(`oci://${subject}`, { trust: one }, host))
  return reports.find(({ result }) => result === 'verified') ?? worstOf(reports)
}

/** What could not be checked might have been valid. */
function worstOf(reports: TargetReport[]): TargetReport {
  const [first] = reports
  if (first === undefined) throw noSigner
  return reports.find(({ result }) => result === 'could not check') ?? first
}

const noSigner = new Problem('verify the images', {
  found: 'the project has no key and no identity that signs images.',
  next: 'Check in the public key as .github/cosign.pub, or set `certificate-identity`.',
})

/** A host whose programs have the login for a repository. */
async function loggedIn(repository: string, scratch: string, { host, loginOf }: WatchContext): Promise<Host> {
  const login = loginOf(repository)
  if (login === undefined) return host
  const directory = await loginBeside(repository, login, scratch, host.env)
  const env = { ...host.env, DOCKER_CONFIG: directory }
  // Everything else stays that of the host, which may have getters.
  return Object.create(host, { env: { value: env } })
}

const patience = { attempts: 3, baseMs: 500, maxMs: 10_000 }
const pushAgain =
  'Push the image again by its digest, from an archive or from a copy: a rebuild gives it only if the image is reproducible.'
const notAsked: Found = {
  state: 'unknown',
  found: 'It verifies, and cosign was not asked: it is not installed.',
  next: 'Install it before this step: setup-tools with `tools: cosign`.',
}

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
    const { DOCKER_CONFIG } = host.env
    const env = DOCKER_CONFIG === undefined ? {} : { DOCKER_CONFIG }
    await runCosign({ options: { cosign, retries: patience }, what: `verify ${subject} with cosign`, args, env }, host)
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
  // Only a certificate says whose run it was.
  const repository = publicKey === undefined ? trust.repository : undefined
  const place = { keyFile, trustedRoot, repository }
  return cosignOptions({ signer: signed, publicKey, logged, timed: time !== undefined }, place)
}
