import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { type AffectedPackage, type IndexedVersion, mostPackages } from '@release-tools/evidence'
import { documentOf } from '@release-tools/evidence/testing'
import { packageText } from '../../src/report/package-text.ts'
import { askIndex } from '../../src/scan/package-status.ts'
import type { Subject } from '../../src/subject/subject.ts'

const [a, b] = ['a', 'b'].map(digit => digit.repeat(64)) as [string, string]
const directory = () => mkdtempSync(join(tmpdir(), 'project-'))
const target = { kind: 'directory' as const, name: 'widget' }
const partOf = (source: Subject['source']): Subject => ({
  ...target,
  source,
  excluded: [],
  madeOf: { target, source: 'dir:.', exclude: [], version: '1' },
})
const python = (name: string, version: string, purl = `pkg:pypi/${name}@${version}`): AffectedPackage => ({
  name,
  version,
  type: 'python',
  purl,
})
const seen = (...judged: AffectedPackage[]) => [{ judged, skipped: [] }]

/** An index that has of each package what is given here, or fails with a sentence. */
function indexOf(has: Record<string, IndexedVersion | string>) {
  const asked: string[] = []
  const read = async (name: string, version: string) => {
    asked.push(`${name} ${version}`)
    const found = has[name]
    if (typeof found === 'string') throw new Problem(`ask about ${name}`, { found, next: 'Try again.' })
    return found
  }
  return { asked, address: 'https://index.example.org/simple/', read }
}
const active: IndexedVersion = { files: [{ sha256: a, yanked: false }], status: 'active' }

test('each package is asked about once, however it is spelled; the project itself and other ecosystems are not', async () => {
  const index = indexOf({ jinja2: active })
  const found = seen(
    python('Jinja2', '3.1'),
    python('jinja2', '3.1.0'),
    python('widget', '1.0'),
    python('from-git', '1.0', 'pkg:pypi/from-git@1.0?vcs_url=git%2Bhttps://git.example.org/a'),
    { name: 'left-pad', version: '1.0', type: 'npm', purl: 'pkg:npm/left-pad@1.0' },
    { name: 'idna', version: '', type: 'python' },
  )
  const { packages, error } = await askIndex(
    partOf({ kind: 'directory', path: '/' }),
    { outcomes: found, root: undefined },
    index,
  )
  expect(index.asked).toHaveLength(new Set(index.asked).size)
  expect(packages.map(({ name, status, digests }) => [name, status, digests])).toEqual([
    ['jinja2', 'active', 'unchecked'],
  ])
  expect(error).toBeUndefined()
})

test('the digests of the lock are compared, for the version that it locks', async () => {
  const root = directory()
  writeFileSync(
    join(root, 'requirements.txt'),
    `Jinja2==3.1 --hash=sha256:${a}\nidna==3.6 --hash=sha256:${b}\nsix==2.0 --hash=sha256:${b}\n`,
  )
  const outcomes = seen(python('jinja2', '3.1'), python('idna', '3.6'), python('six', '1.0'))
  const index = indexOf({ jinja2: active, idna: active, six: active })
  const { packages } = await askIndex(partOf({ kind: 'directory', path: root }), { outcomes, root }, index)
  expect(packages.map(({ name, digests }) => [name, digests])).toEqual([
    ['idna', 'different'],
    ['jinja2', 'matching'],
    ['six', 'unchecked'],
  ])
})

test('of a release, the packages and digests are those of its SBOM, without what is released', async () => {
  const path = join(directory(), 'sbom.json')
  const component = (name: string, purl: string, content: string) => ({
    name,
    version: '3.6',
    purl,
    hashes: [
      { alg: 'SHA-1', content: 'x' },
      { alg: 'SHA-256', content },
    ],
  })
  const components = [
    component('widget-cli', 'pkg:pypi/widget-cli@3.6?file_name=w.whl', b),
    component('idna', 'pkg:pypi/idna@3.6', b),
    { type: 'file', name: 'checksums.txt' },
  ]
  writeFileSync(path, JSON.stringify({ bomFormat: 'CycloneDX', components }))
  const index = indexOf({ idna: active })
  const outcomes = seen(python('other', '1.0'))
  const { packages } = await askIndex(partOf({ kind: 'sbom', path }), { outcomes, root: undefined }, index)
  expect(packages).toEqual([
    { name: 'idna', version: '3.6', listed: true, yanked: false, status: 'active', digests: 'different' },
  ])
})

test('an index that is away is asked only some times, and the packages are unknown', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
  const index = indexOf(Object.fromEntries(names.map(name => [name, 'it is away.'])))
  const outcomes = seen(...names.map(name => python(name, '1.0')))
  const answer = await askIndex(partOf({ kind: 'directory', path: '/' }), { outcomes, root: undefined }, index)
  expect(index.asked.length).toBeLessThan(8)
  expect(answer).toMatchObject({ index: 'https://index.example.org/simple/', error: 'p0: it is away.' })
  expect(answer.packages).toHaveLength(20)
  expect(new Set(answer.packages.map(one => JSON.stringify({ ...one, name: '', version: '' }))).size).toBe(1)
  expect(answer.packages[19]).toMatchObject({ status: 'unknown', digests: 'unchecked' })
})

test('one that fails leaves the answers about the others', async () => {
  const index = indexOf({ idna: active, six: 'the answer is not JSON.' })
  const outcomes = seen(python('idna', '3.6'), python('six', '1.0'))
  const answer = await askIndex(partOf({ kind: 'directory', path: '/' }), { outcomes, root: undefined }, index)
  expect([answer.error, answer.packages.map(({ listed }) => listed)]).toEqual([
    'six: the answer is not JSON.',
    [true, undefined],
  ])
})

test('a lock that cannot be read, and too many packages, are told', async () => {
  const root = directory()
  writeFileSync(join(root, 'uv.lock'), '[[package]\n')
  const index = indexOf({ idna: active })
  const outcomes = seen(python('idna', '3.6'))
  const broken = await askIndex(partOf({ kind: 'directory', path: root }), { outcomes, root }, index)
  expect(broken.error).toMatch(/^its lock could not be read: /)
  expect(broken.packages).toMatchObject([{ status: 'active', digests: 'unchecked' }])
  const many = seen(...Array.from({ length: mostPackages + 1 }, (_, at) => python(`p${at}`, '1.0')))
  const cut = await askIndex(
    partOf({ kind: 'directory', path: root }),
    { outcomes: many, root: undefined },
    indexOf({}),
  )
  expect([cut.packages.length, cut.error]).toEqual([
    mostPackages,
    `it has ${mostPackages + 1} packages, and only ${mostPackages} are asked about.`,
  ])
})

test('the summary has one line with the counts', async () => {
  const one = { name: 'x', version: '1', listed: true, yanked: false, status: 'active', digests: 'matching' } as const
  const packages = [
    one,
    { ...one, yanked: true },
    { ...one, status: 'archived', digests: 'different' } as const,
    { ...one, listed: false, status: 'unknown', digests: 'unchecked' } as const,
  ]
  const status = { index: 'https://index.example.org/simple/', asked: '2026-06-01T12:00:00Z' }
  const documents = [
    documentOf([], { packageStatus: { ...status, packages } }),
    documentOf([]),
    documentOf([], { packageStatus: { ...status, packages: [] } }),
  ]
  expect(packageText(documents)).toBe(
    '`https://index.example.org/simple/` was asked about 4 Python packages: 1 yanked, 1 archived, 1 of unknown status, 1 not listed, 1 with other digests, 2 with the locked digests.  \n`https://index.example.org/simple/` was asked about 0 Python packages.',
  )
})
