import { byKind, textAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'
import type { Certified, Verified } from '../sigstore/verified.ts'
import type { Built, Expected } from './check-provenance.ts'
import { type NpmAttestations, publishType, readNpmAttestations } from './npm-attestations.ts'
import { checkNpmBuild } from './npm-build.ts'
import type { RegistryKey } from './npm-keys.ts'
import { checkNames, type WantedPackage } from './npm-names.ts'
import { Refused, reasons, refused } from './refused.ts'
import { asRefused } from './signature-reason.ts'

/** What is asked about a package of an npm registry. What is undefined was not asked. */
export interface NpmQuestion extends WantedPackage {
  /** The answer of the registry to `/-/npm/v1/attestations/NAME@VERSION`. */
  attestations: Uint8Array
  /** With the SHA-512 of the tarball. */
  expected: Expected
}

/** Whom the verification of a package trusts. */
export interface NpmTrust {
  trustedRoot: TrustedRoot | TrustedRoot[]
  registryKeys: readonly RegistryKey[]
}

/** A verified package. */
export interface VerifiedPackage extends Built {
  /** The statement of its provenance, byte for byte as it was signed. */
  payload: Uint8Array
}

/** Verifies a package as slsa-verifier does, in its order. Throws Refused with its reason, or CannotCheck. */
export function verifyNpmPackage(
  { attestations, expected, name, version }: NpmQuestion,
  trust: NpmTrust,
): VerifiedPackage {
  const list = readNpmAttestations(attestations)
  const certified = certifiedIn(list, trust)
  const built = checkNpmBuild(certified, expected)
  const published = publishedIn(list, trust)
  requireDigest(published, expected.digest)
  checkNames(certified.statement, published, { name, version })
  return { ...built, payload: certified.payload }
}

function certifiedIn({ provenance }: NpmAttestations, { trustedRoot }: NpmTrust): Certified {
  return refusing(() => new SignatureVerifier({ signers: [], trustedRoot }).verifyCertified(provenance))
}

/** The statement of the registry, by one of its keys, at a time when that was valid. */
function publishedIn({ publish }: NpmAttestations, { trustedRoot, registryKeys }: NpmTrust): Statement {
  const hint = textAt(publish, 'verificationMaterial', 'publicKey', 'hint') ?? ''
  const keys = registryKeys.filter(({ id }) => id === hint)
  if (keys.length === 0) throw unknownKey(hint)
  const signers = keys.map(({ publicKey }) => ({ kind: 'key' as const, publicKey }))
  const { statement, ...signed } = refusing(() =>
    new SignatureVerifier({ signers, trustedRoot }).verifyStatement(publish),
  )
  requireValid(signed, keys)
  const { predicateType } = statement
  if (!predicateType.startsWith(publishType))
    throw refused('payload', `expected predicate type with prefix ${publishType}, got ${predicateType}`)
  return statement
}

/** A registry may list a key more than once, for more than one time. */
function requireValid({ signer, time, logged }: Verified, keys: RegistryKey[]): void {
  if (!logged || time === undefined) throw refused('signature', 'the attestation of the registry has no log entry')
  const publicKey = byKind(signer, { key: one => one.publicKey, identity: () => undefined })
  const at = Date.parse(time)
  const isValid = (key: RegistryKey) =>
    (key.start === undefined || at >= Date.parse(key.start)) && (key.end === undefined || at < Date.parse(key.end))
  if (!keys.some(key => key.publicKey === publicKey && isValid(key)))
    throw refused('signature', `the key ${keys[0]?.id} of the registry was not valid at ${time}`)
}

/** Not a wrong signature: a registry gets new keys now and then. */
function unknownKey(hint: string): CannotCheck {
  return new CannotCheck('verify the attestation of the registry', {
    found: `could not find a key with the specified 'keyId' and 'keyUsage': ${JSON.stringify(hint)}.`,
    next: 'Give the keys of the registry, as they are now: --registry-keys FILE.',
  })
}

function requireDigest({ subject }: Statement, digest: string): void {
  if (!subject.some(one => Object.hasOwn(one.digest, 'sha512') && one.digest.sha512 === digest))
    throw new Refused(`${reasons.expected} '${digest}' not found: ${reasons.hash}`)
}

/** The signature is refused with the reason of slsa-verifier. */
function refusing<T>(verify: () => T): T {
  try {
    return verify()
  } catch (error) {
    throw asRefused(error)
  }
}
