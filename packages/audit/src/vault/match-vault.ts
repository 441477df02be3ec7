import { Problem } from '@release-tools/base'
import type { SigningEvent } from '@release-tools/evidence'
import type { Match, SignatureMatch } from '../match.ts'
import type { AuditHash } from './audit-hash.ts'
import type { VaultLog, VaultSignature } from './vault-log.ts'

type Service = NonNullable<SigningEvent['service']>

/** What a log of Vault says of the records of signatures. */
export interface VaultMatches {
  /** One for each signature by a key of Vault or OpenBao. */
  matches: SignatureMatch[]
  /** What the same keys signed besides, by this log, with the inputs that no record has. Empty if it could not be compared. */
  others: VaultSignature[]
}

/** How far the clocks of Vault and of the machine that signed may be apart, in milliseconds. */
const clockMs = 60_000

/**
 * Compares records of signatures by keys of Vault with Vault's own log: what was signed, with which version of the key, in which session and
 * namespace, as far as the record says. Throws nothing: what Vault does not tell could not be checked.
 */
export async function matchVault(
  events: readonly SigningEvent[],
  log: VaultLog,
  hash: AuditHash,
): Promise<VaultMatches> {
  const matches: SignatureMatch[] = []
  const own: OwnInputs = new Map()
  let complete = true
  for (const signature of events) {
    const { service } = signature
    if (service === undefined || !isVault(service)) continue
    try {
      const candidates = await signaturesOf(signature, service, log, { hash, own })
      matches.push({ signature, place: service.key, ...(await compared(signature, candidates, log, hash)) })
      complete &&= candidates !== undefined
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      complete = false
      matches.push({ signature, place: service.key, result: 'could not check', found: error.found, next: error.next })
    }
  }
  return { matches, others: complete ? othersIn(log, matches, own) : [] }
}

/** The inputs that records have, of the answers in a log: one answer may sign several at once. */
type OwnInputs = Map<VaultSignature, Set<string>>

function isVault({ name }: Service): boolean {
  return name === 'hashivault' || name === 'openbao'
}

function nameOf({ key }: Service): string {
  return key.replace(/^\w+:\/\//, '')
}

/** All of the log that signed the digest of the record by a key of this name, noted in `own`; undefined if the record has no digest. */
async function signaturesOf(
  { signed }: SigningEvent,
  service: Service,
  { signatures }: VaultLog,
  { hash, own }: { hash: AuditHash; own: OwnInputs },
): Promise<VaultSignature[] | undefined> {
  if (signed === undefined) return undefined
  const input = Buffer.from(signed.digest, 'hex').toString('base64')
  const forms = [input, await hash(input)]
  const name = nameOf(service)
  const found = signatures.filter(({ key, inputs }) => key === name && inputs.some(one => forms.includes(one)))
  for (const one of found) own.set(one, new Set([...(own.get(one) ?? []), ...forms]))
  return found
}

async function compared(
  signature: SigningEvent,
  candidates: VaultSignature[] | undefined,
  log: VaultLog,
  hash: AuditHash,
): Promise<Omit<Match, 'place'>> {
  if (candidates === undefined)
    return {
      result: 'could not check',
      found: 'the record does not say which digest was signed.',
      next: 'Compare key, session and time of the record with the log yourself.',
    }
  const differences: string[] = []
  for (const candidate of candidates) {
    const difference = await differenceOf(signature, candidate, hash)
    if (difference === undefined)
      return { result: 'found', found: `Vault signed it at ${candidate.time} (request ${candidate.request}).` }
    differences.push(`Vault signed this digest at ${candidate.time} (request ${candidate.request}), but ${difference}.`)
  }
  const [first] = differences
  return first === undefined ? missing(signature, log) : contradiction(first)
}

function contradiction(found: string): Omit<Match, 'place'> {
  const next =
    'Find out who changed the record or the log: the session in the log of Vault says who signed. Do not trust the other records of this file.'
  return { result: 'contradicts', found, next }
}

/** In what a record and a signature in the log differ; undefined if they agree in all that both say. */
async function differenceOf(
  { service }: SigningEvent,
  { keyVersion, namespace, mount, accessor }: VaultSignature,
  hash: AuditHash,
): Promise<string | undefined> {
  const { login, session } = service ?? {}
  const wanted = {
    namespace: session?.namespace ?? login?.namespace,
    mount: login?.transit?.replace(/\/$/, ''),
    version: service?.keyVersion,
  }
  if (wanted.version !== undefined && keyVersion !== undefined && wanted.version !== keyVersion)
    return `with version ${keyVersion} of the key, and the record says ${wanted.version}`
  if (wanted.namespace !== undefined && wanted.namespace.replaceAll(/^\/+|\/+$/g, '') !== namespace)
    return `in the namespace "${namespace}", and the record says "${wanted.namespace}"`
  if (wanted.mount !== undefined && wanted.mount !== mount) return `at ${mount}, and the record says ${wanted.mount}`
  const known = session?.accessor
  if (known === undefined || accessor === undefined || accessor === known) return undefined
  return accessor === (await hash(known)) ? undefined : 'in a session other than that of the record'
}

/** Without a signature in it, a log says something only of the time that it covers. */
function missing({ time, kept }: SigningEvent, { spans }: VaultLog): Omit<Match, 'place'> {
  const made = Date.parse(time)
  const covered = spans.some(({ from, to }) => from + clockMs <= made && made <= to - clockMs)
  if (covered && kept !== true)
    return {
      result: 'not found',
      found: 'the log of Vault covers that time, and has no signature of this digest by the key.',
      next: 'Compare VAULT_ADDR with `service.login.address` of the record, and ask those who run Vault: the record is wrong, the signature was made in another Vault, or the log was changed.',
    }
  const found = kept
    ? 'the log has no signature of this digest, and the record says only that an earlier run made it.'
    : `the log has no signature of this digest, and does not cover ${time} and the minute around it.`
  return { result: 'could not check', found, next: 'Give all files of the log of that time with --vault-log.' }
}

/** Signatures by the keys of the records that no record has. Another team may have a key of that name at another mount or in another namespace. */
function othersIn({ signatures }: VaultLog, matches: readonly SignatureMatch[], own: OwnInputs): VaultSignature[] {
  const known = [...own.keys()]
  const names = new Set(matches.flatMap(({ signature: { service } }) => (service === undefined ? [] : nameOf(service))))
  const isSame = (a: VaultSignature, b: VaultSignature) => a.mount === b.mount && a.namespace === b.namespace
  return signatures.flatMap(one => {
    const recorded = own.get(one)
    const inputs = one.inputs.filter(input => recorded?.has(input) !== true)
    if ((recorded !== undefined && inputs.length === 0) || !names.has(one.key)) return []
    const ofKey = known.filter(({ key }) => key === one.key)
    return ofKey.length === 0 || ofKey.some(other => isSame(one, other)) ? [{ ...one, inputs }] : []
  })
}
