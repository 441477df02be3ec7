/** @needs tools sigstore */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { parseTrustedRoot, renderEvents, type Trust } from '@release-tools/evidence'
import { keyBundle, keyPair, signingEvent } from '@release-tools/evidence/testing'
import { type FileServer, startFileServer, status } from '@release-tools/host/testing'
import { signFile } from '@release-tools/sign'
import { identity, jobIdentity, signingOptions, withEnv } from '@release-tools/sign/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { rekor } from '../../src/places/rekor.ts'
import type { WatchContext } from '../../src/watch-context.ts'
import { context, known } from '../support/known.ts'

jest.setTimeout(60_000)

/** Its address in the trusted root. */
const logUrl = 'https://rekor.local'
let server: FileServer
let assets = ''
let trust: Trust
/** The head of the log when it had the first signature only. */
let olderHead: Buffer = Buffer.alloc(0)
let files: Map<string, Buffer>

/** What the real log has written: anybody can serve its files, and Rekor itself does not. */
function filesOfLog(): Map<string, Buffer> {
  const storage = join(dirname(testbed().trustedRoot), 'rekor')
  const paths = readdirSync(storage, { recursive: true, encoding: 'utf8' })
  const isFile = (path: string) => /^(?:checkpoint$|tile\/)/.test(path) && statSync(join(storage, path)).isFile()
  return new Map(paths.filter(isFile).map(path => [`/api/v2/${path}`, readFileSync(join(storage, path))]))
}

/** The entries are written some time after the answer. */
async function headAbove(head: Buffer): Promise<Buffer> {
  for (;;) {
    const now = filesOfLog().get('/api/v2/checkpoint') ?? Buffer.alloc(0)
    if (!now.equals(head) && now.length > 0) return now
    await sleep(50)
  }
}

beforeAll(async () => {
  server = await startFileServer()
  const trustedRoot = parseTrustedRoot(readFileSync(testbed().trustedRoot))
  const signer = { kind: 'identity' as const, identity, issuer: testbed().issuer }
  trust = { signers: [signer], trustedRoot }
  assets = mkdtempSync(join(testbed().dir, 'assets-'))
  const options = await signingOptions('keyless')
  for (const name of ['a.whl', 'b.whl']) {
    writeFileSync(join(assets, name), name)
    const bundle = join(assets, `${name}.sigstore.json`)
    await withEnv(jobIdentity(), () => signFile(join(assets, name), bundle, options, testHost()))
    if (name === 'a.whl') olderHead = await headAbove(Buffer.alloc(0))
  }
  await headAbove(olderHead)
  files = filesOfLog()
})
beforeEach(() => {
  server.files.clear()
  for (const [path, bytes] of files) server.files.set(path, bytes)
})
afterAll(() => server.stop())

const look = (directory = assets, own = trust) =>
  rekor.look(known(), {
    ...context({ trust: own }),
    logAddresses: new Map([[logUrl, server.url]]),
    copy: async () => ({ assets: directory }),
  } as unknown as WatchContext)

test('signatures that the log has are good', async () => {
  expect(await look()).toEqual([
    {
      ...{ place: 'rekor', subject: 'v1.2.0', state: 'good' },
      found: `${logUrl} has the 2 entries of the signatures of the release.`,
    },
  ])
})

test('an entry that was removed from the log is found, also if the log signed that it has fewer', async () => {
  server.files.set('/api/v2/checkpoint', olderHead)
  const found = await look()
  expect(found).toEqual([
    {
      ...{ place: 'rekor', subject: `${logUrl} b.whl.sigstore.json`, state: 'missing' },
      found: expect.stringMatching(/^it has \d+ entr(y|ies), and the record says entry \d+\.$/),
      wanted: 'A log only grows: what was in it once stays in it.',
      next: expect.stringContaining('the log has lost entries'),
    },
  ])
})

test('a record that is not what the log has is found', async () => {
  const bundle = JSON.parse(readFileSync(join(assets, 'a.whl.sigstore.json'), 'utf8'))
  const [entry] = bundle.verificationMaterial.tlogEntries
  const directory = mkdtempSync(join(testbed().dir, 'other-'))
  const event = signingEvent({
    log: [
      {
        ...{ logId: Buffer.from(entry.logId.keyId, 'base64').toString('hex'), index: entry.logIndex ?? '0' },
        ...{ kind: 'hashedrekord 0.0.2', leafHash: '0'.repeat(64) },
      },
    ],
  })
  writeFileSync(join(directory, 'signing-events.jsonl'), renderEvents([event]))
  const [found] = await look(directory)
  expect(found).toMatchObject({ state: 'different', subject: `${logUrl} signing-events.jsonl` })
})

test('a log that is down is unknown, and never fine', async () => {
  const down = [1, 2, 3, 4, 5, 6].map(() => status(503))
  server.next('/api/v2/checkpoint', ...down)
  expect((await look()).map(({ state }) => state)).toEqual(['unknown', 'unknown'])
})

test('a release without entries has no such place', async () => {
  const { privateKey, publicKey } = keyPair()
  const directory = mkdtempSync(join(testbed().dir, 'unlogged-'))
  writeFileSync(join(directory, 'a.sigstore.json'), JSON.stringify(keyBundle(privateKey, Buffer.from('a'))))
  writeFileSync(join(directory, 'notes.md'), '# notes')
  const found = await look(directory, { signers: [{ kind: 'key', publicKey }] })
  expect(found).toEqual([
    {
      place: 'rekor',
      subject: 'v1.2.0',
      state: 'absent',
      found: 'No signature of the release is in a transparency log.',
    },
  ])
})
