import { expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { addSignature, fileOf, filesPlace, openIndex, parseRoot } from '@release-tools/releases'
import { entry, IndexedProject, keySigner } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const host = testHost()

/** The project after a rotation that is not published, and what one of its two root keys makes of the root before. */
async function forged() {
  const own = await IndexedProject.of([entry('1.0.0')], day(1), host)
  const thief = new IndexedProject()
  const [stolen = keySigner()] = own.rootSigners
  const genuine = parseRoot(own.root, 'the root')
  const online = { keys: [thief.online.publicKey], threshold: 1 }
  const root = { keys: [stolen.publicKey], threshold: 1 }
  await thief.newRoot({ roles: { root, targets: online, snapshot: online, timestamp: online }, now: day(1) }, [stolen])
  await thief.list([entry('6.6.6')], day(1), host)
  await own.rotateOnline(day(2))
  return { own, thief, genuine }
}

test('one stolen root key makes up no root before the newest one, although that is signed with it', async () => {
  const { own, thief } = await forged()
  own.files.clear()
  for (const [name, bytes] of thief.files) own.files.set(name, bytes)
  expect(await own.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)).toBe(
    'Could not use the root 1 for the index in memory: it has another root 1. Find out which of both is genuine. Readers that have seen one of them accept only that.',
  )
  own.earlier.clear()
  expect(await own.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)).toBe(
    'Could not use the root 2 for the index in memory: the project does not keep the root 1 before it: that of the place alone could be made up. Add .github/index-root.1.json beside the root: release-tools index rotate left it there, and the history of the repository has it.',
  )
})

test('a kept root that did not sign the next one, or is another version, is no way to it', async () => {
  const { own, thief, genuine } = await forged()
  own.earlier.set(1, own.root)
  expect(await own.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)).toBe(
    'Could not use .github/index-root.1.json: it is the root 2. Put the root 1 there: the history of the repository has it.',
  )
  genuine.signatures = {}
  await addSignature(genuine, thief.online)
  own.earlier.set(1, fileOf(genuine))
  expect(await own.list([entry('1.0.0')], day(2), host).then(() => undefined, messageOf)).toMatch(
    /^Could not use the root 1 of the index: it has 0 of the 2 signatures that root 1 asks for\./,
  )
})

test('roots that were signed one after the other without an update are all published', async () => {
  const own = await IndexedProject.of([entry('1.0.0')], day(1), host)
  const given = own.root
  await own.rotateOnline(day(2))
  await own.rotateOnline(day(2))
  expect(await own.list([entry('1.0.0')], day(2), host)).toEqual([
    ...['2.root.json', '3.root.json', 'index.yaml', '2.targets.json', '2.snapshot.json', 'timestamp.json'],
  ])
  expect(await openIndex(filesPlace(own.files, 'memory'), { root: given, now: day(3) }, host)).toMatchObject({
    rootVersion: 3,
    version: 2,
  })
})
