import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { at, byKind, limits, Problem, parseJson, readLimited, textAt, writeFileAtomic } from '@release-tools/base'
import {
  SignatureVerifier,
  type SignedBy,
  type Signer,
  type Statement,
  signedBy,
  signerText,
  type Trust,
  type Verified,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isLogged, publicKey, recordSignature, signFile, signStatement } from '@release-tools/sign'
import type { SignatureFact } from '../notes/release-facts.ts'
import type { AssembleOptions } from './assemble-options.ts'

/** Who will sign manifest and tarball. The notes name the signer before the signatures are made. */
export async function announceSigner(options: AssembleOptions, host: Host): Promise<SignatureFact> {
  const logged = await isLogged(options.signing)
  const pem = await publicKey(options.signing, host)
  if (pem !== undefined) return { signer: signedBy({ kind: 'key', publicKey: pem }), logged, publicKey: pem }
  if (options.identity !== undefined) return { signer: { kind: 'identity', ...options.identity }, logged }
  throw new Problem('name the signer of the release', {
    found: 'the runner does not say which workflow this is.',
    next: 'Set the input `certificate-identity`.',
  })
}

/** Throws a Problem if the announced signer is not a trusted signer. */
export function requireTrusted(announced: SignatureFact, { signers }: Trust): SignatureFact {
  const { signer } = announced
  if (signers.some(trusted => isSigner(trusted, signer))) return announced
  throw new Problem('sign the release', {
    found: byKind(signer, {
      key: () =>
        'the private key does not belong to a public key that is checked in and that the policy does not revoke.',
      identity: ({ identity }) => `${identity} is not a trusted signer.`,
    }),
    next: 'Check in the public key of COSIGN_PRIVATE_KEY as .github/cosign.pub, or give its path as the input `key`.',
  })
}

/** Signs a file, or takes the signature that an earlier run of the same release made, if it verifies. */
export async function signOrReuse(
  path: string,
  announced: SignatureFact,
  options: AssembleOptions,
  host: Host,
): Promise<string> {
  const bundlePath = `${path}.sigstore.json`
  const name = `${basename(path)}.sigstore.json`
  const reusable = await reusableBundle(name, options, async (verifier, bundle) => {
    const verified = await verifier.verifyFile(path, bundle)
    return isAnnounced(verified, announced) ? verified : undefined
  })
  if (reusable !== undefined) {
    await writeFileAtomic(bundlePath, reusable.bundle)
    await recordSignature(reusable.bundle, reusable.verified, options.signing, { kept: true, path })
    host.info(`Kept the signature of ${basename(path)} that an earlier run made.`)
    return bundlePath
  }
  requireAnnounced(await signFile(path, bundlePath, options.signing, host), announced)
  return bundlePath
}

/** The signature in a bundle, for `openssl dgst -verify`: base64 on one line. */
export async function plainSignature(bundlePath: string): Promise<string> {
  const bundle = parseJson((await readLimited(bundlePath, limits.evidence)).toString(), basename(bundlePath))
  const signature = textAt(at(bundle, 'messageSignature'), 'signature')
  if (signature === undefined) throw new Error(`${bundlePath} has no message signature`)
  return `${signature}\n`
}

/** Signs a statement, or takes the bundle if an earlier run of the same release signed it. Returns the bundle as one line. */
export async function attestOrReuse(
  name: string,
  statement: Statement,
  options: AssembleOptions,
  host: Host,
): Promise<string> {
  const reusable = await reusableBundle(name, options, async (verifier, bundle) => {
    const { statement: signed, ...verified } = verifier.verifyStatement(bundle)
    return isDeepStrictEqual(signed, statement) ? verified : undefined
  })
  if (reusable === undefined) return signStatement(statement, options.signing, host)
  await recordSignature(reusable.bundle, reusable.verified, options.signing, { kept: true })
  return reusable.bundle.trimEnd()
}

/** The bundle that an interrupted run left under a name, if `verify` says that it can be used again. */
async function reusableBundle(
  name: string,
  { findReusableBundle, trust }: AssembleOptions,
  verify: (verifier: SignatureVerifier, bundle: string) => Promise<Verified | undefined>,
): Promise<{ bundle: string; verified: Verified } | undefined> {
  const bundle = await findReusableBundle?.(name)
  if (bundle === undefined) return undefined
  try {
    const verified = await verify(new SignatureVerifier(trust), bundle)
    return verified && { bundle, verified }
  } catch {
    // Of another content, or by someone else: a new one is made.
    return undefined
  }
}

function isAnnounced({ signer, logged }: Verified, announced: SignatureFact): boolean {
  return logged === announced.logged && isSigner(signer, announced.signer)
}

function isSigner(signer: Signer, announced: SignedBy): boolean {
  return isDeepStrictEqual(signedBy(signer), announced)
}

function requireAnnounced(verified: Verified, announced: SignatureFact) {
  if (isAnnounced(verified, announced)) return
  const { signer, logged } = verified
  throw new Problem('sign the release', {
    found: `it was signed by ${signerText(signedBy(signer))}${logged ? ', in a log' : ', in no log'}, which contradicts the notes.`,
    next: 'Set the input `certificate-identity` to the identity that signs. In a reusable workflow, it is that of the called workflow.',
  })
}
