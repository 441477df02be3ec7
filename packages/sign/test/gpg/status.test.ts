import { expect, test } from '@jest/globals'
import { failureCode, parseStatus, refusedBy } from '../../src/gpg/status.ts'

const key = { fingerprint: 'B'.repeat(40), primary: 'A'.repeat(40) }
const valid = `VALIDSIG ${key.fingerprint} 2025-02-01 1738368000 0 4 0 22 10 00 ${key.primary}`
const said = (...lines: string[]) =>
  parseStatus(lines.map(line => `[GNUPG:] ${line}\n`).join('gpg: a word to people\n'))
const good = ['NEWSIG', 'GOODSIG 0123456789ABCDEF Releaser <r@example.org>', valid]

test('one good signature by the key is not refused', () => {
  expect(refusedBy(said(...good), key)).toBeUndefined()
})

// gpg ends with 0 after the first two.
test.each([
  ['gpg says REVKEYSIG', ['NEWSIG', 'REVKEYSIG 0123456789ABCDEF Releaser', valid]],
  ['gpg says EXPKEYSIG', ['NEWSIG', 'EXPKEYSIG 0123456789ABCDEF Releaser', valid]],
  ['gpg says EXPSIG', ['NEWSIG', 'EXPSIG 0123456789ABCDEF Releaser', valid]],
  ['gpg says BADSIG', ['NEWSIG', 'BADSIG 0123456789ABCDEF Releaser']],
  ['gpg says ERRSIG', ['NEWSIG', 'ERRSIG 0123456789ABCDEF 22 10 00 1738368000 9']],
  ['gpg says NODATA', ['NODATA 4']],
  ['gpg says BADSIG', [...good, 'NEWSIG', 'BADSIG 0123456789ABCDEF Releaser']],
  ['gpg does not find one good signature', [...good, ...good]],
  ['gpg does not find one good signature', ['NEWSIG', valid]],
  ['gpg does not find one good signature', []],
  [`gpg says that the key ${key.primary} made it`, [...good.slice(0, 2), valid.replace(key.fingerprint, key.primary)]],
  [
    `gpg says that the key ${key.fingerprint} made it`,
    [...good.slice(0, 2), valid.replace(key.primary, 'C'.repeat(40))],
  ],
])('refused: %s (%#)', (reason, lines) => {
  expect(refusedBy(said(...lines), key)).toBe(reason)
})

test('the code of a failure is that of gpg-error.h, without its source', () => {
  expect(failureCode(said('BEGIN_SIGNING H10', 'FAILURE sign 67108875'))).toBe(11)
  expect(failureCode(said('SIG_CREATED D 22 10 00 1 A'))).toBeUndefined()
})
