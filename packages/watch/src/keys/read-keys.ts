import { join, relative, resolve } from 'node:path'
import { byKind, fileSize, messageOf, Problem, readLimited, toPosix } from '@release-tools/base'
import {
  type AnySignedBy,
  defaultPolicyPath,
  hasOpenPgpKey,
  type Keyring,
  keyFacts,
  keyringLimit,
  type OwnerFacts,
  type OwnPolicy,
  parsePublicKey,
  readKeyring,
  readOwnPolicy,
  signedBy,
  signerText,
  type Validity,
} from '@release-tools/evidence'
import { keyPath } from '@release-tools/release'
import { usualGpgKeys } from '@release-tools/sign'
import { both, type ShownKey, type Standing } from './shown-key.ts'
import { standingBy, standingOf } from './standing.ts'

/** The files that a repository has of the usual ones. */
export async function usualKeyFiles(directory: string): Promise<{ keys: string[]; policy: string | undefined }> {
  const key = await keyPath({ workspace: directory })
  const isThere = async (path: string) => (await fileSize(join(directory, path))) !== undefined
  return {
    keys: [
      ...(key === undefined ? [] : [toPosix(relative(directory, key))]),
      ...((await isThere(usualGpgKeys)) ? [usualGpgKeys] : []),
    ],
    policy: (await isThere(defaultPolicyPath)) ? defaultPolicyPath : undefined,
  }
}

/** The keys of a file, at a time in milliseconds since 1970. Throws a Problem if it has none that can be read. */
export async function keysOfFile(path: string, now: number, directory: string): Promise<ShownKey[]> {
  const attempted = `read ${path}`
  const content = await readLimited(resolve(directory, path), keyringLimit, 'any').catch(error => {
    throw error instanceof Problem
      ? error
      : new Problem(attempted, { found: `${messageOf(error)}.`, next: 'Check the path.', cause: error })
  })
  if (hasOpenPgpKey(content)) return (await keyFacts(await readKeyring(content))).map(one => shown(path, one, now))
  const publicKey = content.toString()
  parsePublicKey(publicKey)
  const signer = signedBy({ kind: 'key', publicKey })
  const notes = ['It does not end. Only a policy can revoke it.']
  return [{ from: path, signer, validity: {}, state: 'counts', notes }]
}

/** The signers of a policy, whatever it needs them for. */
export async function keysOfPolicy(path: string, now: number, directory: string): Promise<ShownKey[]> {
  const day = new Date(now).toISOString().slice(0, 10)
  const { own, keyrings = [] } = await readOwnPolicy({ path, label: path, base: directory, day })
  const rings = await ownersIn(keyrings)
  const entries = namedBy(own).map(({ place, by, validity }): ShownKey => {
    const owner = byKind(by, {
      key: () => undefined,
      identity: () => undefined,
      openpgp: one => rings.get(one.fingerprint),
    })
    const from = `${path}, ${place}`
    const base = owner === undefined ? { from, signer: by, ...counts } : shown(from, owner, now)
    return { ...base, validity, ...both(base, standingBy(validity, now)) }
  })
  return entries
}

/** Keys of files under a policy: one that it revokes is revoked, whatever file has it. `now` is in milliseconds since 1970. */
export function underPolicy(ofFiles: ShownKey[], ofPolicy: ShownKey[], now: number): ShownKey[] {
  const revoked = ofPolicy.filter(({ from }) => from.includes(', signers[')).filter(({ state }) => state === 'revoked')
  return ofFiles.map(one => {
    const entry = revoked.find(({ signer }) => signerText(signer) === signerText(one.signer))
    return entry === undefined ? one : { ...one, ...both(one, standingBy(entry.validity, now)) }
  })
}

const counts = { validity: {}, state: 'counts' as const, notes: [] as string[] }

interface Named {
  place: string
  by: AnySignedBy
  validity: Validity
}

function namedBy({ signers = [], rebuilders, vex = [], verifiers = [] }: OwnPolicy): Named[] {
  const named = (list: string, all: AnySignedBy[], dates: Validity[]) =>
    all.map((by, index) => ({ place: `${list}[${index}]`, by: withoutDates(by), validity: validityOf(dates[index]) }))
  const attestors = (list: string, all: (Parameters<typeof signedBy>[0] & Validity)[]) =>
    named(
      list,
      all.map(one => signedBy(one)),
      all,
    )
  return [
    ...named('signers', signers, signers),
    ...attestors('rebuilders.signers', rebuilders?.signers ?? []),
    ...attestors('vex.signers', vex),
    ...attestors('verifiers', verifiers),
  ]
}

function withoutDates(by: AnySignedBy): AnySignedBy {
  return byKind(by, {
    key: ({ kind, sha256 }): AnySignedBy => ({ kind, sha256 }),
    identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
    openpgp: ({ kind, fingerprint }) => ({ kind, fingerprint }),
  })
}

function validityOf({ from, until, revoked }: Validity = {}): Validity {
  return { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) }
}

async function ownersIn(keyrings: Keyring[]): Promise<Map<string, OwnerFacts>> {
  const all = await Promise.all(keyrings.map(keyFacts))
  return new Map(all.flat().map(one => [one.fingerprint, one]))
}

/** An owner counts if the primary key or a subkey can sign. A revoked or ended primary key ends its subkeys. */
function shown(from: string, owner: OwnerFacts, now: number): ShownKey {
  const own = standingOf(owner, now)
  const subkeys = owner.subkeys.map(one => ({
    fingerprint: one.fingerprint,
    ...(one.expires === undefined ? {} : { expires: one.expires }),
    ...standingOf(one, now),
  }))
  return {
    from,
    signer: { kind: 'openpgp', fingerprint: owner.fingerprint },
    validity: {},
    userIds: owner.userIds,
    created: owner.created,
    ...(owner.expires === undefined ? {} : { expires: owner.expires }),
    subkeys,
    ...wholeOf(own, subkeys),
  }
}

function wholeOf(own: Standing, subkeys: Standing[]): Standing {
  if (own.state !== 'unusable') return own
  if (subkeys.some(({ state }) => state === 'counts')) return { state: 'counts', notes: [] }
  return subkeys.length === 0 ? own : { state: 'unusable', notes: ['No subkey can sign.'] }
}
