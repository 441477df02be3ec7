import { expect, test } from '@jest/globals'
import { addSignature, fileOf, makeRoot } from '@release-tools/releases'
import { keySigner } from '@release-tools/releases/testing'
import { adopted, check, edited, release, template, without } from './adopted.ts'

const rootPath = '.github/index-root.json'
const after = { '.github/workflows/after-release.yml': template('after-release.yml') }
const withKey = 'release.yml@v1.0.0\n    with: { index-signer: "awskms:///alias/index" }\n'
const listing = edited('release.yml@v1.0.0\n', withKey)
const renewing = {
  '.github/workflows/after-release.yml': template('after-release.yml').replace(
    'with:\n',
    'with:\n      index-signer: awskms:///alias/index\n',
  ),
}

/** A root that was made some days ago, and signed unless that is not wanted. */
async function root(daysAgo = 0, isSigned = true): Promise<Record<string, string>> {
  const [person, job] = [keySigner(), keySigner()].map(signer => ({ signer, keys: [signer.publicKey] }))
  if (person === undefined || job === undefined) throw new Error('two keys')
  const online = { keys: job.keys, threshold: 1 }
  const roles = { root: { keys: person.keys, threshold: 1 }, targets: online, snapshot: online, timestamp: online }
  const made = makeRoot({ roles, now: new Date(Date.now() - daysAgo * 86_400_000) })
  if (isSigned) await addSignature(made, person.signer)
  return { [rootPath]: fileOf(made).toString() }
}

test('a project without an index needs nothing, and states that nobody publishes are told', async () => {
  expect(await check('index', adopted)).toEqual([])
  expect(await check('index', { ...adopted, '.github/release-states.yaml': '' })).toEqual([
    'warns | It says of releases what no reader sees: the repository has no .github/index-root.json. | Publish an index (docs/tasks/publish-an-index.md).',
  ])
})

test('jobs that list and renew, each with a key, are right', async () => {
  expect(await check('index', { ...listing, ...renewing, ...(await root()) })).toEqual([
    'ok | A job lists each release in the index, and renews it.',
  ])
})

test('what the jobs lack is told', async () => {
  const files = await root()
  expect(await check('index', { ...listing, ...files })).toEqual([
    'warns | No scheduled workflow renews the index, so that readers refuse it when its timestamp ends. | Copy workflows-templates/after-release.yml of release-tools.',
  ])
  expect(await check('index', { ...adopted, ...after, ...files })).toEqual([
    'warns | Nobody gives a key for the index to release and after-release. Unless the variable INDEX_SIGNER names one, releases are not listed, and nobody notices that an index is held back until it ends. | Pass index-signer, or index-private-key below `secrets:` (docs/tasks/publish-an-index.md).',
  ])
  expect(await check('index', { ...without(release), ...files })).toEqual([
    'fails | No workflow lists releases in the index. | Add a job (docs/tasks/publish-an-index.md).',
  ])
})

test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
  ['is not signed', () => root(0, false), /^fails \| The root of the index has 0 of the 1 signatures that it asks for/],
  [
    'ends soon',
    () => root(340),
    /^warns \| The root of the index ends on \S+\. \| Sign a new one: release-tools index rotate\.$/,
  ],
  ['has ended', () => root(400), /^fails \| The root of the index ended on \S+: readers refuse the index\./],
  ['is something else', async () => ({ [rootPath]: '{}' }), /^fails \| It is not the root|^fails \| Could not read/],
])('a root that %s is told', async (_, files, said) => {
  expect(await check('index', { ...listing, ...renewing, ...(await files()) })).toEqual([expect.stringMatching(said)])
})

test('states that nobody can read are told', async () => {
  const states = { '.github/release-states.yaml': 'releases: [{ tag: v1.0.0, state: yanked }]\n' }
  expect(await check('index', { ...listing, ...renewing, ...states, ...(await root()) })).toEqual([
    expect.stringMatching(/^fails \| .*v1\.0\.0 is yanked without a "reason"\./),
  ])
})
