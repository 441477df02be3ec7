import { readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../../testing/run.ts'

const schema = join(import.meta.dirname, '../../../../docs/schema/verify-report.v1.json')
const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
)
const release = await releaseWithKey()
afterAll(() => rm(release.root, { recursive: true, force: true }))
const at = (name: string) => join(release.root, name)
const [signed, yanked] = [
  entry('1.2.0', { manifest: sha256(readFileSync(join(release.directory, 'manifest.yaml'))) }),
  { state: 'yanked', reason: 'It deletes files.', successor: 'v1.2.1' } as const,
]
const project = await IndexedProject.of([signed], new Date(), testHost({ env: {} }))
await writeFile(at('index-root.json'), project.root)

/** Writes the index as it is now into a directory. */
async function publish(name: string): Promise<string> {
  await mkdir(at(name))
  for (const [file, bytes] of project.files) await writeFile(join(at(name), file), bytes)
  return at(name)
}

const verify = (...options: string[]) => cli(['verify', release.tarball, '--key', release.key, ...options])
const byIndex = ['--index-root', at('index-root.json'), '--state', at('state')]

test('a release that was yanked is not verified, and an older index can be told from the second time on', async () => {
  const older = await publish('older')
  const first = await verify('--index', older, ...byIndex)
  expect(first.code).toBe(0)
  expect(first.out).toContain('  ok    index of releases     Version 1 of the index of acme/widget.')
  expect(first.out.replace(/\n +/g, ' ')).toContain("First contact: an older index can't be told.")
  await project.list([{ ...signed, ...yanked }], new Date(), testHost({ env: {} }))
  const newer = await publish('newer')
  const { code, out } = await verify('--index', newer, ...byIndex)
  expect(code).toBe(1)
  expect(tooWide(out)).toEqual([])
  expect(out).toMatch(/ {2}FAIL {2}release state {9}The index says that v1\.2\.0 is yanked\. Reason: It\n/)
  expect(out).toMatch(/\nDo not use it\. Use v1\.2\.1\.\nNOT VERIFIED: widget 1\.2\.0\n$/)
  expect((await readdir(at('state'))).sort()).toContain('timestamp.json')
  const back = await verify('--index', older, ...byIndex, '--json')
  expect(back.code).toBe(3)
  expect(JSON.parse(back.out).checks.at(-1)).toEqual({
    ...{ name: 'index of releases', status: 'error' },
    detail: 'it is older than what you saw before: timestamp.json has version 1, and you saw 2.',
    next: 'Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
  })
  const json = await verify('--index', newer, ...byIndex, '--index-at-least', '2', '--json')
  const report = JSON.parse(json.out)
  expect(accepts(report) || accepts.errors).toBe(true)
  expect(report.index).toMatchObject({ version: 2, firstContact: false, entry: { tag: 'v1.2.0', ...yanked } })
})

test('of several targets, each row says what the index says', async () => {
  await project.list([{ ...signed, state: 'superseded', successor: 'v1.3.0' }], new Date(), testHost({ env: {} }))
  const place = await publish('superseded')
  const { code, out } = await verify(release.assets, '--index', place, '--index-root', at('index-root.json'))
  expect([code, tooWide(out)]).toEqual([0, []])
  expect(out.match(/^ {4}The index says that v1\.2\.0 is superseded\. Successor: v1\.3\.0\.$/gm)).toHaveLength(2)
  expect(out).toMatch(/\nVERIFIED: 2 targets\n$/)
})

test.each<[string[], string]>([
  [
    ['--index', 'acme/widget'],
    '--index is given without --index-root. Get .github/index-root.json from the project, and give it with --index-root.',
  ],
  [['--state', 'd'], '--state is given without --index. Give the index of the project with --index.'],
  [['--index-refuse', 'superseded'], '--index-refuse is given without --index.'],
  [['--index', '.', '--index-root', 'nowhere.json'], 'Could not read --index-root nowhere.json: no such file'],
  [
    ['--index', '.', '--index-root', 'ROOT', '--index-refuse', 'yanked'],
    '--index-refuse is "yanked", which is not a state that can be refused. Give superseded or end-of-support. What is yanked is always refused.',
  ],
  [
    ['--index', '.', '--index-root', 'ROOT', '--index-as-of', '2027-02-30'],
    '--index-as-of is "2027-02-30", which is not a day.',
  ],
  [
    ['--index', '.', '--index-root', 'ROOT', '--index-at-least', '0'],
    '--index-at-least is "0", which is not a version of an index. Give a number such as 12',
  ],
])('%j is wrong use', async (options, message) => {
  const { code, err } = await verify(...options.map(text => (text === 'ROOT' ? at('index-root.json') : text)))
  expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)])
})
