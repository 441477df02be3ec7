import { describe, expect, test } from '@jest/globals'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { newestDay, parseTrustedRoot, publicTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { fixture, json } from '../../testing/bundles.ts'

describe('parseTrustedRoot', () => {
  test('reads text, bytes and parsed JSON', () => {
    for (const form of [
      fixture('trusted-root.json'),
      fixture('trusted-root.json').toString(),
      json('trusted-root.json'),
    ]) {
      expect(parseTrustedRoot(form).tlogs).toHaveLength(1)
    }
  })

  test.each([
    ['no JSON', '<html>', 'it is not JSON ('],
    ['something else', {}, 'its media type is "".'],
    ['a bundle', fixture('key.json'), 'its media type is "application/vnd.dev.sigstore.bundle.v0.3+json".'],
    ['nothing', undefined, 'it does not parse ('],
    ['a key twice', '{"tlogs":[],"tlogs":[]}', 'it has the key "tlogs" twice in one object.'],
    [
      'a log without a beginning',
      { ...json('trusted-root.json'), tlogs: [{ ...json('trusted-root.json').tlogs[0], publicKey: {} }] },
      'its log "https://rekor.local" has no start of validity.',
    ],
  ])('%s cannot be used', (_, root, message) => {
    expect(() => parseTrustedRoot(root)).toThrow(CannotCheck)
    expect(() => parseTrustedRoot(root)).toThrow(message)
  })
})

test('the public root is embedded, with its source and age', async () => {
  const { root, source, date } = await publicTrustedRoot()
  expect(root.certificateAuthorities[1]?.uri).toBe('https://fulcio.sigstore.dev')
  expect(source).toMatch(/^@sigstore\/tuf \d+\.\d+\.\d+$/)
  expect(date).toMatch(/^202[5-9]-\d\d-\d\d$/)
})

test('an empty root knows nothing since 1970', () => {
  expect(newestDay(parseTrustedRoot({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' }))).toBe(
    '1970-01-01',
  )
})
