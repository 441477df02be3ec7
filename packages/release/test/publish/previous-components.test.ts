import { writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { Asset, GitHub } from '@release-tools/github'
import { testHost } from '@release-tools/testbed'
import { previousComponents } from '../../src/publish/previous-components.ts'

const sbom = JSON.stringify({
  bomFormat: 'CycloneDX',
  components: [
    { type: 'library', name: 'idna', version: '3.6', purl: 'pkg:pypi/idna@3.6' },
    { type: 'file', name: 'a' },
  ],
})

/** The answers of GitHub about one published release with these assets. */
function answering(assets: Partial<Asset>[], bytes = sbom): GitHub {
  return {
    releases: async () => [
      { id: 1, tag: 'v1.1.0', draft: true },
      { id: 2, tag: 'v1.1.0', draft: false },
    ],
    assets: async (id: number) => (id === 2 ? assets : []),
    download: async (_: Asset, path: string) => writeFile(path, bytes),
  } as unknown as GitHub
}

const asset = { name: 'sbom.cyclonedx.json', size: sbom.length, digest: `sha256:${sha256(sbom)}` }

test('the packages of the SBOM among the assets of the published release', async () => {
  expect(await previousComponents(answering([asset]), 'v1.1.0', testHost())).toEqual([
    { name: 'idna', version: '3.6', type: 'pypi', purl: 'pkg:pypi/idna@3.6', licences: [] },
  ])
})

test('a server that gives no digest is believed', async () => {
  expect(await previousComponents(answering([{ ...asset, digest: null }]), 'v1.1.0', testHost())).toHaveLength(1)
})

test.each([
  ['it is not among its assets', answering([])],
  ['it differs from the digest', answering([asset], '{}')],
  ['more than the', answering([{ ...asset, size: 1e9 }])],
  ['it is not an SBOM', answering([{ ...asset, digest: `sha256:${sha256('{}')}` }], '{}')],
])('are not known if %s', async (reason, github) => {
  const host = testHost()
  expect(await previousComponents(github, 'v1.1.0', host)).toBeUndefined()
  expect(host.lines).toEqual([expect.stringContaining('Not compared with the components of v1.1.0: Could not read ')])
  expect(host.lines[0]).toContain(reason)
})
