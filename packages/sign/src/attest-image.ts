import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, Problem, pool, readIfThere, sha256, writeFileAtomic } from '@release-tools/base'
import { hasSubject, parseBundle, parseStatement, type Statement } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachBundle } from '@release-tools/oci'
import { OwnBundles } from './attached-bundles.ts'
import { isSame } from './image.ts'
import { withSession } from './session.ts'
import { signStatement } from './sign.ts'
import type { SigningOptions } from './signing-options.ts'

/** Signatures at the same time. */
const width = 8

/** What is said of an image, or of one of its platforms. */
export interface ImageAttestation {
  /** `sha256:…` */
  digest: string
  predicateType: string
  predicate: unknown
}

/**
 * Signs statements about an image and its platforms side by side, with one login, verifies and saves each, and attaches it to the digest that it
 * is about. One that the same signer made before is kept, and nothing is added. Throws a Problem.
 */
export async function attestImage(
  repository: string,
  attestations: readonly ImageAttestation[],
  options: SigningOptions,
  host: Host,
): Promise<void> {
  await withSession(options, host, async open => {
    const own = await OwnBundles.of(open, host)
    await pool(attestations, width, one => attest(repository, one, own, open, host))
  })
}

async function attest(
  repository: string,
  { digest, predicateType, predicate }: ImageAttestation,
  own: OwnBundles,
  options: SigningOptions,
  host: Host,
): Promise<void> {
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: repository, digest: { sha256: hexOf(digest) } }],
    predicateType,
    predicate,
  }
  const attached = await own.attachedTo(repository, digest)
  if (attached.some(({ verified }) => isSame(verified.statement, statement))) return
  const folder = join(host.temp, 'release-tools-attestations')
  const path = join(folder, `${sha256(JSON.stringify(statement))}.sigstore.json`)
  await mkdir(folder, { recursive: true })
  const saved = own.own((await readIfThere(path, limits.evidence, 'inside'))?.toString() ?? '')
  const what = `attest ${predicateType} of ${repository}@${digest}`
  const bundle = saved?.bundle ?? (await signStatement(statement, options, host, what))
  await writeFileAtomic(path, `${bundle}\n`)
  await attachBundle(repository, digest, { content: Buffer.from(bundle), predicateType }, host, options.retries)
}

/**
 * Attaches bundles that are signed already, each to those of the digests that it is about: provenance names the images of a release. Attaching
 * one again changes nothing. Returns how many were attached. Throws a Problem.
 */
export async function attachSigned(
  repository: string,
  digests: readonly string[],
  bundles: readonly string[],
  host: Host,
): Promise<number> {
  const pairs = bundles.flatMap(bundle => {
    const statement = statementOf(bundle)
    const about = digests.filter(digest => hasSubject(statement, { sha256: hexOf(digest) }))
    return about.map(digest => ({ digest, content: Buffer.from(bundle), predicateType: statement.predicateType }))
  })
  await pool(pairs, width, ({ digest, ...bundle }) => attachBundle(repository, digest, bundle, host))
  return pairs.length
}

function statementOf(bundle: string): Statement {
  const { content } = parseBundle(bundle)
  if (content.$case === 'dsseEnvelope')
    return parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload)
  throw new Problem('attach an attestation', {
    found: 'it is the signature of a file, and not an attestation.',
    next: 'Run slsa-provenance again.',
  })
}

function hexOf(digest: string): string {
  return digest.replace(/^sha256:/, '')
}
