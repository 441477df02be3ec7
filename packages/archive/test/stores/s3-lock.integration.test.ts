/** @needs s3 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LockFact, openStore, tryDeletion } from '@release-tools/archive'
import { type Bucket, filesToKeep, makeBucket, ownerHost } from '@release-tools/archive/testing'
import { handOut, requestToken, testbed, testHost } from '@release-tools/testbed'

const part = { repository: 'acme/widget', tag: 'v1.0.0', name: 'release' }
const context = { host: ownerHost(), repository: 'acme/widget' }
const { files, remove } = filesToKeep({ 'a.json': '{}', 'b.json': '[]' })
const nothing = () => {}
const day = 24 * 60 * 60 * 1000

let locked: Bucket
let plain: Bucket
beforeAll(async () => {
  ;[locked, plain] = await Promise.all([makeBucket(true), makeBucket(false)])
})
afterAll(remove)

/** Days from now until a lock ends. */
const daysOf = (lock: LockFact | undefined) =>
  lock !== undefined && 'until' in lock ? Math.round((Date.parse(lock.until) - Date.now()) / day) : undefined

async function put(bucket: Bucket, options: string, prefix: string) {
  const store = await openStore(bucket.address(options, prefix), context)
  const kept = await store.put(part, files, nothing)
  return kept.map(({ lock, already }) => ({ kind: lock.kind, days: daysOf(lock), already }))
}

describe('a lock', () => {
  const compliance = '&lock=compliance&confirm=compliance&most-days=30&days='

  test('is told before anything is written, and read back from each version', async () => {
    const store = await openStore(locked.address('&lock=governance&days=30&hold=on', 'governance'), context)
    const lock = {
      kind: 'governance',
      until: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      bypass: 'roles with s3:BypassGovernanceRetention',
      legalHold: true,
    }
    const told = await store.check()
    expect([told, daysOf(told)]).toEqual([lock, 30])
    const kept = await store.put(part, files, nothing)
    expect(kept.map(({ lock }) => lock)).toEqual([told, told, told])
    expect(kept.map(({ version }) => version)).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f-]{36}$/)))
  })

  test('in compliance mode is what the store says that it is', async () => {
    const kept = await put(locked, `${compliance}2`, 'compliance')
    expect(kept).toEqual(Array(3).fill({ kind: 'compliance', days: 2, already: false }))
  })

  test('is extended by a later run that asks for more, and never shortened', async () => {
    const outcomes = []
    for (const days of [5, 5, 9, 3]) outcomes.push(await put(locked, `&lock=governance&days=${days}`, 'longer'))
    const all = (days: number, already: boolean) => Array(3).fill({ kind: 'governance', days, already })
    expect(outcomes).toEqual([all(5, false), all(5, true), all(9, true), all(9, true)])
  })

  test('is added to what was kept without one', async () => {
    expect(await put(locked, '', 'later')).toEqual(Array(3).fill({ kind: 'none', days: undefined, already: false }))
    expect(await put(locked, '&lock=governance&days=4&hold=on', 'later')).toEqual(
      Array(3).fill({ kind: 'governance', days: 4, already: true }),
    )
  })

  test('in compliance mode stays in it, whatever a later run asks for', async () => {
    await put(locked, `${compliance}3`, 'stronger')
    expect(await put(locked, '&lock=governance&days=2', 'stronger')).toEqual(
      Array(3).fill({ kind: 'compliance', days: 3, already: true }),
    )
  })

  test('may be a legal hold, which has no date', async () => {
    expect(await put(locked, '&hold=on', 'hold')).toEqual(
      Array(3).fill({ kind: 'legal-hold', days: undefined, already: false }),
    )
  })

  test('may be a rule of the bucket', async () => {
    const bucket = await makeBucket(true)
    await bucket.send({
      query: [['object-lock', '']],
      body: Buffer.from(
        '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Years>1</Years></DefaultRetention></Rule></ObjectLockConfiguration>',
      ),
    })
    const store = await openStore(bucket.address(), context)
    const told = await store.check()
    expect([told.kind, daysOf(told)]).toEqual(['governance', 365])
    expect(await put(bucket, '', 'releases')).toEqual(Array(3).fill({ kind: 'governance', days: 365, already: false }))
  })

  test('is refused if the bucket has none, before anything is written', async () => {
    const store = await openStore(plain.address('&lock=governance&days=1'), context)
    const refusal = `Could not lock files in s3://${plain.name}/releases: the bucket has no Object Lock. Turn on versioning`
    await expect(store.check()).rejects.toThrow(refusal)
    await expect(store.put(part, files, nothing)).rejects.toThrow(refusal)
    const unlocked = await openStore(plain.address(), context)
    expect(await unlocked.check()).toEqual({ kind: 'none', why: 'the bucket has no Object Lock' })
    expect(await unlocked.files(part)).toBeUndefined()
  })
})

describe('the trial of a deletion', () => {
  const refused = { deleted: false, answer: expect.stringContaining('Object is WORM protected') }

  test('shows that a lock in governance mode stops everybody without the right to bypass it', async () => {
    const trial = await tryDeletion(locked.address('&lock=governance&days=30'), context)
    expect(trial).toEqual({ kind: 'governance', mayDelete: true, plain: refused, bypass: { deleted: true } })
  })

  test('shows that a lock in compliance mode stops everybody', async () => {
    const address = locked.address('&lock=compliance&days=30&confirm=compliance&most-days=30')
    expect(await tryDeletion(address, context)).toEqual({
      kind: 'compliance',
      mayDelete: true,
      plain: refused,
      bypass: refused,
    })
  })

  test('is none without a lock', async () => {
    const why = 'neither the address nor the bucket asks for a lock'
    expect(await tryDeletion(locked.address(), context)).toEqual({ kind: 'none', why })
    expect(await tryDeletion('directory:.', context)).toEqual({ kind: 'none', why: 'stores of this kind lock nothing' })
  })
})

describe('a role', () => {
  const hostOf = (claims = {}) =>
    testHost({
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: testbed().s3.idTokenRequestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: handOut(requestToken(claims), 'a request token'),
      },
    })
  const role = () => `&role=${testbed().s3.role}`

  test('is taken with the identity of the job, and can only add', async () => {
    const host = hostOf()
    const store = await openStore(locked.address(`${role()}&lock=governance&days=1`, 'role'), { ...context, host })
    await store.put(part, files, nothing)
    expect(await store.files(part)).toHaveLength(2)
    expect(host.secrets).toHaveLength(3)
  })

  test('may delete only in the trial of a deletion', async () => {
    const trial = await tryDeletion(locked.address(`${role()}&lock=governance&days=1`), { ...context, host: hostOf() })
    expect(trial).toMatchObject({ mayDelete: true, bypass: { deleted: true } })
  })

  test.each([
    [{ aud: 'https://example.org' }, 'the store does not accept the identity of this job ("'],
    [{ exp: 1_700_000_000 }, 'the store does not accept the identity of this job ("Token is expired'],
  ])('is refused to an identity with %j', async (claims, found) => {
    const store = await openStore(locked.address(role()), { ...context, host: hostOf(claims) })
    await expect(store.check()).rejects.toThrow(`Could not take the role ${testbed().s3.role}: ${found}`)
  })

  test('needs a job that may ask for an identity', async () => {
    const store = await openStore(locked.address(role()), { ...context, host: testHost({ env: {} }) })
    await expect(store.check()).rejects.toThrow('Could not get an identity token of this job')
  })
})
