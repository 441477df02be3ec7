import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { parseYaml, sha256 } from '@release-tools/base'
import { readRequests } from '@release-tools/github'
import { testHost } from '@release-tools/testbed'
import { Ajv } from 'ajv'
import { type BranchBed, branchBed, branchName, keep, nothing, releaseFiles, releaseOf } from '../support/branch.ts'

let bed: BranchBed

async function start(options?: Parameters<typeof branchBed>[0]) {
  await bed?.stop()
  bed = await branchBed(options)
}
beforeEach(() => start())
afterEach(async () => {
  expect(bed.github.errors()).toEqual([])
  await bed.stop()
})

interface Listing {
  number: number
  previous?: string
  releases: { tag: string; manifest: string }[]
}
const schema = join(import.meta.dirname, '../../../../docs/schema/listing.v1.json')
const isValid = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')))
function listing(): Listing {
  const found = parseYaml(bed.text('listing.yaml') ?? '', 'listing.yaml')
  expect([isValid(found), isValid.errors]).toEqual([true, null])
  return found as Listing
}
const index1 = () => bed.text('index/1.targets.json')
const tags = () => listing().releases.map(({ tag }) => tag)
const branches = () => bed.github.repository.branches
const head = (name = branchName) => branches().heads.get(name) ?? ''

test('the listing has each release with its facts, and the branch the metadata without what was built', async () => {
  const store = await bed.open()
  const kept = await keep(store, '1.2.0')
  const { files, remove } = releaseFiles('1.2.0')
  const [manifest] = files
  remove()
  expect(kept.map(({ name, already }) => [name, already])).toEqual([
    ['manifest.yaml', false],
    ['SHA256SUMS', false],
    ['archive.json', false],
  ])
  const history = branches().objects.history(head())
  expect(
    bed.text('listing.yaml'),
  ).toBe(`schema: "https://github.com/org/release-tools/blob/v1/docs/schema/listing.v1.json"
repository: "acme/widget"
number: 1
previous: "${history.at(-1)}"
releases:
  - project: "widget"
    version: "1.2.0"
    tag: "v1.2.0"
    commit: "c0ffee0000000000000000000000000000000000"
    date: "2026-01-31T12:00:00Z"
    manifest: "${manifest?.sha256}"
`)
  expect([bed.text('v1.2.0/release/SHA256SUMS'), bed.text('v1.2.0/release/widget-1.whl')]).toEqual([
    '1.2.0\n',
    undefined,
  ])
  expect((await store.files(releaseOf('v1.2.0')))?.map(({ name }) => name)).toEqual([
    'SHA256SUMS',
    'manifest.yaml',
    'widget-1.whl',
  ])
  expect([history.length, history.every(id => branches().verified.has(id))]).toEqual([2, true])
  expect(branches().objects.commit(head())?.message).toBe(
    `Keep release of v1.2.0\n\narchive.json sha256:${sha256(bed.text('v1.2.0/release/archive.json') ?? '')}`,
  )
})

test('releases are in the order of their versions, project by project, whoever came first', async () => {
  const store = await bed.open()
  for (const version of ['1.10.0', '1.9.0', '2.0.0rc1', '1.9.0.post1']) await keep(store, version)
  await keep(store, '3.0.0', { project: 'other' }, 'other/v3.0.0')
  expect(tags()).toEqual(['other/v3.0.0', 'v1.9.0', 'v1.9.0.post1', 'v1.10.0', 'v2.0.0rc1'])
  expect(listing().number).toBe(5)
  const before = head()
  await keep(store, '1.9.0')
  expect(head()).toBe(before)
  await keep(store, '1.0.0-alpha.beta')
  await keep(store, 'next')
  expect(tags()).toEqual([
    'other/v3.0.0',
    'v1.0.0-alpha.beta',
    'v1.10.0',
    'v1.9.0',
    'v1.9.0.post1',
    'v2.0.0rc1',
    'vnext',
  ])
})

test('releases that are kept at the same time are all in the listing', async () => {
  const versions = ['1.0.0', '1.1.0', '1.2.0']
  await Promise.all(versions.map(async version => keep(await bed.open(), version)))
  expect([tags(), listing().number]).toEqual([['v1.0.0', 'v1.1.0', 'v1.2.0'], 3])
})

test('a branch with rules that let it grow is used, and says what they promise', async () => {
  // Those that our page recommends.
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/tasks/archive-a-release.md'), 'utf8')
  const { conditions, rules } = JSON.parse(/^```json\n(.*?)^```/ms.exec(page)?.[1] ?? '')
  expect(conditions.ref_name.include).toEqual([`refs/heads/${branchName}`])
  await start({ branchRules: { [branchName]: rules } })
  const store = await bed.open()
  const lock = {
    kind: 'unreadable',
    why: 'rules forbid to delete and to rewrite the branch, and GitHub does not show who may bypass or change them',
  }
  expect(await store.check()).toEqual(lock)
  expect((await keep(store, '1.0.0')).map(file => file.lock)).toEqual([lock, lock, lock])
  await start()
  expect(await (await bed.open()).check()).toMatchObject({ kind: 'none' })
  await start({ noRulesets: true })
  expect(await (await bed.open()).check()).toMatchObject({
    kind: 'unreadable',
    why: expect.stringContaining('Upgrade'),
  })
})

test.each(['pull_request', 'required_status_checks', 'creation'])(
  'the rule %s is found before anything is written',
  async type => {
    await start({ branchRules: { [branchName]: [{ type, bypass: 'never' }] } })
    const store = await bed.open()
    await expect(store.check()).rejects.toThrow(
      `Could not add to the branch release-metadata: a rule of the repository forbids it: the rule ${type} is active. Take release-metadata out of that rule (Settings, Rules).`,
    )
    expect(head()).toBe('')
    await expect(keep(store, '1.0.0')).rejects.toThrow('a rule of the repository forbids it')
  },
)

test('a branch that was set back, or made again, is refused, and so is one whose files were changed', async () => {
  const store = await bed.open()
  for (const version of ['1.0.0', '1.1.0', '1.2.0']) await keep(store, version)
  const good = head()
  const rewritten = /^Could not use the store branch:release-metadata: the branch was rewritten: /

  const texts = { 'listing.yaml': bed.text('listing.yaml') ?? '' }
  branches().push(branchName, texts, [])
  await expect(store.check()).rejects.toThrow(/does not come after [0-9a-f]{40}, which listing.yaml names/)
  await expect(keep(store, '1.3.0')).rejects.toThrow(rewritten)

  branches().force(branchName, good)
  branches().push(branchName, { 'v1.0.0/release/SHA256SUMS': 'other\n' })
  await expect(keep(store, '1.3.0')).rejects.toThrow(/v1.0.0\/release\/SHA256SUMS is not what it was at [0-9a-f]{40}/)

  branches().force(branchName, good)
  const parent = branches().objects.commit(good)?.parents[0] as string
  const tree = branches().objects.tree(branches().objects.commit(good)?.tree ?? '') ?? []
  const less = branches().objects.addTree(tree.filter(({ name }) => name !== 'v1.0.0'))
  branches().force(branchName, branches().commit({ tree: less, parents: [parent], message: 'Less' }))
  await expect(keep(store, '1.3.0')).rejects.toThrow('the branch was rewritten: v1.0.0 is not what it was')
})

test('the signed index grows beside the releases: what has no version in its name changes, and every version stays', async () => {
  const store = await bed.open()
  await keep(store, '1.0.0')
  const push = (texts: Record<string, string>) => branches().push(branchName, texts)
  push({ 'index/timestamp.json': '1', 'index/index.yaml': '1', 'index/1.targets.json': '1' })
  await keep(store, '1.1.0')
  push({ 'index/timestamp.json': '2', 'index/index.yaml': '2', 'index/2.targets.json': '2' })
  await keep(store, '1.2.0')
  expect(['index/timestamp.json', 'index/1.targets.json'].map(bed.text)).toEqual(['2', '1'])
  push({ 'index/1.targets.json': 'other' })
  await expect(keep(store, '1.3.0')).rejects.toThrow(
    'the branch was rewritten: index/1.targets.json is not what it was',
  )
})

test('a branch that began with the signed index gets its listing with the first release', async () => {
  branches().push(branchName, { 'index/1.targets.json': '1' })
  const store = await bed.open()
  expect(await store.parts(releaseOf('v1.0.0'))).toEqual([])
  await keep(store, '1.0.0')
  expect([tags(), index1()]).toEqual([['v1.0.0'], '1'])
})

test('a branch that began with records of pushes does too, and a record that is changed is found', async () => {
  const path = 'source/heads=2Fmain/11/record.json'
  branches().push(branchName, { [path]: '1' })
  const store = await bed.open()
  await keep(store, '1.0.0')
  expect([tags(), bed.text(path)]).toEqual([['v1.0.0'], '1'])
  branches().push(branchName, { [path]: '2' })
  await expect(keep(await bed.open(), '1.1.0')).rejects.toThrow(`the branch was rewritten: ${path} is not what it was`)
})

test('files that people add stay, and a branch of other things is not used', async () => {
  const store = await bed.open()
  await keep(store, '1.0.0')
  branches().push(branchName, { 'README.md': 'Metadata of our releases\n' })
  await keep(store, '1.1.0')
  expect([bed.text('README.md'), tags()]).toEqual(['Metadata of our releases\n', ['v1.0.0', 'v1.1.0']])

  branches().push('main', { 'setup.py': '' })
  const main = await bed.open('main')
  const sentence = 'the branch has no listing.yaml, so release-tools did not make it. Name a branch that does not exist'
  await expect(main.check()).rejects.toThrow(sentence)
  await expect(keep(main, '1.0.0')).rejects.toThrow(sentence)
})

test.each([
  ['is not YAML', 'releases: [', 'Could not read listing.yaml of branch:release-metadata'],
  ['is that of another repository', 'other', 'it is the listing of acme/other.'],
  ['is huge', ' '.repeat(17 * 1024 * 1024), 'it has 17825792 bytes, and 16777216 are accepted.'],
])('a listing that %s is refused', async (_, text, found) => {
  const store = await bed.open()
  await keep(store, '1.0.0')
  const other = (bed.text('listing.yaml') ?? '').replace('acme/widget', 'acme/other')
  branches().push(branchName, { 'listing.yaml': text === 'other' ? other : text })
  await expect(keep(store, '1.1.0')).rejects.toThrow(found)
})

test('another manifest under a tag that the listing has is refused', async () => {
  const store = await bed.open()
  await keep(store, '1.0.0')
  branches().push(branchName, { 'listing.yaml': (bed.text('listing.yaml') ?? '').replace('v1.0.0', 'v1.1.0') })
  await expect(keep(store, '1.1.0')).rejects.toThrow(
    /Could not add v1.1.0 to listing.yaml of branch:release-metadata: it has that tag with the manifest sha256:[0-9a-f]{64}, and not sha256:/,
  )
})

test('a release with more than one request can take comes in several commits, with its record and the listing in the last', async () => {
  const half = 'x'.repeat(11 * 1024 * 1024)
  const store = await bed.open()
  const { files, remove } = releaseFiles('1.0.0', { 'a.json': half, 'b.json': half, 'c.json': `${half}${half}` })
  const kept = await store.put(releaseOf('v1.0.0'), files, nothing).finally(remove)
  expect(kept.map(({ name }) => name)).toEqual(['manifest.yaml', 'SHA256SUMS', 'a.json', 'b.json', 'archive.json'])
  const { objects } = branches()
  const [last = '', before = ''] = objects.history(head())
  expect([
    objects.fileAt(before, 'v1.0.0/release/archive.json'),
    objects.fileAt(before, 'v1.0.0/release/a.json')?.length,
  ]).toEqual([undefined, half.length])
  expect([objects.fileAt(last, 'v1.0.0/release/b.json')?.length, tags()]).toEqual([half.length, ['v1.0.0']])
})

test('a file that changes after it was described is not kept', async () => {
  const store = await bed.open()
  const { files, remove } = filesToKeep({ 'a.json': '{}' })
  const changed = files.map(file => ({ ...file, sha256: '0'.repeat(64) }))
  const put = store.put(releaseOf('v1.0.0'), changed, nothing)
  await expect(put.finally(remove)).rejects.toThrow(
    'keep a.json in branch:release-metadata: it changed after it was described.',
  )
})

test('what describes a release is kept, and what was built, logs of a run and what is too large for a request are not', async () => {
  const store = await bed.open()
  const keeps = (name: string, size = 1) => store.keeps({ name, size, sha256: '', mediaType: 'text/plain' })
  const described = [
    'manifest.yaml',
    'manifest.yaml.sigstore.json',
    'SHA256SUMS',
    'sbom.spdx.json',
    'vulnerabilities.sarif',
  ]
  const more = ['signature-verify.log', 'signing-events.jsonl', 'release.md', 'release-v1.tar.gz.sig', 'licences.txt']
  expect([...described, ...more].filter(name => !keeps(name))).toEqual([])
  const others = ['widget.whl', 'release-v1.tar.gz', 'image.tar', 'test.log', '1-build.txt', 'release.html']
  expect(others.filter(name => keeps(name))).toEqual([])
  expect([keeps('a.json', 20 * 1024 * 1024), keeps('a.json', 20 * 1024 * 1024 + 1)]).toEqual([true, false])
})

test('a public branch is read without a token, and only in a repository that is known', async () => {
  await keep(await bed.open(), '1.0.0')
  const host = testHost()
  const place = { repository: 'acme/widget', api: bed.github.apiUrl }
  const github = async () => readRequests(place, host)
  const store = await openStore('branch:release-metadata', { host, repository: 'acme/widget', github })
  expect([await store.parts(releaseOf('v1.0.0')), await store.parts(releaseOf('v9'))]).toEqual([['release'], []])
  await expect(openStore('branch:release-metadata', { host, repository: 'acme/widget' })).rejects.toThrow(
    'nobody said which GitHub has the repository.',
  )
  for (const name of ['-x', 'a..b', 'a/', '/a', '.a', 'a.lock', 'a/.b', 'a~b'])
    await expect(openStore(`branch:${name}`, { host, repository: 'acme/widget', github })).rejects.toThrow(
      'it is not the name of a branch.',
    )
})
