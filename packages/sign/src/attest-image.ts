import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, pool, readIfThere, sha256, writeFileAtomic } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachBundle } from '@release-tools/oci'
import { type OwnBundle, OwnBundles } from './attached-bundles.ts'
import { withDockerLogin } from './docker-login.ts'
import { hexOf, isSame } from './image.ts'
import { recordSignature } from './record-signature.ts'
import { withSession } from './session.ts'
import { signStatement } from './sign.ts'
import type { SigningOptions } from './signing-options.ts'

/** Signatures at the same time. */
const width = 8

/** What is said of an image, of one of its platforms, or of all of them at once. */
export interface ImageAttestation {
  /** `sha256:…`. The statement is about all of them, and is attached to each. */
  digests: string[]
  /** What else the statement is about. */
  others?: ResourceDescriptor[]
  predicateType: string
  predicate: unknown
}

/**
 * Signs statements about an image and its platforms side by side, with one login, verifies and saves each, and attaches it to the digests that it
 * is about. One that the same signer made before is kept, and nothing is added. Throws a Problem.
 */
export async function attestImage(
  repository: string,
  attestations: readonly ImageAttestation[],
  options: SigningOptions,
  host: Host,
): Promise<void> {
  await withSession(options, host, open => withDockerLogin(() => attestAll(repository, attestations, open, host)))
}

async function attestAll(
  repository: string,
  attestations: readonly ImageAttestation[],
  options: SigningOptions,
  host: Host,
): Promise<void> {
  const own = await OwnBundles.of(options, host)
  const digests = [...new Set(attestations.flatMap(one => one.digests))]
  const found = await pool(digests, width, async one => [one, await own.attachedTo(repository, one)] as const)
  const place = { repository, own, attached: new Map(found) }
  await pool(attestations, width, one => attest(place, one, options, host))
}

interface Place {
  repository: string
  own: OwnBundles
  /** What the signer attached before, by digest. */
  attached: ReadonlyMap<string, OwnBundle[]>
}

async function attest(place: Place, wanted: ImageAttestation, options: SigningOptions, host: Host): Promise<void> {
  const { repository, own, attached } = place
  const { digests, predicateType } = wanted
  const statement = statementOf(repository, wanted)
  const same = (digest: string) => attached.get(digest)?.find(({ verified }) => isSame(verified.statement, statement))
  const missing = digests.filter(digest => same(digest) === undefined)
  const path = join(host.temp, 'release-tools-attestations', `${sha256(JSON.stringify(statement))}.sigstore.json`)
  await mkdir(join(path, '..'), { recursive: true })
  const found = own.own((await readIfThere(path, limits.evidence, 'inside'))?.toString() ?? '')
  const saved = found !== undefined && isSame(found.verified.statement, statement) ? found : undefined
  const known = digests.map(same).find(bundle => bundle !== undefined) ?? saved
  if (known !== undefined) await recordSignature(known.bundle, known.verified, options, { kept: true })
  const what = `attest ${predicateType} of ${repository}@${digests[0]}`
  const bundle = known?.bundle ?? (await signStatement(statement, options, host, what))
  await writeFileAtomic(path, `${bundle}\n`)
  const content = Buffer.from(bundle)
  await pool(missing, width, digest =>
    attachBundle(repository, digest, { content, predicateType }, host, options.retries),
  )
}

function statementOf(repository: string, { digests, others = [], predicateType, predicate }: ImageAttestation) {
  const images = digests.map(digest => ({ name: repository, digest: { sha256: hexOf(digest) } }))
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...images, ...others],
    predicateType,
    predicate,
  } satisfies Statement
}
