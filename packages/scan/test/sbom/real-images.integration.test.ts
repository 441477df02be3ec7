/** @needs tools sbom images */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { authorOf } from '@release-tools/evidence'
import { expandTarget } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { makeSbom } from '../../src/sbom/catalogue.ts'
import { realImages } from '../../testing/distributions/real-images.ts'
import { startValidators } from '../../testing/official-validators.ts'
import { freshDir } from '../../testing/scanners.ts'

jest.setTimeout(180_000)

const validators = startValidators()
afterAll(() => validators.stop())

/** The share of NTIA's, CISA's and BSI's list. An image has no file of a package, whose digest could be known. */
const shares: Record<string, [ntia: number, cisa: number, bsi: number]> = {
  'Alpine 3.10': [98, 85, 53],
  'Alpine 3.11': [98, 85, 53],
  'Debian 9, distroless': [97, 76, 41],
  'CentOS 8.2': [99, 85, 34],
}
const images = realImages.filter(({ title }) => title in shares)

test.each(images)('SBOMs of $title pass the official validators, and have what its packages say', async image => {
  const [scratch, host] = [freshDir('scratch'), testHost()]
  const { kind, path: value } = image.target()
  const spec = { kind: kind === 'docker-archive' ? ('archive' as const) : kind, value }
  const options = {
    ...{ syft: await findTool('syft', host), scratch, version: '1.2.0', created: '2023-11-14T22:13:20Z', spec },
    ...{ exclude: [], extras: [], lockFile: undefined, minComponents: 1 },
    ...{ releaseDir: join(freshDir('release'), 'release'), author: authorOf('https://github.com/acme/widget') },
  }
  const [target] = await expandTarget(spec, { name: 'widget', platforms: [], scratch, env: process.env })
  if (target === undefined) throw new Error('no image')
  const { components, quality, files } = await makeSbom(target, options, host)
  const paths = files.map(({ path }) => join(options.releaseDir, path))
  expect(await validators.errors(paths)).toEqual([])
  expect(components).toBeGreaterThanOrEqual(image.packages ?? 1)
  expect(quality.lists.map(({ percent }) => percent)).toEqual(shares[image.title])
  const [cyclonedx, spdx] = paths.map(path => JSON.parse(readFileSync(path, 'utf8')))
  // Who needs what is the same in both.
  const edges = cyclonedx.dependencies.slice(1).flatMap((one: { dependsOn: string[] }) => one.dependsOn)
  const related = spdx.relationships.map((one: { relationshipType: string }) => one.relationshipType)
  expect(edges.length).toBeGreaterThan(0)
  expect(related.filter((type: string) => type === 'DEPENDS_ON')).toHaveLength(edges.length)
  expect(related.filter((type: string) => type === 'CONTAINS')).toHaveLength(components + 1)
  expect(spdx.creationInfo.creators.filter((one: string) => !one.startsWith('Tool: '))).toEqual(['Organization: acme'])
  expect(JSON.stringify([cyclonedx, spdx])).not.toContain('syft-generated')
})
