/** @needs tools databases */
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import type { ScannerName } from '@release-tools/evidence'
import type { TargetSpec } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { runScanner } from '../../src/scan/run-scanner.ts'
import { subjectOf } from '../../src/subject/subject.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(180_000)

const directories = [
  '.',
  'docs',
  'a',
  'a/docs',
  'a/.b/docs',
  'a/docs,x',
  'app/[id]',
  'app/i',
  'app/{x}',
  'a b',
  'ü*',
  'üx',
]
// One package for each directory, so that it shows who looked into which.
const packageIn = (directory: string) => `package-${directories.indexOf(directory)}`

/** Those that look into a directory, or read what syft lists of it. The others ask a service about these packages, or are given. */
const looking: ScannerName[] = ['grype', 'trivy', 'osv-scanner']

let root: string
beforeAll(async () => {
  await useSampleDatabases()
  root = realpathSync(freshDir('exclude'))
  for (const directory of directories) {
    const path = join(root, directory, 'requirements.txt')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${packageIn(directory)}==1.0.0\n`)
  }
})

/** The directories that a scanner looked into. */
async function seenBy(scanner: ScannerName, exclude: string[]): Promise<string[]> {
  const spec: TargetSpec = { kind: 'dir', value: root }
  const options = { spec, exclude, version: '1', releaseDir: join(root, 'release') }
  const host = testHost({ workspace: root })
  const found = { kind: 'directory' as const, name: 'x', source: { kind: 'directory' as const, path: root } }
  const subject = await subjectOf(found, options, host)
  const context = { ...options, scratch: freshDir('scratch'), login: undefined, isTrusted: async () => false }
  const { judged, run } = await runScanner(scanner, subject, context, host)
  expect(run).toMatchObject({ status: 'ok' })
  return directories.filter(directory => judged.some(({ name }) => name === packageIn(directory)))
}

test.each<[string[], string[]]>([
  [[], []],
  [
    ['./docs/', 'a/docs/requirements.txt', '*.txt', 'app/[id]', 'a b'],
    ['.', 'docs', 'a/docs', 'app/[id]', 'a b'],
  ],
  [
    ['**/docs', 'a/docs,x', 'app/?'],
    ['docs', 'a/docs', 'a/.b/docs', 'a/docs,x', 'app/i'],
  ],
  [
    ['*/docs/**', 'app/{x}', 'ü*'],
    ['a/docs', 'app/{x}', 'ü*', 'üx'],
  ],
])('%j: each scanner leaves out the same', async (exclude, left) => {
  const expected = directories.filter(directory => !left.includes(directory))
  for (const scanner of looking) expect([scanner, await seenBy(scanner, exclude)]).toEqual([scanner, expected])
})

test('what git keeps and what release-tools wrote is left out without being named', async () => {
  for (const path of ['.git/x', 'release/artifacts', 'release.records/x', 'image-layouts/x'])
    mkdirSync(join(root, path), { recursive: true })
  for (const path of ['.git/x', 'release/artifacts', 'release.records/x', 'image-layouts/x'])
    writeFileSync(join(root, path, 'requirements.txt'), 'stray==1.0.0\n')
  const spec: TargetSpec = { kind: 'dir', value: root }
  const options = { spec, exclude: [], version: '1', releaseDir: join(root, 'release') }
  const host = testHost({ workspace: root })
  const found = { kind: 'directory' as const, name: 'x', source: { kind: 'directory' as const, path: root } }
  const subject = await subjectOf(found, options, host)
  for (const scanner of looking) {
    const context = { ...options, scratch: freshDir('scratch'), login: undefined, isTrusted: async () => false }
    const { judged } = await runScanner(scanner, subject, context, host)
    expect(judged.map(({ name }) => name)).not.toContain('stray')
    expect(judged).toHaveLength(directories.length)
  }
})
