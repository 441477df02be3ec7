import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { writeZip } from '@release-tools/base'
import { renderFindings } from '@release-tools/evidence'
import { readEarlierRuns, readRun, readZippedRun } from '../src/read-runs.ts'
import type { ScanRun } from '../src/runs.ts'
import { scan } from './support/evidence.ts'

const root = mkdtempSync(join(tmpdir(), 'runs-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Two releases that were scanned again, each with what it said of itself. */
const files = {
  'rescan/a/rescan.json': '{}',
  'rescan/a/now/manifest.yaml': 'source: { tag: widget-v1.0.0 }\nproject: { version: 1.0.0 }',
  'rescan/a/now/images/w/linux-amd64/vulnerabilities.json': renderFindings(scan(8)),
  'rescan/a/released/vulnerabilities.json': renderFindings(scan(1)),
  'rescan/b/rescan.json': '{}',
  'rescan/b/now/vulnerabilities.json': renderFindings(scan(9)),
  'rescan/b/released/vulnerabilities.json': renderFindings(scan(2)),
  'plain/released/vulnerabilities.json': renderFindings(scan(3)),
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const days = ({ documents }: ScanRun) =>
  documents.map(({ document, release }) => `${document.scanned.slice(8, 10)} ${release}`)

test('the findings of a directory are one run, and what a rescanned release said of itself is not part of it', async () => {
  expect(days(await readRun([join(root, 'rescan')], 'v9', root))).toEqual(['08 widget-v1.0.0', '09 v9'])
  expect(days(await readRun([join(root, 'rescan/a/released')], undefined, root))).toEqual(['01 undefined'])
  expect((await readEarlierRuns([join(root, 'plain')], root)).map(days)).toEqual([['03 undefined']])
  expect(await readEarlierRuns([join(root, 'none')], root)).toEqual([{ name: 'none', documents: [] }])
  const file = join(root, 'plain/released/vulnerabilities.json')
  expect(days(await readRun([file, join(root, 'rescan/b/now')], 'v2', root))).toEqual(['03 v2', '09 v2'])
})

test('what several releases said of themselves is one earlier run', async () => {
  const paths = ['rescan/a/released', 'plain/released', 'rescan/b/released'].map(path => join(root, path))
  const runs = await readEarlierRuns(paths, root)
  expect(runs.map(run => [run.name, days(run)])).toEqual([
    ['the releases', ['01 undefined', '02 undefined']],
    ['plain/released', ['03 undefined']],
  ])
})

test('so it is in a zip file', async () => {
  const zip = join(root, 'a.zip')
  const packed = Object.keys(files).map(path => ({ path, source: join(root, path) }))
  await writeZip(zip, packed, 0)
  const run = await readZippedRun(zip, 'run 7')
  expect([run.name, days(run)]).toEqual(['run 7', ['03 undefined', '08 undefined', '09 undefined']])
})

test('what is damaged or too much is named', async () => {
  const bad = join(root, 'bad/vulnerabilities.json')
  mkdirSync(dirname(bad))
  writeFileSync(bad, '{"schema":')
  await expect(readEarlierRuns([dirname(bad)], root)).rejects.toThrow(
    'Could not read bad/vulnerabilities.json: it is not JSON',
  )
  const zip = join(root, 'bad.zip')
  await writeZip(zip, [{ path: 'x/vulnerabilities.json', source: bad }], 0)
  await expect(readZippedRun(zip, 'run 7')).rejects.toThrow('Could not read x/vulnerabilities.json of run 7')
  writeFileSync(bad, ' '.repeat(33 * 1024 * 1024))
  await writeZip(zip, [{ path: 'x/vulnerabilities.json', source: bad }], 0)
  await expect(readZippedRun(zip, 'run 7')).rejects.toThrow(
    'Could not read the findings of run 7, x/vulnerabilities.json: they are more than are accepted. Name only the directories of one run.',
  )
})

test('a release has the tag and the version of the nearest manifest', async () => {
  const { documents } = await readRun([join(root, 'rescan/a/now')], 'v9', root)
  expect(documents.map(({ release, version }) => ({ release, version }))).toEqual([
    { release: 'widget-v1.0.0', version: '1.0.0' },
  ])
})
