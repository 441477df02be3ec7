import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, pool, readLimited, sizeIfThere, writeFileAtomic } from '@release-tools/base'
import type { Statement, Verified } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { AccessDenied, imageDigests, layoutDigests } from '@release-tools/oci'
import { backendOf, isDryRun } from './backends.ts'
import { runCosign } from './cosign.ts'
import { existingSignature } from './existing-signature.ts'
import { imageStatement, requireImage, requireReferrer, requireSigned } from './image.ts'
import { serviceArguments } from './services.ts'
import { type OpenSigning, withSession } from './session.ts'
import type { SigningOptions } from './signing-options.ts'
import { verifyOwn } from './verify-own.ts'

/** How many signatures are made at the same time: most of their time is waiting for the log. */
const width = 8

/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Returns who signed.
 */
export async function signFile(
  path: string,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<Verified> {
  return withSession(options, host, async open => {
    const bundle = await makeBundle(`sign ${basename(path)}`, ['sign-blob', path], open, host)
    const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle))
    await writeFileAtomic(bundlePath, `${bundle}\n`)
    return verified
  })
}

/** Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. */
export async function signStatement(statement: Statement, options: SigningOptions, host: Host): Promise<string> {
  return withSession(options, host, open =>
    withScratch('sign', host, async scratch => {
      const path = join(scratch, 'statement.json')
      await writeFile(path, JSON.stringify(statement))
      const args = ['attest-blob', '--statement', path]
      const bundle = await makeBundle(`sign the statement ${statement.predicateType}`, args, open, host)
      await verifyOwn(bundle, open, host, verifier => verifier.verifyStatement(bundle))
      return bundle
    }),
  )
}

/** Signs several statements side by side, with one login. Returns the bundles in the same order. */
export async function signStatements(statements: Statement[], options: SigningOptions, host: Host): Promise<string[]> {
  return withSession(options, host, open => pool(statements, width, one => signStatement(one, open, host)))
}

/**
 * Signs an image by its digest (`sha256:…`), pushes the signature as a referrer of the image, checks that the registry returns
 * it, and writes its bundle. Keeps an existing signature by the same signer. A dry run makes the same signature, but pushes
 * nothing.
 */
export async function signImage(
  repository: string,
  digest: string,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<Verified> {
  const image = `${repository}@${digest}`
  const { bundle, verified } = isDryRun(options)
    ? await signImageDryRun(digest, options, host)
    : await signAndPush(image, digest, options, host)
  await writeFileAtomic(bundlePath, `${bundle}\n`)
  return verified
}

/**
 * Signs everything that an index lists, platforms and attestations, as `cosign sign --recursive` does: a verifier asks for the
 * digest that it is about to run. Keeps existing signatures by the same signer. Returns the digests; none if the image is not an
 * index. Warns if the registry lets cosign read the index, but not us. A dry run asks no registry and reads the index in `layout`,
 * the OCI layout of the image.
 */
export async function signImageParts(
  repository: string,
  digest: string,
  options: SigningOptions,
  host: Host,
  layout?: string,
): Promise<string[]> {
  if (isDryRun(options)) return rehearseParts(`${repository}@${digest}`, digest, options, host, layout)
  const parts = (await digestsOf(repository, digest, host)).filter(part => part !== digest)
  await pool(parts, 4, part => signAndPush(`${repository}@${part}`, part, options, host))
  return parts
}

async function rehearseParts(
  image: string,
  digest: string,
  options: SigningOptions,
  host: Host,
  layout: string | undefined,
): Promise<string[]> {
  if (layout === undefined || (await sizeIfThere(join(layout, 'index.json'))) === undefined) {
    host.info(`${image} has no OCI layout here, and a dry run asks no registry, so what it may list was not signed.`)
    return []
  }
  const parts = (await layoutDigests(layout, digest)).filter(part => part !== digest)
  await pool(parts, 4, part => signImageDryRun(part, options, host))
  return parts
}

async function digestsOf(repository: string, digest: string, host: Host): Promise<string[]> {
  try {
    return await imageDigests(repository, digest, { env: host.env, exec: (...call) => host.exec(...call) })
  } catch (error) {
    if (!(error instanceof AccessDenied)) throw error
    host.warning(
      `Signed ${repository}@${digest}, but not the platforms that it may list: ${error.found} cosign can read them, but release-tools has no login. Log in with \`docker login\` before this step.`,
    )
    return []
  }
}

interface SignedImage {
  bundle: string
  verified: Verified
}

async function signAndPush(image: string, digest: string, options: SigningOptions, host: Host): Promise<SignedImage> {
  await requireImage(image, options, host)
  const existing = await existingSignature(image, digest, options, host)
  if (existing !== undefined) return existing
  const bundle = await withSession(options, host, open => makeBundle(`sign ${image}`, ['sign', image], open, host))
  const verified = await verifyImage(digest, bundle, options, host)
  await requireReferrer(image, bundle, options, host)
  return { bundle, verified }
}

async function signImageDryRun(digest: string, options: SigningOptions, host: Host): Promise<SignedImage> {
  const bundle = await signStatement(imageStatement(digest), options, host)
  return { bundle, verified: await verifyImage(digest, bundle, options, host) }
}

function verifyImage(digest: string, bundle: string, options: SigningOptions, host: Host): Promise<Verified> {
  return verifyOwn(bundle, options, host, verifier => requireSigned(digest, verifier.verifyStatement(bundle)))
}

/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
async function makeBundle(
  what: string,
  [command = '', ...rest]: string[],
  options: OpenSigning,
  host: Host,
): Promise<string> {
  return withScratch('sign', host, async scratch => {
    const path = join(scratch, 'bundle.json')
    const who = await options.session.credentials()
    const args = [
      command,
      '--yes',
      ...who.args,
      ...(await serviceArguments(options, scratch)),
      '--bundle',
      path,
      ...rest,
    ]
    await runCosign({ options, what, args, env: who.env, failures: backendOf(options).failures }, host)
    return JSON.stringify(JSON.parse((await readLimited(path, limits.evidence)).toString()))
  })
}
