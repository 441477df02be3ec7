/** @needs demo */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ifThere } from '@release-tools/base'
import { assess, type Query, readStandard, standardNames } from '@release-tools/compliance'
import { evidenceKinds, parseManifest } from '@release-tools/evidence'
import { demoRun } from './support/demo-run.ts'

const { folder } = await demoRun()
const directory = join(folder, 'release')
const manifest = parseManifest(await readFile(join(directory, 'manifest.yaml'), 'utf8'))
const release = { manifest, buildLevel: 1, read: (path: string) => ifThere(readFile(join(directory, path))) }
const nobody = { unknown: 'nobody looks' }

/** Kinds that the release of the demo has. The manifest lists neither itself nor the digests. */
const present = evidenceKinds
  .filter(({ files }) =>
    manifest.files.some(({ path }) =>
      Object.values(files).some(file => file.targetAt(path, manifest.project.name) !== undefined),
    ),
  )
  .map(({ kind }): string => kind)
  .concat('manifest', 'sums')
/** Fields that a project need not have, and levels that the demo does not reach. */
const optional = ['people.*.roles', 'releases.*.until', 'releases.*.advisories', 'level', 'controls.*.since.commit']

/** Queries about files of a release, each once. */
async function queries(): Promise<Query[]> {
  const all: Query[] = []
  for (const name of standardNames)
    all.push(...(await readStandard(name)).requirements.flatMap(({ shownBy }) => shownBy.flat()))
  return [...new Map(all.filter(one => one.release !== undefined).map(one => [JSON.stringify(one), one])).values()]
}

test('each file and field that a standard names is in a real release', async () => {
  const asked = (await queries()).filter(({ field = '' }) => !optional.includes(field))
  const here = asked.filter(({ release: kind = '' }) => present.includes(kind))
  const about = { name: 'fields', title: 'Fields', url: 'https://example.org/', limits: 'None.' }
  const requirements = here.map((query, index) => ({
    ...{
      id: `field-${index}`,
      levels: [],
      asks: JSON.stringify(query),
      shownBy: [[query]],
      otherwise: 'Correct the data file.',
    },
  }))
  const sources = { release, repository: nobody, scorecard: nobody }
  const report = await assess({ ...about, requirements }, sources)
  expect(report.requirements.filter(({ state }) => state !== 'shown').map(({ asks, why }) => [asks, why])).toEqual([])
  const named = [...new Set(here.map(one => one.release))]
  expect(named).toEqual(
    expect.arrayContaining([
      'manifest',
      'sums',
      'provenance',
      'build',
      'sbom',
      'notes',
      'policy',
      'test-results',
      'vulnerabilities',
    ]),
  )
})
