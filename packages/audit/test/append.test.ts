import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { Problem, sha256 } from '@release-tools/base'
import { parseLogHead } from '@release-tools/evidence'
import { compactDecrypt, decodeProtectedHeader } from 'jose'
import { readCopy } from '../src/copy.ts'
import { readSealingKey } from '../src/seal.ts'
import { eventsOf, fileOf, logBed, origin, place } from './support/log-bed.ts'

let bed: ReturnType<typeof logBed>
afterEach(() => bed.end())

const whole = (host = bed.host) =>
  bed.findings().then(found => [found, host.lines.filter(line => /^warning/.test(line))])

test('appends the events of each release to the log of every store, with the head after them', async () => {
  bed = logBed()
  const first = await bed.append('v1.0.0')
  const second = await bed.append('v1.1.0')
  expect([first.lines, first.head.size, second.lines]).toEqual([2, 2, 2])
  expect(second.stores).toEqual([
    { place: 'directory:near', segments: 0 },
    { place: 'directory:far', segments: 1 },
  ])
  for (const store of ['near', 'far']) {
    expect(bed.segments(store)).toEqual(['log-1', 'log-3'])
    const lines = bed.lines(store, 'log-3').map(line => JSON.parse(line))
    expect(lines.map(({ number, source, event }) => [number, { source, event }])).toEqual(
      eventsOf('v1.1.0').map((event, index) => [index + 3, event]),
    )
    const folder = join(bed.log(store), 'log-3')
    expect(parseLogHead(readFileSync(join(folder, fileOf(folder, 'head')), 'utf8'), 'head')).toEqual(second.head)
  }
  expect(second.head).toEqual({ origin, size: 4, root: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await whole()).toEqual([[], []])
})

test('an event that is there is not appended again, also in another order and with new ones', async () => {
  bed = logBed()
  await bed.append('v1.0.0')
  const again = await bed.append('v1.0.0')
  expect([again.lines, bed.segments('near')]).toEqual([0, ['log-1']])
  const events = [...eventsOf('v1.1.0'), ...eventsOf('v1.0.0').reverse(), ...eventsOf('v1.1.0')]
  expect((await bed.append('v1.1.0', { events })).lines).toBe(2)
  expect((await bed.append('v1.2.0', { events: [] })).head.size).toBe(4)
  expect(await whole()).toEqual([[], []])
})

test('of runs at once, each appends its events behind those of the others, and no store has another order', async () => {
  bed = logBed(['near', 'far', 'third'])
  const tags = ['v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0']
  const appended = await Promise.all(tags.map(tag => bed.append(tag)))
  expect(appended.map(({ lines }) => lines)).toEqual([2, 2, 2, 2])
  expect(appended.map(({ head }) => head.size).sort()).toEqual([2, 4, 6, 8])
  expect(appended.flatMap(({ stores }) => stores.flatMap(({ failure }) => failure ?? []))).toEqual([])
  expect(bed.segments('near')).toEqual(['log-1', 'log-3', 'log-5', 'log-7'])
  expect(await whole()).toEqual([[], []])
})

test('a sealed event can only be opened with the private key, and the chain is checked without it', async () => {
  bed = logBed()
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const sealer = readSealingKey(pem, '.github/audit-log.pem')
  await bed.append('v1.0.0', { sealer })
  expect((await bed.append('v1.0.0', { sealer })).lines).toBe(0)
  const lines = bed.lines('far', 'log-1').map(line => JSON.parse(line))
  expect(lines.map(line => Object.keys(line))).toEqual(Array(2).fill(['number', 'previous', 'source', 'sealed']))
  const kid = sha256(publicKey.export({ type: 'spki', format: 'der' }))
  expect(decodeProtectedHeader(lines[0].sealed)).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid })
  const opened = await Promise.all(lines.map(({ sealed }) => compactDecrypt(sealed, privateKey)))
  expect(opened.map(({ plaintext }) => JSON.parse(Buffer.from(plaintext).toString()))).toEqual(
    eventsOf('v1.0.0').map(({ event }) => event),
  )
  const everything = readdirSync(bed.root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('')
  expect(everything).not.toContain('ghcr.io/acme/widget')
  expect(await whole()).toEqual([[], []])
})

const rsa = (bits: number) =>
  generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
const short = rsa(2048)
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' })
test.each([
  [short.privateKey, 'it is a private key, so that whoever can read the repository can read the log. Remove it.'],
  [short.publicKey, 'it has 2048 bits, fewer than 3072.'],
  [String(curve), 'it is a key of the kind ec, and not RSA.'],
  ['hello', 'it is not a public key in PEM form.'],
])('a key that nothing should be sealed for is refused', (pem, found) => {
  bed = logBed([])
  expect(() => readSealingKey(pem, 'key.pem')).toThrow(`Could not read the key key.pem of the audit log: ${found}`)
})

test('what a killed run left without a record is not in the way of others', async () => {
  bed = logBed()
  await bed.append('v1.0.0')
  await bed.append('v1.1.0')
  for (const name of ['near', 'far']) rmSync(join(bed.log(name), 'log-3/archive.json'))
  rmSync(join(bed.log('far'), 'log-1'), { recursive: true })
  expect((await bed.append('v1.2.0')).lines).toBe(2)
  expect((await bed.append('v1.1.0')).lines).toBe(2)
  expect(bed.segments('far')).toEqual(['log-1', 'log-3', 'log-5'])
  expect(await whole()).toEqual([[], []])
})

test('a store that was down or is new gets what it lacks with the next release', async () => {
  bed = logBed(['near'])
  await bed.append('v1.0.0', { to: ['directory:near', 'directory:down'] })
  const { stores } = await bed.append('v1.1.0', { to: ['directory:near', 'directory:down'] })
  expect(stores).toEqual([
    { place: 'directory:near', segments: 0 },
    { place: 'directory:down', segments: 0, failure: expect.any(Problem) },
  ])
  mkdirSync(join(bed.root, 'down'))
  const after = await bed.append('v1.1.0', { to: ['directory:near', 'directory:down'] })
  expect(after.stores[1]).toEqual({ place: 'directory:down', segments: 2 })
  expect(await bed.findings([], ['directory:near', 'directory:down'])).toEqual([])
})

test('a new store that is named first gets the log of the others, and says so', async () => {
  bed = logBed(['old'])
  await bed.append('v1.0.0')
  mkdirSync(join(bed.root, 'new'))
  const to = ['directory:new', 'directory:old']
  expect((await bed.append('v1.1.0', { to })).head.size).toBe(4)
  expect(bed.host.lines).toContain(
    'warning: directory:new has no audit log, and gets that of directory:old with 2 lines. If it is not a new store, find out who removed it there.',
  )
  expect(await bed.findings([], to)).toEqual([])
})

test('nothing is appended if the deciding store can not be used, is changed, or lost lines that others have', async () => {
  bed = logBed()
  await bed.append('v1.0.0')
  await bed.append('v1.1.0')
  const before = join(bed.root, 'before')
  cpSync(bed.log('near'), before, { recursive: true })
  await expect(bed.append('v1.2.0', { to: ['s3:///', 'directory:far'] })).rejects.toThrow('Could not read the address')
  bed.remove('near', 'log-3')
  await expect(bed.append('v1.2.0')).rejects.toThrow(
    'Could not append to the audit log in directory:near: it ends after line 2, and directory:far has more: lines were removed here, or added there. Find out which of both with `release-tools audit`, and restore the right one.',
  )
  cpSync(before, bed.log('near'), { recursive: true })
  bed.remove('near', 'log-1')
  await expect(bed.append('v1.2.0')).rejects.toThrow(
    'Could not read log-3 of the audit log in directory:near: lines 1 to 2 are not there.',
  )
  cpSync(before, bed.log('near'), { recursive: true })
  bed.damage('near', 'log-1', 'events', text => text.replace('12:00', '12:01'))
  await expect(bed.append('v1.2.0')).rejects.toThrow(/^Could not get events-.*: it has .* Get it from another store/)
  expect(bed.segments('far')).toEqual(['log-1', 'log-3'])
})

test('a store with other segments keeps them, is named, and does not stop the others', async () => {
  bed = logBed(['near', 'far', 'third'])
  await bed.append('v1.0.0')
  const [line = ''] = bed.lines('far', 'log-1')
  bed.remove('far', 'log-1')
  bed.forge('far', 'log-2', [line])
  const { stores } = await bed.append('v1.1.0')
  expect(stores.map(({ failure }) => failure?.message)).toEqual([
    undefined,
    'Could not append to the audit log in directory:far: it has a segment log-2, and the store that decides has log-1 in its place. Find out what differs with `release-tools audit`.',
    undefined,
  ])
  bed.remove('far', 'log-2')
  bed.forge('far', 'log-1', [line])
  const again = await bed.append('v1.2.0')
  expect(again.stores[1]?.failure?.message).toMatch(
    /^Could not keep archive\.json in directory:far: other bytes have this name there/,
  )
  expect([bed.segments('far'), bed.segments('third')]).toEqual([['log-1'], ['log-1', 'log-3', 'log-5']])
})

test('a branch alone keeps no log', async () => {
  bed = logBed([])
  await expect(bed.append('v1.0.0', { to: ['branch:release-metadata'] })).rejects.toThrow(
    'Could not append to the audit log: a branch of the repository would be its only store',
  )
})

test('the store that decides is the first in which the server decides, and else the first', async () => {
  bed = logBed(['far'])
  // Nothing listens there: the directory gets the lines, and then the registry fails.
  const { stores } = await bed.append('v1.0.0', { to: ['oci://127.0.0.1:1/acme/releases', 'directory:far'] })
  expect(stores.map(({ segments, failure }) => [segments, failure === undefined])).toEqual([
    [0, false],
    [0, true],
  ])
  const copy = await readCopy(await openStore('directory:far', bed.context), place, bed.host)
  expect(copy.chain.lines.map(({ number }) => number)).toEqual([1, 2])
})
