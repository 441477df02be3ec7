import { byKind, Problem } from '@release-tools/base'
import { type Keyring, onlyKey, readKeyring } from '../openpgp/keyring.ts'
import type { Person, PersonKey } from '../policy/people.ts'
import type { Validity } from '../policy/policy-signers.ts'
import { parseSshKeys, type SshKey } from './ssh-key.ts'

/** A key with which a person of the policy signs commits and tags, and when it counts. */
export type KnownKey = { person: Person; validity: Validity } & (
  | { kind: 'ssh'; keys: SshKey[] }
  | { kind: 'openpgp'; fingerprint: string; keyring: Keyring }
  | { kind: 'certificate'; identity: string; issuer: string }
)

/**
 * The keys of people. `read` gives the content of a file of the repository by its path, or throws. Throws a Problem for a file that has not the
 * key which the policy says.
 */
export async function keysOfPeople(
  people: readonly Person[],
  read: (path: string) => Promise<Buffer>,
): Promise<KnownKey[]> {
  const found: KnownKey[] = []
  for (const person of people) for (const key of person.keys) found.push(await knownKey(person, key, read))
  return found
}

async function knownKey(person: Person, key: PersonKey, read: (path: string) => Promise<Buffer>): Promise<KnownKey> {
  const { from, until, revoked } = key
  const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) }
  if ('ssh' in key)
    return { kind: 'ssh', person, validity, keys: parseSshKeys((await read(key.ssh)).toString('utf8'), key.ssh) }
  if ('openpgp' in key) {
    const keyring = await named(key.openpgp, async () =>
      onlyKey(await readKeyring(await read(key.openpgp)), key.fingerprint),
    )
    return { kind: 'openpgp', person, validity, fingerprint: key.fingerprint, keyring }
  }
  return { kind: 'certificate', person, validity, identity: key.identity, issuer: key.issuer }
}

/** The paths of the files with the keys of people. */
export function keyFilesOf(people: readonly Person[]): string[] {
  const paths = people.flatMap(({ keys }) =>
    keys.flatMap(key => ('ssh' in key ? [key.ssh] : 'openpgp' in key ? [key.openpgp] : [])),
  )
  return [...new Set(paths)]
}

/** How people are told which key it is. */
export function keyText(key: KnownKey): string {
  return byKind(key, {
    ssh: ({ keys }) => `the SSH key ${keys.map(({ fingerprint }) => fingerprint).join(' or ')}`,
    openpgp: ({ fingerprint }) => `the OpenPGP key ${fingerprint}`,
    certificate: ({ identity }) => `a certificate of ${identity}`,
  })
}

async function named<T>(path: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(`read ${path}`, { found: error.found, next: error.next, cause: error })
  }
}
