/** A private key, or the public part of one that is kept elsewhere. Fingerprints are in upper-case hex. */
export interface SecretKey {
  fingerprint: string
  /** Seconds since 1970. */
  created: number
  /** Seconds since 1970; absent if it never ends. */
  expires?: number
  state: 'good' | 'expired' | 'revoked' | 'unusable'
  /** True if its owner says that it may sign files. */
  canSign: boolean
  /** False for a stub: the private part is on a smart card, or was left out of the export. */
  isHere: boolean
}

/** A primary key with its subkeys. */
export interface SecretKeyGroup extends SecretKey {
  /** `Acme Releases <releases@acme.example>` */
  userId: string
  subkeys: SecretKey[]
}

/**
 * The keys that `gpg --with-colons --list-secret-keys` lists. The fields are those of GnuPG's doc/DETAILS: 2 is the validity, 6 and 7 are
 * times, 12 is what the key may do (lower case: this one), 15 is where the private part is.
 */
export function parseSecretKeys(listing: string): SecretKeyGroup[] {
  const groups: SecretKeyGroup[] = []
  let latest: SecretKey | undefined
  for (const fields of listing.split('\n').map(line => line.split(':'))) {
    const group = groups.at(-1)
    if (fields[0] === 'sec') {
      const primary = { ...keyOf(fields), userId: '', subkeys: [] }
      groups.push(primary)
      latest = primary
    } else if (fields[0] === 'ssb' && group !== undefined) {
      latest = keyOf(fields)
      group.subkeys.push(latest)
    } else if (fields[0] === 'fpr' && latest?.fingerprint === '') latest.fingerprint = fields[9] ?? ''
    else if (fields[0] === 'uid' && group?.userId === '') group.userId = textOf(fields[9] ?? '')
  }
  return groups
}

function keyOf(fields: string[]): SecretKey {
  const [validity, created, expires, abilities, place] = [1, 5, 6, 11, 14].map(index => fields[index] ?? '')
  return {
    fingerprint: '',
    created: Number(created),
    ...(expires === '' ? {} : { expires: Number(expires) }),
    state: stateOf(validity ?? ''),
    canSign: (abilities ?? '').includes('s'),
    isHere: place === '' || place === '+',
  }
}

function stateOf(validity: string): SecretKey['state'] {
  if (validity === 'r') return 'revoked'
  if (validity === 'e') return 'expired'
  return validity === 'i' || validity === 'd' ? 'unusable' : 'good'
}

/** gpg writes colons and control characters as `\x3a`. */
function textOf(field: string): string {
  return field.replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
