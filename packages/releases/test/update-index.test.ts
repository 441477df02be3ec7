import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import {
  filesPlace,
  type IndexFiles,
  makeRoot,
  offlineLifetimes,
  openIndex,
  parseRoot,
  prepareTargets,
  type RoleSigner,
  rolesOf,
  type UpdateOptions,
  updateIndex,
} from '@release-tools/releases'
import { entry, IndexedProject, keySigner } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const host = testHost()
let project: IndexedProject
beforeAll(async () => {
  project = await IndexedProject.of([entry('1.0.0')], day(1), host)
})

/** Updates a copy of the project's index, and returns the names of the new files. */
function renewed(now: Date, releases = [entry('1.0.0')]): Promise<string[]> {
  const copy = new IndexedProject()
  Object.assign(copy, { root: project.root, online: project.online, files: new Map(project.files) })
  return copy.list(releases, now, host)
}

test('signs nothing if the index says it already, and nothing has lived half of its life', async () => {
  expect(await renewed(day(4))).toEqual([])
})

test('renews the timestamp after half a week, and all else after half of its quarter', async () => {
  expect(await renewed(day(5))).toEqual(['timestamp.json'])
  expect(await renewed(day(50))).toEqual(['index.yaml', '2.targets.json', '2.snapshot.json', 'timestamp.json'])
})

test('signs again what lives longer than it should, so that freeze is noticed from now on', async () => {
  const offline = await IndexedProject.of([entry('1.0.0')], day(1), host)
  await offline.list([entry('1.0.0')], day(2), host, offlineLifetimes)
  expect(await offline.list([entry('1.0.0')], day(3), host)).toEqual([
    ...['index.yaml', '3.targets.json', '3.snapshot.json', 'timestamp.json'],
  ])
})

test('renews an index that has expired', async () => {
  expect(await renewed(day(300))).toEqual(['index.yaml', '2.targets.json', '2.snapshot.json', 'timestamp.json'])
})

test('makes again what a signer with a wrong clock has dated in the future', async () => {
  expect(await renewed(new Date(day(1).getTime() - 3_600_000))).toEqual([
    ...['index.yaml', '2.targets.json', '2.snapshot.json', 'timestamp.json'],
  ])
})

/** A project in which people sign what the index lists, and the key of a job the rest. */
class TwoKeys {
  readonly people = keySigner()
  readonly job = keySigner()
  readonly files: IndexFiles = new Map()
  readonly rootSigner = keySigner()
  root: Buffer = Buffer.alloc(0)

  async begin(): Promise<this> {
    const one = ({ publicKey }: RoleSigner) => ({ keys: [publicKey], threshold: 1 })
    const own = new IndexedProject()
    const roles = {
      root: one(this.rootSigner),
      targets: one(this.people),
      snapshot: one(this.job),
      timestamp: one(this.job),
    }
    await own.newRoot({ roles, now: day(1) }, [this.rootSigner])
    this.root = own.root
    return this
  }

  options(signers: RoleSigner[], more: Partial<UpdateOptions> = {}): UpdateOptions {
    return { root: this.root, repository: 'acme/widget', signers, now: day(2), change: index => index, ...more }
  }

  get place() {
    return filesPlace(this.files, 'memory')
  }

  add({ files }: { files: IndexFiles }): string[] {
    for (const [name, bytes] of files) this.files.set(name, bytes)
    return [...files.keys()]
  }
}

test('what people prepared counts when the key of a job names it', async () => {
  const two = await new TwoKeys().begin()
  const lists = (...versions: string[]) => ({
    lifetimes: offlineLifetimes,
    change: () => ({ repository: 'acme/widget', releases: versions.map(one => entry(one)) }),
  })
  expect(two.add(await prepareTargets(two.place, two.options([two.people], lists('1.0.0')), host))).toEqual([
    '1.targets.json',
  ])
  expect(two.add(await updateIndex(two.place, two.options([two.job]), host))).toEqual([
    ...['1.root.json', 'index.yaml', '1.targets.json', '1.snapshot.json', 'timestamp.json'],
  ])
  two.add(await prepareTargets(two.place, two.options([two.people], lists('1.0.0', '1.1.0')), host))
  const read = () => openIndex(two.place, { root: two.root, now: day(3) }, host)
  expect(await read()).toMatchObject({ version: 1, index: { releases: [entry('1.0.0')] } })
  two.add(await updateIndex(two.place, two.options([two.job]), host))
  expect(await read()).toMatchObject({ version: 2, index: { releases: [entry('1.0.0'), entry('1.1.0')] } })
  expect(two.add(await updateIndex(two.place, two.options([two.job]), host))).toEqual([])
})

test('what somebody else prepared does not count', async () => {
  const two = await new TwoKeys().begin()
  const stranger = await new TwoKeys().begin()
  two.add(await prepareTargets(two.place, two.options([two.people]), host))
  two.add(await updateIndex(two.place, two.options([two.job]), host))
  const forged = stranger.options([stranger.people], { change: index => ({ ...index, releases: [entry('6.6.6')] }) })
  const { files } = await prepareTargets(filesPlace(new Map(), 'memory'), forged, host)
  two.files.set('2.targets.json', files.get('1.targets.json') ?? Buffer.alloc(0))
  expect(two.add(await updateIndex(two.place, two.options([two.job]), host))).toEqual([])
})

async function refused(files: IndexFiles, root: Buffer): Promise<string | undefined> {
  const options = { root, repository: 'acme/widget', signers: [project.online], now: day(2) }
  const attempt = updateIndex(filesPlace(files, 'memory'), { ...options, change: index => index }, host)
  return attempt.then(() => undefined, messageOf)
}

test('goes on with no index of another root', async () => {
  const other = await IndexedProject.of([entry('1.0.0')], day(1), host)
  expect(await refused(project.files, other.root)).toBe(
    'Could not use the root 1 for the index in memory: it has another root 1. Find out which of both is genuine. Readers that have seen one of them accept only that.',
  )
})

test('publishes no root that readers could not follow', async () => {
  const far = new IndexedProject()
  Object.assign(far, { root: project.root, rootSigners: project.rootSigners })
  const roles = rolesOf(parseRoot(project.root, 'the root'))
  for (let version = 2; version <= 3; version++) await far.newRoot({ roles, now: day(2) }, project.rootSigners)
  expect(await refused(project.files, far.root)).toBe(
    'Could not use the root 3 for the index in memory: neither it nor the project has the root 2, so that no reader could follow. Add .github/index-root.2.json beside the root: release-tools index rotate left it there, and the history of the repository has it.',
  )
})

test('takes no threshold that nobody can reach, and only keys that every reader knows', () => {
  const roles = rolesOf(parseRoot(project.root, 'the root'))
  const message = (role: { keys: string[]; threshold: number }) => {
    try {
      return makeRoot({ roles: { ...roles, root: role }, now: day(1) }).signed.version
    } catch (error) {
      return messageOf(error).replace(/[0-9a-f]{64}/, '…')
    }
  }
  expect(message({ keys: roles.root.keys, threshold: 3 })).toBe(
    'Could not make the root of the index: 3 signatures are asked for by root, which has 2 different keys. Give more keys, or a lower threshold of at least 1.',
  )
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const p384 = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(message({ keys: [p384], threshold: 1 })).toBe(
    'Could not use the key with the SHA-256 … for the index: it is secp384r1, which not every reader of TUF knows. Use a key on P-256: `cosign generate-key-pair` makes one.',
  )
})

test('takes keys of Ed25519, too', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const signer = { publicKey: pem, sign: async (bytes: Buffer) => sign(null, bytes, privateKey) }
  const own = new IndexedProject()
  own.online = signer
  const keys = { keys: [pem], threshold: 1 }
  await own.newRoot({ roles: { root: keys, targets: keys, snapshot: keys, timestamp: keys }, now: day(1) }, [signer])
  await own.list([entry('1.0.0')], day(1), host)
  expect(await openIndex(filesPlace(own.files, 'memory'), { root: own.root, now: day(2) }, host)).toMatchObject({
    index: { releases: [entry('1.0.0')] },
  })
  expect(rolesOf(parseRoot(own.root, 'the root'))).toEqual({
    root: keys,
    targets: keys,
    snapshot: keys,
    timestamp: keys,
  })
})

test('signs no index that readers would refuse for its size', async () => {
  const large = ['1.0', '1.1', '1.2', '1.3', '1.4'].map(version =>
    entry(version, { advisories: Array.from({ length: 1000 }, () => 'x'.repeat(500)) }),
  )
  await expect(renewed(day(2), large)).rejects.toThrow(
    /^Could not sign the targets of the index: the file would have \d{7} bytes, more than the 2097152 that readers accept\. List fewer releases: about 4,000 fit\.$/,
  )
})
