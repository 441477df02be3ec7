/** @needs sbom */
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { type ComponentLicence, licencesOf } from '../../../src/distribution/licences/licences-of.ts'

/** `six 1.17.0: MIT, LICENSE`. */
function lines(all: ComponentLicence[]): string[] {
  return all.map(({ name, version, licence, files }) => {
    const stated = licence?.kind === 'expression' ? licence.expression : licence?.names.join(', ')
    return `${name} ${version}: ${[stated, ...files.map(({ path }) => path)].join(', ')}`
  })
}

test('each well-known wheel has a licence and a file of it', async () => {
  const all = await licencesOf(testbed().realWheels)
  expect(all.length).toBeGreaterThan(25)
  expect(all.filter(({ licence, files }) => licence === undefined || files.length === 0)).toEqual([])
  expect(lines(all)).toEqual(
    expect.arrayContaining([
      'six 1.17.0: MIT, LICENSE',
      'attrs 26.1.0: MIT, licenses/LICENSE',
      'rich 15.0.0: MIT, licenses/LICENSE',
      'requests 2.34.2: Apache-2.0, licenses/LICENSE, licenses/NOTICE',
    ]),
  )
})

test('installed packages and their source distributions have the same licences', async () => {
  const installed = lines(await licencesOf(join(testbed().realWheels, 'backends')))
  expect(installed).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^hatchling 1\.33\.0: MIT, /),
      expect.stringMatching(/^poetry-core 2\.5\.0: MIT, /),
    ]),
  )
  expect(lines(await licencesOf(join(testbed().realWheels, 'sdists/six-1.17.0.tar.gz')))).toEqual([
    'six 1.17.0: MIT, LICENSE',
  ])
})
