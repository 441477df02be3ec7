import { describe, expect, test } from '@jest/globals'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { checkVerdictDay } from '../../src/verify/check-verdict-day.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { json, keyPair, rekorV1 } from '../../testing/bundles.ts'
import { keySigning, manifestOf, signedRelease } from '../../testing/release.ts'

const manifest = manifestOf({ 'policy.yaml': '' })
const { day } = manifest.verdict

describe('The day of the verdict', () => {
  test('is the day of the signature, or at most as much older as a job can run', () => {
    expect(day).toBe('2026-06-01')
    for (const time of ['2026-05-31T23:00:00.000Z', '2026-06-01T00:00:00.000Z', '2026-06-06T23:59:59.000Z'])
      expect(checkVerdictDay(manifest, time)).toEqual({
        detail: `The verdict is as of 2026-06-01, and the manifest was signed at ${time}.`,
      })
  })

  test.each([
    ['after the signature', '2026-05-31T22:59:59.000Z', 'That day had not begun.'],
    ['far after the signature', '2025-01-01T00:00:00.000Z', 'That day had not begun.'],
    [
      'far before the signature',
      '2026-06-07T00:00:00.000Z',
      'Exceptions that had expired in between would still count.',
    ],
  ])('%s is a false statement', (_, time, why) => {
    expect(() => checkVerdictDay(manifest, time)).toThrow(
      `The verdict is as of 2026-06-01, but the manifest was signed at ${time}. ${why} Do not use it. Ask its publisher`,
    )
  })

  test('is compared with a time of the log, for signatures by a key too, and only if the log is trusted', async () => {
    const { privateKey, publicKey } = keyPair()
    const rekor = rekorV1()
    const signing = keySigning(privateKey)
    const logged = (time: string) => ({
      ...signing,
      blob: async (data: Uint8Array) => rekor.log(await signing.blob(data), new Date(time)),
    })
    const signers = [{ kind: 'key' as const, publicKey }]
    const trustedRoot = parseTrustedRoot(rekor.addTo(json('trusted-root.json')))
    const found = async (time: string, trust: Parameters<typeof verifyRelease>[1]) => {
      const { directory } = await signedRelease(logged(time), trust)
      const { result, checks } = await verifyRelease(directory, trust)
      return { result, day: checks.find(({ name }) => name === 'verdict day') }
    }
    expect(await found('2026-06-01T10:00:00Z', { signers, trustedRoot })).toMatchObject({
      result: 'verified',
      day: { status: 'pass' },
    })
    expect(await found('2026-08-01T10:00:00Z', { signers, trustedRoot })).toEqual({
      result: 'not verified',
      day: {
        name: 'verdict day',
        status: 'fail',
        detail:
          'The verdict is as of 2026-06-01, but the manifest was signed at 2026-08-01T10:00:00Z. Exceptions that had expired in between would still count.',
        next: 'Do not use it. Ask its publisher: every copy of this release says the same.',
      },
    })
    expect(await found('2026-08-01T10:00:00Z', { signers })).toMatchObject({
      result: 'verified',
      day: {
        status: 'absent',
        detail:
          'Nobody but the signer says when the manifest was signed, so the day of the verdict, 2026-06-01, was not compared.',
      },
    })
  })
})
