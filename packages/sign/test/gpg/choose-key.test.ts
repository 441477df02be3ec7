import { expect, test } from '@jest/globals'
import { chooseKey } from '../../src/gpg/choose-key.ts'
import { parseSecretKeys } from '../../src/gpg/secret-keys.ts'

const print = (letter: string) => letter.repeat(40)

/** What gpg lists of a key. */
function listed(
  kind: 'sec' | 'ssb',
  letter: string,
  { validity = '-', created = 1, end = '', can = 's', place = '+' },
) {
  const lines = [
    `${kind}:${validity}:255:22:${letter.repeat(16)}:${created}:${end}:::::${can}:::${place}::ed25519:::0:`,
    `fpr:::::::::${print(letter)}:`,
    `grp:::::::::${print('9')}:`,
  ]
  return `${lines.join('\n')}\n`
}
const owner = 'uid:-::::1::F7DD::Acme\\x3a Releases <r@example.org>::::::::::0:\nuid:-::::1::F7DD::Old::::::::::0:\n'

test('reads keys, owners, ends and abilities', () => {
  const listing = [
    listed('sec', 'A', { can: 'scSC', end: '99' }),
    owner,
    listed('ssb', 'B', { validity: 'e', place: '#' }),
  ]
  expect(parseSecretKeys(listing.join(''))).toEqual([
    {
      fingerprint: print('A'),
      created: 1,
      expires: 99,
      state: 'good',
      canSign: true,
      isHere: true,
      userId: 'Acme: Releases <r@example.org>',
      subkeys: [{ fingerprint: print('B'), created: 1, state: 'expired', canSign: true, isHere: false }],
    },
  ])
})

test('a subkey or an owner without a key before it is left out', () => {
  expect(parseSecretKeys(`${owner}${listed('ssb', 'B', {})}${listed('sec', 'A', {})}`)).toMatchObject([
    { fingerprint: print('A'), userId: '', subkeys: [] },
  ])
})

const subkeys = [
  listed('ssb', 'B', { created: 2 }),
  listed('ssb', 'C', { created: 3 }),
  listed('ssb', 'D', { created: 4, can: 'e' }),
]

test.each<[string, string, string, string | undefined]>([
  ['the newest subkey that can sign', 'C', [listed('sec', 'A', {}), owner, ...subkeys].join(''), undefined],
  [
    'of a named owner too',
    'C',
    [listed('sec', 'A', {}), owner, ...subkeys, listed('sec', 'E', {})].join(''),
    print('A'),
  ],
  ['the subkey that is named', 'B', [listed('sec', 'A', {}), owner, ...subkeys].join(''), print('B')],
  [
    'an older one if the newest has expired',
    'B',
    `${listed('sec', 'A', {})}${subkeys[0]}${listed('ssb', 'C', { created: 3, validity: 'e' })}`,
    undefined,
  ],
  [
    'a subkey of a primary key that is elsewhere',
    'C',
    [listed('sec', 'A', { place: '#' }), ...subkeys].join(''),
    undefined,
  ],
  ['the primary key if no subkey can sign', 'A', `${listed('sec', 'A', {})}${subkeys[2]}`, undefined],
])('chooses %s', (_, letter, listing, fingerprint) => {
  expect(chooseKey(parseSecretKeys(listing), fingerprint).key.fingerprint).toBe(print(letter))
})

const cannot = 'Could not sign with GPG_PRIVATE_KEY: '
const sec = (options: Parameters<typeof listed>[2]) => listed('sec', 'A', options)
test.each<[string, string, string | undefined, string]>([
  [
    'no private key',
    '',
    undefined,
    'it has no private key, only a public one. Store what `gpg --armor --export-secret-keys` writes.',
  ],
  [
    'two keys and no name',
    `${sec({})}${listed('sec', 'B', {})}`,
    undefined,
    `it has 2 keys: ${print('A')}, ${print('B')}. Say in \`fingerprint\` which one signs, or store one key.`,
  ],
  [
    'another key',
    sec({}),
    print('F'),
    `it has the key ${print('A')}, and not ${print('F')}. Check which key is meant: correct \`fingerprint\`, or store the right key.`,
  ],
  [
    'a revoked key',
    sec({ validity: 'r' }),
    undefined,
    `the key ${print('A')} is revoked by its owner. Make a new key, and tell users: docs/tasks/a-key-was-stolen.md.`,
  ],
  [
    'an expired key',
    sec({ validity: 'e', end: '1735689600' }),
    undefined,
    `the key ${print('A')} expired on 1 January 2025. Prolong it with \`gpg --quick-set-expire FINGERPRINT 2y\`, store it again, and publish its public key again.`,
  ],
  [
    'an invalid key',
    sec({ validity: 'i' }),
    undefined,
    `gpg calls the key ${print('A')} invalid or disabled. Make a new key, and store it.`,
  ],
  [
    'a disabled key',
    sec({ validity: 'd' }),
    undefined,
    `gpg calls the key ${print('A')} invalid or disabled. Make a new key, and store it.`,
  ],
  [
    'a revoked subkey',
    `${sec({ can: 'c' })}${listed('ssb', 'B', { validity: 'r' })}`,
    undefined,
    `the subkey ${print('B')} is revoked by its owner. Make a new key, and tell users: docs/tasks/a-key-was-stolen.md.`,
  ],
  [
    'a key that is not for signing',
    sec({ can: 'c' }),
    undefined,
    `no part of ${print('A')} is made for signing. Add a subkey for signing with \`gpg --quick-add-key FINGERPRINT ed25519 sign 2y\`, and store the key again.`,
  ],
  [
    'a subkey that is not for signing',
    `${sec({})}${subkeys[2]}`,
    print('D'),
    `the subkey ${print('D')} is not made for signing.`,
  ],
  [
    'a stub',
    sec({ place: '#' }),
    undefined,
    `the private part of the key ${print('A')} is not in it: it may be on a smart card. Export the subkey that signs with \`gpg --armor --export-secret-subkeys FINGERPRINT!\`.`,
  ],
])('refuses %s', (_, listing, fingerprint, message) => {
  expect(() => chooseKey(parseSecretKeys(listing), fingerprint)).toThrow(`${cannot}${message}`)
})
