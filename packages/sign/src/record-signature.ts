import { basename } from 'node:path'
import { byKind, pool, sha256File } from '@release-tools/base'
import { factsOfBundle, type SigningEvent, type Verified } from '@release-tools/evidence'
import { type LoginTrace, versionInAddress } from './key-services/login-trace.ts'
import type { ServiceOptions } from './services.ts'
import type { ServiceKey, SigningOptions } from './signing-options.ts'
import { rootFor } from './verify-own.ts'

/** What is known of a signature besides its bundle. */
export interface MadeBy {
  /** True if an earlier run made it, and this one found it valid. */
  kept: boolean
  /** How people call what is signed, if the bundle does not say it. */
  name?: string | undefined
  /** Path of the signed file. */
  path?: string | undefined
  /** Tells how the login was, if a service has the key and made the signature just now. */
  trace?: (() => Promise<LoginTrace>) | undefined
}

type RecordOptions = ServiceOptions & Pick<SigningOptions, 'trustedRoot' | 'events'>

/** Adds a signature to the records of the step, if it keeps any. `verified` says whose it is. */
export async function recordSignature(
  bundle: unknown,
  verified: Pick<Verified, 'signer'>,
  options: RecordOptions,
  { kept, name, path, trace }: MadeBy,
): Promise<void> {
  const { events } = options
  if (events === undefined) return
  const facts = factsOfBundle(bundle, verified.signer, (await rootFor(verified.signer, options)).trustedRoot)
  const service = serviceKeyOf(options)
  const known = service && (await serviceFacts(service, facts.signer, (await trace?.()) ?? {}))
  events.add({
    ...facts,
    subjects: await pool(facts.subjects, 1, subject => named(subject, name, path)),
    ...(kept ? { kept } : {}),
    ...(known === undefined ? {} : { service: known }),
  })
}

/** By its name and by SHA-256, as releases list files: a key on P-384 signs another digest. */
async function named(
  { name: own, digest }: SigningEvent['subjects'][number],
  name: string | undefined,
  path: string | undefined,
): Promise<SigningEvent['subjects'][number]> {
  const known = own ?? name ?? (path && basename(path))
  const sha256 = path === undefined || digest.sha256 !== undefined ? {} : { sha256: await sha256File(path) }
  return { ...(known ? { name: known } : {}), digest: { ...sha256, ...digest } }
}

/** The key in a service that signs; undefined for any other way to sign. */
function serviceKeyOf({ signing }: Pick<SigningOptions, 'signing'>): ServiceKey | undefined {
  const none = () => undefined
  const own = (key: ServiceKey) => key
  return byKind(signing, {
    key: none,
    keyless: none,
    'dry-run': none,
    awskms: own,
    gcpkms: own,
    azurekms: own,
    k8s: own,
    hashivault: own,
    openbao: own,
    plugin: own,
  })
}

/** The version is that whose public key has verified the signature. Settings of a login are not secret. */
function serviceFacts(
  { kind, key, login }: ServiceKey,
  signer: SigningEvent['signer'],
  { session, versions }: LoginTrace,
): NonNullable<SigningEvent['service']> {
  const fingerprint = byKind(signer, { key: ({ sha256 }) => sha256, identity: () => '', openpgp: () => '' })
  const keyVersion = versionInAddress(key) ?? versions?.get(fingerprint)
  return {
    name: kind,
    key,
    ...(keyVersion === undefined ? {} : { keyVersion }),
    ...(Object.keys(login).length === 0 ? {} : { login: { ...login } }),
    ...(session === undefined || Object.keys(session).length === 0 ? {} : { session }),
  }
}
