/** @needs index */
import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type IndexFiles, openIndex, type RoleSigner, renderIndex, updateIndex } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { directoryPlace } from '../src/places/directory.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'python-tuf-'))
const host = testHost()
const now = new Date()
const later = new Date(now.getTime() + 3_600_000)
const yanked = entry('1.0.0', { state: 'yanked', reason: 'Es löscht “zu viel”.', successor: 'v1.0.1' })
afterAll(() => rmSync(folder, { recursive: true }))

async function python(script: string, ...args: string[]): Promise<string> {
  const program = join(import.meta.dirname, 'support', script)
  const { exitCode, stdout, stderr } = await host.exec(testbed().indexTools, [program, ...args])
  if (exitCode !== 0) throw new Error(stderr)
  return stdout
}

/** What python-tuf says of a place, after what it saw before. */
async function read(place: string, state: string): Promise<Record<string, unknown>> {
  mkdirSync(at(state), { recursive: true })
  return JSON.parse(await python('read_index.py', at(place), at(state), at('root.json')))
}

const at = (...names: string[]) => join(folder, ...names)

function write(place: string, files: IndexFiles) {
  mkdirSync(at(place), { recursive: true })
  for (const [name, bytes] of files) writeFileSync(at(place, name), bytes)
}

test('python-tuf reads our index, follows our new keys, and refuses our old index', async () => {
  const project = await IndexedProject.of([entry('1.0.0')], now, host)
  writeFileSync(at('root.json'), project.root)
  write('old', project.files)
  await project.rotateOnline(now)
  await project.list([entry('1.0.0')], now, host)
  write('middle', project.files)
  await project.list([yanked, entry('1.0.1')], now, host)
  write('current', project.files)
  const { rendering, version, targets } = await read('current', 'state')
  const index = { repository: 'acme/widget', releases: [yanked, entry('1.0.1')] }
  expect([version, rendering]).toEqual([3, renderIndex(index, 3).toString()])
  const { manifest, size, ...custom } = yanked
  expect(targets).toMatchObject({ 'v1.0.0/manifest.yaml': { length: size, hashes: { sha256: manifest }, custom } })
  expect(await read('middle', 'state')).toEqual({
    error: 'BadVersionNumberError',
    says: 'New timestamp version 2 must be >= 3',
  })
  expect(await read('old', 'state')).toEqual({
    error: 'UnsignedMetadataError',
    says: 'timestamp was signed by 0/1 keys',
  })
})

test('an index that python-tuf wrote is read, and goes on with our files', async () => {
  newKey('people')
  const online = newKey('online')
  const index = { repository: 'acme/widget', releases: [yanked] }
  const rendering = renderIndex(index, 1)
  const { manifest, size, ...custom } = yanked
  const targets = {
    'v1.0.0/manifest.yaml': { length: size, sha256: manifest, custom },
    'index.yaml': { length: rendering.length, sha256: sha256(rendering), custom: { repository: 'acme/widget' } },
  }
  writeFileSync(at('targets.json'), JSON.stringify(targets))
  mkdirSync(at('theirs'))
  await python('write_index.py', at('theirs'), at('people.pem'), at('online.pem'), at('targets.json'))
  const root = readFileSync(at('theirs', '1.root.json'))
  expect(await openIndex(at('theirs'), { root, now }, host)).toMatchObject({ index, version: 1 })
  const { files } = await updateIndex(
    await directoryPlace(at('theirs')),
    {
      ...{ root, repository: 'acme/widget', signers: [signerOf(online)], now: later },
      change: before => ({ ...before, releases: [...before.releases, entry('1.0.1')] }),
    },
    host,
  )
  write('theirs', files)
  writeFileSync(at('root.json'), root)
  expect(await read('theirs', 'other-state')).toMatchObject({ version: 2 })
})

/** A key whose private part python-tuf reads from a file. */
function newKey(name: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(at(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return privateKey
}

function signerOf(privateKey: KeyObject): RoleSigner {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { publicKey, sign: async bytes => sign('sha256', bytes, privateKey) }
}
