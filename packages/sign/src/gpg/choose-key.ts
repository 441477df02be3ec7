import { formatDate, Problem } from '@release-tools/base'
import type { SecretKey, SecretKeyGroup } from './secret-keys.ts'

/** The key that will sign, and its owner. */
export interface ChosenKey {
  key: SecretKey
  primary: SecretKeyGroup
}

/**
 * The key to sign with: what `fingerprint` names, a primary key or a subkey. Of a primary key, GnuPG's own choice counts: the newest subkey
 * that can sign, or else the primary key. Throws a Problem if there is none, if several owners have one, or if it is revoked, expired, not
 * made for signing, or not in the file.
 */
export function chooseKey(groups: SecretKeyGroup[], fingerprint: string | undefined): ChosenKey {
  const primary = ownerOf(groups, fingerprint)
  requireGood(primary, `the key ${primary.fingerprint}`)
  const named = primary.subkeys.find(one => one.fingerprint === fingerprint)
  const choice = named === undefined ? [...newestFirst(primary.subkeys), primary] : [named]
  const signing = choice.filter(({ canSign }) => canSign)
  if (signing.length === 0)
    throw unusable(
      named === undefined
        ? `no part of ${primary.fingerprint} is made for signing.`
        : `the subkey ${named.fingerprint} is not made for signing.`,
      'Add a subkey for signing with `gpg --quick-add-key FINGERPRINT ed25519 sign 2y`, and store the key again.',
    )
  const key = signing.find(one => one.state === 'good' && one.isHere)
  if (key !== undefined) return { key, primary }
  const [first] = signing as [SecretKey]
  const what = first === primary ? `the key ${first.fingerprint}` : `the subkey ${first.fingerprint}`
  requireGood(first, what)
  throw unusable(
    `the private part of ${what} is not in it: it may be on a smart card.`,
    'Export the subkey that signs with `gpg --armor --export-secret-subkeys FINGERPRINT!`.',
  )
}

function ownerOf(groups: SecretKeyGroup[], fingerprint: string | undefined): SecretKeyGroup {
  const [first, ...others] = groups
  if (first === undefined)
    throw unusable('it has no private key, only a public one.', 'Store what `gpg --armor --export-secret-keys` writes.')
  const all = groups.map(one => one.fingerprint).join(', ')
  if (fingerprint === undefined) {
    if (others.length === 0) return first
    throw unusable(`it has ${groups.length} keys: ${all}.`, 'Say in `fingerprint` which one signs, or store one key.')
  }
  const owner = groups.find(one => [one, ...one.subkeys].some(key => key.fingerprint === fingerprint))
  if (owner !== undefined) return owner
  throw unusable(
    `it has the key ${all}, and not ${fingerprint}.`,
    'Check which key is meant: correct `fingerprint`, or store the right key.',
  )
}

function newestFirst(keys: SecretKey[]): SecretKey[] {
  return [...keys].sort((a, b) => b.created - a.created)
}

function requireGood({ state, expires }: SecretKey, what: string): void {
  if (state === 'revoked')
    throw unusable(
      `${what} is revoked by its owner.`,
      'Make a new key, and tell users: docs/tasks/a-key-was-stolen.md.',
    )
  if (state === 'expired')
    throw unusable(
      `${what} expired on ${formatDate(new Date((expires ?? 0) * 1000).toISOString())}.`,
      'Prolong it with `gpg --quick-set-expire FINGERPRINT 2y`, store it again, and publish its public key again.',
    )
  if (state === 'unusable') throw unusable(`gpg calls ${what} invalid or disabled.`, 'Make a new key, and store it.')
}

function unusable(found: string, next: string): Problem {
  return new Problem('sign with GPG_PRIVATE_KEY', { found, next })
}
