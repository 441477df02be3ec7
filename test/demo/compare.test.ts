import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Manifest } from '@release-tools/evidence'
import { makeRelease } from '@release-tools/evidence/testing'
import { compareReleases, comparisonTable } from '../../scripts/demo/compare.ts'

const signature = 'images/app/signature.sigstore.json'

/** What two runs for one tag release: each signs with another key, and says which run it was. `builder` is who ran the second. */
async function twoReleases(builder = 'https://builder.example'): Promise<[string, string]> {
  const manifest = ({ files, ...rest }: Manifest): Manifest => ({
    ...rest,
    files: files.map(file => (file.path === signature ? { ...file, reproducible: 'no' } : file)),
  })
  const by = (id: string, invocationId: string) =>
    makeRelease({ manifest, predicate: { runDetails: { builder: { id }, metadata: { invocationId } } } })
  const releases = [await by('https://builder.example', 'run 1'), await by(builder, 'run 2')] as const
  return [releases[0].directory, releases[1].directory]
}

test('two releases of one tag are the same as far as they promise: by bytes, by signed content, or not at all', async () => {
  const rows = await compareReleases(...(await twoReleases()))
  const lines = comparisonTable(rows).map(line => line.trim().replace(/ +/g, ' '))
  expect(lines).toEqual([
    'SHA256SUMS no n/a',
    'artifacts/widget-1.2.0-py3-none-any.whl unverified equal',
    'artifacts/widget-1.2.0.tar.gz unverified equal',
    'images/app/linux-amd64/sbom.cyclonedx.json bytes equal',
    'images/app/linux-amd64/vulnerabilities.json bytes equal',
    `${signature} no n/a`,
    'manifest.yaml payload equal',
    'manifest.yaml.sigstore.json no n/a',
    'policy.yaml bytes equal',
    'provenance.intoto.jsonl payload equal',
    'release.md no n/a',
    'sbom.cyclonedx.json bytes equal',
    'vulnerabilities.json bytes equal',
  ])
})

test('a file with other bytes, one that is missing, and other signed content are different', async () => {
  const [first, second] = await twoReleases('https://other.example')
  writeFileSync(join(second, 'artifacts/widget-1.2.0.tar.gz'), 'another source distribution')
  rmSync(join(second, 'policy.yaml'))
  writeFileSync(join(second, 'new.txt'), 'only here')
  const rows = await compareReleases(first, second)
  expect(rows.filter(({ result }) => result === 'different').map(({ path }) => path)).toEqual([
    'artifacts/widget-1.2.0.tar.gz',
    'new.txt',
    'policy.yaml',
    'provenance.intoto.jsonl',
  ])
})
