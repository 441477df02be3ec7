/** @needs tools */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { makeKeyPair } from '@release-tools/sign/testing'
import { testbed } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'

// Real tools, on machines that do other things as well.
jest.setTimeout(60_000)

const started = process.cwd()
const before = process.env
const folder = mkdtempSync(join(tmpdir(), 'index-update-'))
const release = await makeRelease()
const [people, job] = [await makeKeyPair(), await makeKeyPair()]
const manifest = join(release.directory, 'manifest.yaml')

beforeAll(async () => {
  process.chdir(folder)
  mkdirSync('.git')
  writeFileSync('people.pub', people.pub)
  writeFileSync('job.pub', job.pub)
  await signAs(people, ['init', 'one.json', '--root-key', 'people.pub', '--online-key', 'people.pub'])
  await signAs(people, ['sign', 'one.json'])
  const two = ['--root-key', 'people.pub', '--targets-key', 'people.pub', '--online-key', 'job.pub']
  await signAs(people, ['init', 'two.json', ...two])
  await signAs(people, ['sign', 'two.json'])
})
afterAll(() => {
  process.chdir(started)
  process.env = before
  for (const path of [folder, release.root]) rmSync(path, { recursive: true })
})

/** Runs `release-tools index` with a key pair of cosign. */
async function signAs({ key, password }: typeof people, args: string[]) {
  process.env = {
    ...before,
    PATH: `${testbed().bin}:${before.PATH}`,
    COSIGN_PRIVATE_KEY: key,
    COSIGN_PASSWORD: password,
  }
  const { code, out, err } = await cli(['index', ...args])
  return [code, `${out}${err}`.replaceAll('\n', ' ').trim()]
}

test('lists a release in a new index, with the states of the project', async () => {
  mkdirSync('.github')
  writeFileSync(
    '.github/release-states.yaml',
    'releases:\n  - tag: v1.2.0\n    state: yanked\n    reason: It loses files.\n',
  )
  const args = ['update', 'index', '--root', 'one.json', '--release', manifest]
  expect(await signAs(people, [...args, '--repository', 'acme/widget', '--days', '90'])).toEqual([
    0,
    'index: version 1 of the index of acme/widget, with 1 release. Written: 1.root.json, index.yaml, 1.targets.json, 1.snapshot.json, timestamp.json.',
  ])
  const [code, said] = await signAs(people, ['check', 'index', '--root', 'one.json', '--at-least', '1'])
  expect([code, String(said).replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'then')]).toEqual([
    0,
    'index: index 1 of acme/widget, by root 1.   v1.2.0  yanked Accepted until then. Nobody notices before then if a newer one is held back.',
  ])
})

test('changes nothing if the index says it already', async () => {
  expect(await signAs(people, ['update', 'index', '--root', 'one.json', '--days', '90'])).toEqual([
    0,
    'index says it already, and does not end soon: nothing was changed.',
  ])
})

test('leaves the rest to the job, if the key may only sign what is listed', async () => {
  const args = ['update', 'part', '--root', 'two.json', '--release', manifest, '--repository', 'acme/widget']
  expect(await signAs(people, args)).toEqual([
    0,
    'part: version 1 of the index of acme/widget, with 1 release. Written: 1.targets.json. It counts when the job that renews the index has signed the rest.',
  ])
  expect(existsSync(join('part', 'timestamp.json'))).toBe(false)
})

test.each([
  [
    ['update', 'new', '--root', 'one.json'],
    'Could not read the command line: --repository is missing. A new index needs it: --repository OWNER/NAME.',
  ],
  [
    ['update', 'index', '--root', 'one.json', '--repository', 'acme/gadget'],
    'Could not read the command line: the index is that of acme/widget. Leave out --repository, or give another folder.',
  ],
  [
    ['update', 'index', '--root', 'one.json', '--release', 'none.yaml'],
    'Could not read none.yaml: no such file. Give the manifest of a release.',
  ],
])('says what is wrong with %j', async (args, message) => {
  expect(await signAs(people, args)).toEqual([2, message])
})

test('signs nothing with a key that the root does not name', async () => {
  writeFileSync('.github/release-states.yaml', '')
  const [code, said] = await signAs(job, ['update', 'index', '--root', 'one.json'])
  expect([code, String(said).replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…')]).toEqual([
    3,
    'Could not sign the targets of the index: root 1 asks for 1 of the keys sha256:…, and there are 0 of them. Sign with the key that the root names, or name this key in a new root: release-tools index rotate.',
  ])
  expect(readFileSync(join('index', 'timestamp.json'), 'utf8')).toContain('"version": 1')
})
