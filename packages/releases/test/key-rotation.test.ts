import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { filesPlace, type OpenOptions, openIndex, parseRoot, rolesOf } from '@release-tools/releases'
import { entry, IndexedProject, keySigner } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const host = testHost()
let folder: string
let project: IndexedProject
let firstRoot: Buffer
/** The index before and after its online key was replaced, and after a holder of a root key was. */
let first: ReadonlyMap<string, Buffer>
let second: ReadonlyMap<string, Buffer>
let third: ReadonlyMap<string, Buffer>
let oldKey: ReturnType<typeof keySigner>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-rotation-'))
  project = await IndexedProject.of([entry('1.0.0')], day(1), host)
  firstRoot = project.root
  first = new Map(project.files)
  oldKey = project.online
  await project.rotateOnline(day(2))
  await project.list([entry('1.0.0')], day(2), host)
  second = new Map(project.files)
  await replaceHolder()
  await project.list([entry('1.0.0')], day(2), host)
  third = new Map(project.files)
})
afterAll(() => rm(folder, { recursive: true }))

/** One of the two people leaves, and another one comes. Root 3 needs both of root 2, and both of its own. */
async function replaceHolder() {
  const [stays, leaves] = project.rootSigners
  const comes = keySigner()
  const roles = rolesOf(parseRoot(project.root, 'the root'))
  roles.root.keys = [stays, comes].flatMap(signer => signer?.publicKey ?? [])
  await project.newRoot(
    { roles, now: day(2) },
    [stays, leaves, comes].flatMap(signer => signer ?? []),
  )
}

function open(files: ReadonlyMap<string, Buffer>, options: Partial<OpenOptions> = {}) {
  return openIndex(filesPlace(files, 'memory'), { root: firstRoot, now: day(3), ...options }, host)
}

async function refused(files: ReadonlyMap<string, Buffer>, options: Partial<OpenOptions> = {}) {
  return open(files, options).then(
    () => undefined,
    error => messageOf(error).replace('Could not read the index in memory: ', ''),
  )
}

function without(files: ReadonlyMap<string, Buffer>, ...names: string[]) {
  return new Map([...files].filter(([name]) => !names.includes(name)))
}

test('a new online key signs all that it is for, and changes nothing else', () => {
  const added = [...second.keys()].filter(name => !first.has(name))
  expect(added).toEqual(['2.root.json', '2.targets.json', '2.snapshot.json'])
  expect([...third.keys()].filter(name => !second.has(name))).toEqual(['3.root.json'])
})

test('a reader follows the chain of roots from the first one', async () => {
  expect(await open(third)).toMatchObject({ rootVersion: 3, version: 2 })
})

test('a reader with a newer root than the place accepts what that root accepts', async () => {
  expect(await open(without(third, '3.root.json'), { root: project.root })).toMatchObject({ rootVersion: 3 })
})

test('the replaced key signs nothing any more', async () => {
  const stolen = new IndexedProject()
  stolen.root = firstRoot
  stolen.online = oldKey
  await stolen.list([entry('6.6.6')], day(3), host)
  const mixed = new Map([...stolen.files, ...[...third].filter(([name]) => name.endsWith('.root.json'))])
  expect(await refused(mixed)).toBe(
    'timestamp.json has 0 of the 1 signatures by keys that the root names for the role timestamp: it is of another project, or somebody else made it. Do not use it. Check that the root is that of this project, or get the index from another place.',
  )
})

test('a place that hides the new root is noticed by a reader who saw it', async () => {
  const state = join(folder, 'hidden')
  await open(third, { state })
  expect(await refused(first, { state })).toBe(
    'it is older than what you saw before: its newest root is version 1, and you saw 3. Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
  )
})

test('a state recovers from a thief who signed a far version, once the key is replaced', async () => {
  const stolen = new IndexedProject()
  stolen.root = firstRoot
  stolen.online = oldKey
  for (const [name, bytes] of first) stolen.files.set(name, bytes)
  for (const version of ['7.0.0', '8.0.0', '9.0.0']) await stolen.list([entry(version)], day(2), host)
  const state = join(folder, 'far')
  expect(await open(stolen.files, { state })).toMatchObject({ version: 4 })
  const recovered = { version: 2, firstContact: true, index: { releases: [entry('1.0.0')] } }
  expect(await open(third, { state })).toMatchObject(recovered)
})

test('a gap in the chain of roots is named', async () => {
  expect(await refused(without(third, '2.root.json'))).toBe(
    'it has no 2.root.json, and a later one: the chain of its roots has a gap. Get the index from another place, or the newest root from the default branch of the project.',
  )
})

test('a root that skips a version is refused', async () => {
  const third3 = third.get('3.root.json') ?? Buffer.alloc(0)
  expect(await refused(new Map([...third, ['2.root.json', third3]]))).toBe(
    '2.root.json says that it is version 3 instead of 2. Do not use it. Get the index from another place, and ask the project.',
  )
})

test('a place that withholds the newest root is noticed by a reader who has never seen it', async () => {
  const before = parseRoot(firstRoot, 'the root')
  const own = new IndexedProject()
  Object.assign(own, { root: firstRoot, online: oldKey })
  await own.newRoot({ roles: rolesOf(before), now: day(2) }, project.rootSigners)
  await own.list([entry('1.0.0')], day(2), host)
  expect(await refused(without(own.files, '2.root.json'))).toBe(
    'its timestamp was signed when root 2 counted, and it has no 2.root.json that leads there. Somebody may be withholding it, so that keys count that the project has replaced. Get the index from another place, or the newest root from the default branch of the project.',
  )
})

test('a root needs the people of the root before it, not only its own', async () => {
  const coup = new IndexedProject()
  coup.root = firstRoot
  const own = keySigner()
  const roles = rolesOf(parseRoot(firstRoot, 'the root'))
  roles.root = { keys: [own.publicKey], threshold: 1 }
  await coup.newRoot({ roles, now: day(2) }, [own])
  expect(await refused(new Map([...first, ['2.root.json', coup.root]]))).toBe(
    '2.root.json has 0 of the 2 signatures that the root before it or its own threshold asks for. Do not use it. Get the index from another place, and ask the project.',
  )
})

test('a root is not published before all have signed it', async () => {
  const lone = new IndexedProject()
  lone.root = firstRoot
  lone.online = oldKey
  for (const [name, bytes] of first) lone.files.set(name, bytes)
  await lone.newRoot({ roles: rolesOf(parseRoot(firstRoot, 'the root')), now: day(2) }, project.rootSigners.slice(0, 1))
  const said = await lone.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)
  expect(said?.replace(/sha256:[0-9a-f]{64}/, 'sha256:…')).toBe(
    'Could not use the root 2 of the index: it has 1 of the 2 signatures that root 2 asks for. Let the holder of sha256:… sign it: release-tools index sign.',
  )
})

test('a key that the root does not name signs nothing', async () => {
  const other = new IndexedProject()
  other.root = firstRoot
  other.online = keySigner()
  const said = await other.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)
  expect(said?.replace(/sha256:[0-9a-f]{64}/, 'sha256:…')).toBe(
    'Could not sign the targets of the index: root 1 asks for 1 of the keys sha256:…, and there are 0 of them. Sign with the key that the root names, or name this key in a new root: release-tools index rotate.',
  )
})
