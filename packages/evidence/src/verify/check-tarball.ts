import { type KeyObject, verify } from 'node:crypto'
import { basename, join } from 'node:path'
import { byKind, readLimited, sizeIfThere } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'

import { tarballPrefix } from '../manifest/release-names.ts'
import { openTarball, type ReleaseSource, type Repacked, type Tarball } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { hasPlainSignature } from '../sigstore/signer.ts'
import type { SignatureVerifier, Trust } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'

/** GitHub accepts only assets below 2 GiB. */
const tarballLimit = 2 * 1024 ** 3

/** Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. */
export function checkRepacked({ canonical, prefix, mtime }: Repacked, { source }: Manifest): Passed {
  const wanted = tarballPrefix(source.tag)
  if (prefix !== wanted) failCheck(`its files are in ${JSON.stringify(prefix)}, not in ${JSON.stringify(wanted)}.`)
  if (mtime * 1000 !== Date.parse(source.commitTime))
    failCheck(`its time is ${new Date(mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`)
  if (!canonical) failCheck('packing its content again gives different bytes.')
  return { detail: 'Packing its content again gives the same bytes.' }
}

/**
 * Checks the signatures of the tarball: its bundle, and with a key also its `.sig`, as `openssl dgst -sha256 -verify` does. Among
 * assets, none may be missing; elsewhere, a person may have downloaded only the tarball.
 */
export async function checkTarballSignatures(
  tarball: string,
  required: boolean,
  { verifier, trust, manifest }: { verifier: SignatureVerifier; trust: Trust; manifest: Manifest },
): Promise<Check[]> {
  const name = basename(tarball)
  const bundle = await check('tarball signature', async () => {
    const passed = await checkBundle(tarball, name, required, verifier)
    requireOrigin(passed.verified ?? {}, manifest)
    return passed
  })
  const needsSig = required && bundle.signedBy !== undefined && hasPlainSignature(bundle.signedBy)
  const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust))
  return [withFileName(`${name}.sigstore.json`, bundle), withFileName(`${name}.sig`, sig)]
}

async function checkBundle(
  tarball: string,
  name: string,
  required: boolean,
  verifier: SignatureVerifier,
): Promise<Passed> {
  const path = `${tarball}.sigstore.json`
  if ((await sizeIfThere(path)) === undefined) return missing(`${name}.sigstore.json`, required)
  const verified = verifier.verifyBlob(
    await readLimited(tarball, tarballLimit),
    await readLimited(path, evidenceLimit, 'inside'),
  )
  return { detail: `${name} is signed.`, verified }
}

async function checkSig(tarball: string, name: string, required: boolean, { signers }: Trust): Promise<Passed> {
  const path = `${tarball}.sig`
  if ((await sizeIfThere(path)) === undefined) return missing(`${name}.sig`, required)
  const keys = signers.flatMap(signer =>
    byKind(signer, { key: one => [{ signer: one, key: parsePublicKey(one.publicKey) }], identity: () => [] }),
  )
  if (keys.length === 0)
    throw new CannotCheck('verify the release', {
      found: 'it is a signature by a key, but no key was given.',
      next: 'Give the key.',
    })
  const signature = decode((await readLimited(path, 64 * 1024, 'inside')).toString())
  const data = await readLimited(tarball, tarballLimit)
  const found =
    keys.find(({ key }) => isSignature(data, key, signature)) ??
    failCheck('the signature was not made over this content by the key.')
  return {
    detail: 'It is valid, checked as `openssl dgst -sha256 -verify` does.',
    verified: { signer: found.signer, logged: false },
  }
}

function missing(name: string, required: boolean): Passed {
  return required ? failCheck(`${name} is missing.`) : { status: 'absent', detail: `${name} was not provided.` }
}

function decode(text: string): Buffer {
  if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text)) failCheck('it is not one line of base64.')
  return Buffer.from(text, 'base64')
}

/** Ed25519 keys sign the bytes; all others sign their SHA-256. */
function isSignature(data: Buffer, key: KeyObject, signature: Buffer): boolean {
  return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', data, key, signature)
}

/**
 * Finds the tarball of a release: the source itself, or the file beside it with the name that the tag gives. Undefined if it does
 * not exist. Throws a Problem if it is missing among assets that have a signature of it.
 */
export async function findTarball(source: ReleaseSource, name: string): Promise<Tarball | undefined> {
  if (source.kind === 'tarball') return source
  const path = join(source.beside, name)
  if ((await sizeIfThere(path)) !== undefined) return openTarball(path)
  const signed =
    source.kind === 'assets' && source.names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`)
  return signed ? failCheck(`${name} is missing, although its signature was provided.`) : undefined
}
