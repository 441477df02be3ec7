import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseAdvisories, releasedAdvisories, renderManifest } from '@release-tools/evidence'
import { manifestOf, ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { entryOfManifest, type IndexEntry, wantedIndex } from '../src/index.ts'

const advisoriesFile = `advisories:
  - summary: One
    description: x
    severity: high
    cve: CVE-2027-12345
    packages: [{ecosystem: pip, name: Widget, affected: ">= 1.1, < 1.2.0"}, {ecosystem: npm, name: other, affected: "< 9"}]
  - summary: No id yet
    description: x
    severity: low
    packages: [{ecosystem: pip, name: widget, affected: "< 2"}]
  - summary: A range that nobody can read
    description: x
    severity: low
    ghsa: GHSA-jfh8-c2jp-5v3q
    packages: [{ecosystem: pip, name: widget, affected: "before June"}]
`

function manifest(files: Record<string, string> = {}): Buffer {
  return Buffer.from(renderManifest(manifestOf({ 'policy.yaml': 'version: 1\n', ...files })))
}

function entry(version: string): IndexEntry {
  const { fixes: _, ...known } = entryOfManifest(manifest())
  return { ...known, version, tag: `v${version}`, manifest: sha256(Buffer.from(version)) }
}

test('the index says which version fixes what, and of each older release what concerns it', () => {
  const fixing = entryOfManifest(manifest(), parseAdvisories(advisoriesFile, 'advisories.yaml'))
  expect([fixing.version, fixing.fixes]).toEqual([
    '1.2.0',
    [
      { id: 'CVE-2027-12345', affected: '>= 1.1, < 1.2.0' },
      { id: 'GHSA-jfh8-c2jp-5v3q', affected: 'before June' },
    ],
  ])
  const before = { repository: 'acme/widget', releases: ['1.0.0', '1.1.0', '1.1.5rc1', '1.3.0'].map(entry) }
  const wanted = {
    add: [fixing],
    states: { releases: [{ tag: 'v1.0.0', advisories: ['OSV-1'] }], support: [] },
    day: '2027-06-01',
  }
  const index = wantedIndex(before, wanted)
  const said = Object.fromEntries(
    index.releases.map(({ tag, advisories, fixes }) => [tag, advisories ?? fixes?.length]),
  )
  expect(said).toEqual({
    'v1.0.0': ['OSV-1'],
    'v1.1.0': ['CVE-2027-12345'],
    'v1.1.5rc1': ['CVE-2027-12345'],
    'v1.2.0': 2,
    'v1.3.0': undefined,
  })
  // The same again on another day changes nothing.
  expect(wantedIndex(index, { ...wanted, add: [] })).toEqual(index)
  const document = {
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json',
    version: 1,
  }
  expect(schemaErrors(ourSchema('release-index.v1.json'), { ...document, ...index })).toEqual([])
})

test('what a release fixes is read from its own file, whose digest its manifest has', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fixes-'))
  const own = manifest({ 'advisories.yaml': advisoriesFile })
  try {
    expect(await releasedAdvisories(manifest(), directory)).toEqual([])
    await expect(releasedAdvisories(own, directory)).rejects.toThrow(
      'Could not read advisories.yaml of the release: it is not beside manifest.yaml. Download all assets of the release into one directory.',
    )
    await writeFile(join(directory, 'advisories.yaml'), advisoriesFile)
    expect((await releasedAdvisories(own, directory)).map(({ cve }) => cve)).toEqual([
      'CVE-2027-12345',
      undefined,
      undefined,
    ])
    await writeFile(join(directory, 'advisories.yaml'), `${advisoriesFile}# changed\n`)
    await expect(releasedAdvisories(own, directory)).rejects.toThrow(
      'its digest is not the one that manifest.yaml says.',
    )
  } finally {
    await rm(directory, { recursive: true })
  }
})
