import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SigningEvent } from '@release-tools/evidence'
import { signingEvent } from '@release-tools/evidence/testing'
import { type FileServer, startFileServer, status } from '@release-tools/host/testing'
import { startRekorV1, testHost } from '@release-tools/testbed'
import { matchRekor } from '../../src/rekor/match-rekor.ts'
import type { RekorOptions } from '../../src/rekor/transparency-log.ts'
import { rootOfLog } from '../../testing/root-of-log.ts'
import { checkpoint, entryOf, tileLog, tileLogUrl } from '../../testing/tile-log.ts'

let server: FileServer
let first: Awaited<ReturnType<typeof startRekorV1>>
beforeAll(async () => {
  server = await startFileServer()
  first = await startRekorV1(0)
})
afterAll(async () => {
  await server.stop()
  await first.stop()
})

const firstUrl = 'https://first.example.org'
const retries = { attempts: 1, baseMs: 1, maxMs: 1 }
const log = tileLog(300)

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex')

/** Serves files as a tiled log, and asks it. */
async function asked(files: ReadonlyMap<string, Buffer>, ...records: SigningEvent[]) {
  server.files.clear()
  for (const [path, file] of files) server.files.set(`/${path}`, file)
  const addresses = new Map([[tileLogUrl, server.url]])
  return ask({ roots: [log.trustedRoot], addresses }, records)
}

async function ask(options: Pick<RekorOptions, 'roots' | 'addresses'>, records: SigningEvent[]) {
  const matches = await matchRekor(records, { ...options, retries, host: testHost({ env: {} }) })
  return matches.map(({ signature: _, ...match }) => match)
}

/** The files of the log with others in their place. */
function changed(...files: [string, Buffer][]): Map<string, Buffer> {
  return new Map([...log.files, ...files.map(([path, file]): [string, Buffer] => [`api/v2/${path}`, file])])
}

/** A record of which the log has something else. */
function recordWith(change: Partial<SigningEvent['log'][number]>, index = 7): SigningEvent {
  const record = log.record(index)
  return { ...record, log: record.log.map(entry => ({ ...entry, ...change })) }
}

const place = tileLogUrl
const unprovenNext = 'Ask again from another network. If it stays so, tell those who run the log.'

test('records are found in the tiles of a log, below a head that it signed', async () => {
  const found = (index: number) => `entry ${index} is what the record says, below its head of 300 entries.`
  expect(await asked(log.files, log.record(0), log.record(255), log.record(299))).toEqual(
    [0, 255, 299].map(index => ({ result: 'found', place, found: found(index) })),
  )
  const paths = server.requests.filter(path => path.includes('checkpoint'))
  expect(paths).toEqual(['/api/v2/checkpoint'])
})

test('a record of an entry that the log does not have is not found', async () => {
  expect(await asked(log.files, log.record(300))).toEqual([
    {
      result: 'not found',
      place,
      found: 'it has 300 entries, and the record says entry 300.',
      next: 'Ask those who run it, and look for who made the record: it is wrong, or the log has lost entries.',
    },
  ])
})

test('a record contradicts the log: another entry, another digest, another signature', async () => {
  const leaf = sha256(Buffer.concat([Buffer.of(0), entryOf(7)]))
  const matches = await asked(
    log.files,
    recordWith({ leafHash: 'a'.repeat(64) }),
    recordWith({ bodySha256: 'b'.repeat(64) }),
    { ...log.record(7), signature: { sha256: 'c'.repeat(64) } },
  )
  expect(matches.map(({ result, found }) => [result, found])).toEqual([
    ['contradicts', `entry 7 is another one: its leaf is ${leaf}.`],
    ['contradicts', `entry 7 has the SHA-256 ${sha256(entryOf(7))}, and the record says ${'b'.repeat(64)}.`],
    ['contradicts', 'entry 7 has a signature other than that of the record.'],
  ])
  expect(matches[0]?.next).toContain('Find out who changed the record')
})

test('an answer that leads to no head of the log proves nothing, also if it is what the record says', async () => {
  const forged = Buffer.from(String(log.files.get('api/v2/checkpoint')).replace('\n300\n', '\n299\n'))
  const says = async (files: Map<string, Buffer>) => (await asked(files, log.record(7)))[0]
  expect(await says(changed(['checkpoint', forged]))).toEqual({
    result: 'could not check',
    place,
    found: 'api/v2/checkpoint is not a head that the key of the log signed.',
    next: unprovenNext,
  })
  expect(await says(changed(['checkpoint', checkpoint(300, Buffer.alloc(32))]))).toMatchObject({
    result: 'could not check',
    found: 'its tiles do not lead from entry 7 to its head.',
  })
  const tile = log.files.get('api/v2/tile/0/000')?.map((byte, at) => (at === 6 * 32 ? byte ^ 1 : byte))
  expect(await says(changed(['tile/0/000', Buffer.from(tile ?? [])]))).toMatchObject({
    result: 'could not check',
    found: 'its tiles do not lead from entry 7 to its head.',
  })
  expect(await says(changed(['tile/entries/000', Buffer.of(0)]))).toMatchObject({
    result: 'could not check',
    found: 'api/v2/tile/entries/000 is missing or damaged.',
  })
})

test('a log that is down could not be checked, and is asked once', async () => {
  server.next('/api/v2/checkpoint', status(503))
  const before = server.requests.length
  const matches = await asked(log.files, log.record(1), log.record(2))
  expect(matches.map(({ result, found }) => [result, found])).toEqual([
    ['could not check', 'the server answered 503 Service Unavailable.'],
    ['could not check', 'the server answered 503 Service Unavailable.'],
  ])
  expect(server.requests.length - before).toBe(1)
})

test('a log that no trusted root knows, and a record that does not say what its entry is, could not be checked', async () => {
  const unknown = recordWith({ logId: 'f'.repeat(64) })
  const { url: _, ...nameless } = unknown.log[0] ?? { logId: '', index: '', kind: '' }
  const { leafHash: __, ...vague } = log.record(7).log[0] ?? { logId: '', index: '', kind: '' }
  const matches = await asked(log.files, unknown, signingEvent({ log: [nameless] }), signingEvent({ log: [vague] }))
  expect(matches).toEqual([
    {
      result: 'could not check',
      place,
      found: `no trusted root knows the log ${place}, so that its answers prove nothing.`,
      next: 'Give a trusted root that has this log with --trusted-root.',
    },
    expect.objectContaining({ result: 'could not check', place: 'f'.repeat(64) }),
    {
      result: 'could not check',
      place,
      found: 'the record has no `leafHash`, which says what entry 7 is.',
      next: 'Verify the bundle of the signature: it has the entry.',
    },
  ])
})

test('a signature that is in no log has no result', async () => {
  expect(await asked(log.files, signingEvent({ log: [] }))).toEqual([])
})

/** Puts the signature of a file into the log of the first version, and returns its record. */
async function logged(text: string): Promise<SigningEvent> {
  const spec = {
    data: { hash: { algorithm: 'sha256', value: sha256(text) } },
    signature: { content: Buffer.from(text).toString('base64'), publicKey: { content: 'a2V5' } },
  }
  const response = await fetch(`${first.url}/api/v1/log/entries`, {
    method: 'POST',
    body: JSON.stringify({ apiVersion: '0.0.1', kind: 'hashedrekord', spec }),
  })
  const [[uuid, entry] = []] = Object.entries((await response.json()) as Record<string, Entry>)
  if (uuid === undefined || entry === undefined) throw new Error('The log took nothing.')
  const body = Buffer.from(entry.body, 'base64')
  const integratedTime = new Date(entry.integratedTime * 1000).toISOString().replace('.000Z', 'Z')
  const digests = { bodySha256: sha256(body), leafHash: uuid }
  const index = String(entry.logIndex)
  const one = { url: firstUrl, logId: entry.logID, index, kind: 'hashedrekord 0.0.1', integratedTime, ...digests }
  return signingEvent({ signature: { sha256: sha256(text) }, log: [one] })
}

interface Entry {
  body: string
  integratedTime: number
  logID: string
  logIndex: number
}

function askFirst(url: string, ...records: SigningEvent[]) {
  const id = Buffer.from(records[0]?.log[0]?.logId ?? '', 'hex')
  return ask({ roots: [rootOfLog(firstUrl, first.publicKey, id)], addresses: new Map([[firstUrl, url]]) }, records)
}

const changedEntry = (record: SigningEvent, change: Partial<SigningEvent['log'][number]>): SigningEvent => ({
  ...record,
  log: record.log.map(entry => ({ ...entry, ...change })),
})

test('the first version of Rekor: found, not found, contradicts', async () => {
  const [one, two] = [await logged('one'), await logged('two')]
  const matches = await askFirst(
    first.url,
    one,
    two,
    changedEntry(one, { leafHash: 'a'.repeat(64) }),
    changedEntry(one, { bodySha256: 'b'.repeat(64) }),
    changedEntry(one, { index: '9' }),
    changedEntry(one, { integratedTime: '2020-01-01T00:00:00Z' }),
    { ...one, signature: { sha256: 'c'.repeat(64) } },
  )
  expect(
    matches.map(({ result, found }) => [result, found.replace(/[0-9a-f]{64}/g, 'HEX').replace(/\d{10}/, 'N')]),
  ).toEqual([
    ['found', 'entry 0 is what the record says.'],
    ['found', 'entry 1 is what the record says.'],
    ['not found', 'it has no entry HEX.'],
    ['contradicts', 'entry 0 has the SHA-256 HEX, and the record says HEX.'],
    ['contradicts', 'the index of the entry is 0, and the record says 9.'],
    ['contradicts', 'the log took the entry N seconds after 1970, and the record says 2020-01-01T00:00:00Z.'],
    ['contradicts', 'entry 0 has a signature other than that of the record.'],
  ])
})

test('the first version of Rekor: an answer that does not prove itself could not be checked', async () => {
  const record = await logged('three')
  const { leafHash = '' } = record.log[0] ?? {}
  const path = `/api/v1/log/entries/${leafHash}`
  const whole = await (await fetch(`${first.url}${path}`)).text()
  const answers = [
    'a page',
    whole.replace(leafHash, 'd'.repeat(64)),
    whole.replace(/"checkpoint":"[^"]*"/, '"checkpoint":"none"'),
    whole.replace(/"inclusionProof":\{.*?\}/, '"inclusionProof":null'),
    whole.replace(/"hashes":\[/, '"hashes":["00",'),
  ]
  const found: unknown[] = []
  for (const answer of answers) {
    server.files.set(path, Buffer.from(answer))
    found.push((await askFirst(server.url, record)).map(one => [one.result, one.found.replace(leafHash, 'LEAF')]))
  }
  const unproven = [['could not check', 'its answer does not prove that the entry is in the log.']]
  expect(found).toEqual([
    [['could not check', 'what answers is not an entry of Rekor.']],
    [['could not check', 'asked for LEAF, it answers with another entry.']],
    unproven,
    unproven,
    unproven,
  ])
})
