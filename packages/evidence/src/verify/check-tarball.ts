import type { KeyObject } from 'node:crypto'
import { basename } from 'node:path'
import { byKind, readLimited, sizeIfThere } from '@release-tools/base'
import type { HashName } from '../in-toto/digests.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { tarballPrefix, unlisted } from '../manifest/release-names.ts'
import type { Tarball } from '../release/release-source.ts'
import { evidenceLimit, isCanonical, type TarballScan } from '../release/tarball.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { bytesOfFile, hashOf } from '../sigstore/signed-bytes.ts'
import { hasPlainSignature } from '../sigstore/signer.ts'
import type { SignatureVerifier, Trust, Verified } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'

/**
 * Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. Packs it again only if
 * it has the files of the manifest, so that nobody but the signer can make that take long.
 */
export async function checkRepacked({ scan, open }: Tarball, manifest: Manifest): Promise<Passed> {
  const { source } = manifest
  const wanted = tarballPrefix(source.tag)
  if (scan.prefix !== wanted)
    failCheck(`its files are in ${JSON.stringify(scan.prefix)}, not in ${JSON.stringify(wanted)}.`)
  if (scan.mtime * 1000 !== Date.parse(source.commitTime))
    failCheck(`its time is ${new Date(scan.mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`)
  if (!hasFilesOf(manifest, scan))
    throw new CannotCheck('verify the release', {
      found: 'it was not packed again, because its files are not those of the manifest.',
      next: 'Download it again from its publisher.',
    })
  if (!(await isCanonical(open, scan))) failCheck('packing its content again gives different bytes.')
  return { detail: 'Packing its content again gives the same bytes.' }
}

function hasFilesOf({ files }: Manifest, { files: found }: TarballScan): boolean {
  const others = [...found.keys()].filter(path => !unlisted.some(name => name === path))
  return (
    others.length === files.length &&
    files.every(({ path, size, sha256 }) => found.get(path)?.size === size && found.get(path)?.sha256 === sha256)
  )
}

/** The checks of the signatures of a tarball. `verified` is the one of its bundle. A tarball without a key has no `.sig`. */
export interface TarballSignatures {
  checks: [bundle: Check, ...sig: Check[]]
  verified: Verified | undefined
}

/**
 * Checks the signatures of the tarball, without unpacking it: its bundle, and with a key also its `.sig`, as `openssl dgst -verify`
 * does. Among assets, none may be missing (`required`); elsewhere, a person may have downloaded only the tarball.
 */
export async function checkTarballSignatures(
  tarball: string,
  required: boolean,
  { verifier, trust }: { verifier: SignatureVerifier; trust: Trust },
): Promise<TarballSignatures> {
  const name = basename(tarball)
  let verified: Verified | undefined
  const bundle = await check('tarball signature', async () => {
    const passed = await checkBundle(tarball, name, required, verifier)
    verified = passed.verified
    return passed
  })
  const named = withFileName(`${name}.sigstore.json`, bundle)
  const { signedBy } = bundle
  const neverHasSig = signedBy !== undefined && !hasPlainSignature(signedBy)
  if (neverHasSig && (await sizeIfThere(`${tarball}.sig`)) === undefined) return { checks: [named], verified }
  const needsSig = required && signedBy !== undefined && !neverHasSig
  const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust))
  return { checks: [named, withFileName(`${name}.sig`, sig)], verified }
}

/** The same checks, once the manifest says of which release the tarball must be. */
export async function withTarballOrigin(
  { checks: [bundle, ...sig], verified }: TarballSignatures,
  manifest: Manifest,
): Promise<Check[]> {
  if (verified === undefined) return [bundle, ...sig]
  const origin = await check(bundle.name, () => {
    requireOrigin(verified, manifest)
    return { detail: bundle.detail, verified }
  })
  return [origin.status === 'pass' ? bundle : origin, ...sig]
}

async function checkBundle(
  tarball: string,
  name: string,
  required: boolean,
  verifier: SignatureVerifier,
): Promise<Omit<Passed, 'verified'> & { verified?: Verified }> {
  const path = `${tarball}.sigstore.json`
  if ((await sizeIfThere(path)) === undefined) return missing(`${name}.sigstore.json`, required)
  const verified = await verifier.verifyFile(tarball, await readLimited(path, evidenceLimit, 'inside'))
  return { detail: `${name} is signed.`, verified }
}

async function checkSig(tarball: string, name: string, required: boolean, trust: Trust): Promise<Passed> {
  const path = `${tarball}.sig`
  if ((await sizeIfThere(path)) === undefined) return missing(`${name}.sig`, required)
  const keys = keysOf(trust)
  if (keys.length === 0)
    throw new CannotCheck('verify the release', {
      found: 'it is a signature by a key, but no key was given.',
      next: 'Give the key.',
    })
  const signature = decode((await readLimited(path, 64 * 1024, 'inside')).toString())
  const bytes = await bytesOfFile(
    tarball,
    undefined,
    keys.map(one => ({ ...one, signature })),
  )
  const found =
    keys.find(({ key, hash }) => bytes.isSignedBy(key, signature, hash)) ??
    failCheck('the signature was not made over this content by the key.')
  return {
    detail: 'It is valid, checked as `openssl dgst -verify` does.',
    verified: { signer: found.signer },
  }
}

/** The accepted keys, each with the digest that it signs. Ed25519 has its own, so any can stand there. */
function keysOf({ signers }: Trust): { signer: Verified['signer']; key: KeyObject; hash: HashName }[] {
  return signers.flatMap(signer =>
    byKind(signer, {
      key: one => {
        const key = parsePublicKey(one.publicKey)
        return [{ signer: one, key, hash: hashOf(key) ?? 'sha512' }]
      },
      identity: () => [],
    }),
  )
}

function missing(name: string, required: boolean): Omit<Passed, 'verified'> {
  return required ? failCheck(`${name} is missing.`) : { status: 'absent', detail: `${name} was not provided.` }
}

function decode(text: string): Buffer {
  if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text)) failCheck('it is not one line of base64.')
  return Buffer.from(text, 'base64')
}
