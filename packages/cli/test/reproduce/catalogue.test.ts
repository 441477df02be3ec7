import { expect, test } from '@jest/globals'
import type { SbomInputs } from '@release-tools/scan'
import { testHost } from '@release-tools/testbed'
import { type Cataloguing, catalogue } from '../../src/reproduce/catalogue.ts'

/** What is told before a syft is looked for, which is not there. */
async function toldOf(inputs: SbomInputs): Promise<string[]> {
  const host = testHost({ env: { PATH: '' } })
  const place = { released: { manifest: { project: { version: '1.0' } } }, directory: '' } as Cataloguing
  const made = catalogue(
    { spec: { kind: 'dir', value: '' }, name: 'widget', inputs },
    place,
    { version: '9.9.9' },
    host,
  )
  await expect(made).rejects.toThrow('Could not run syft 9.9.9')
  return host.lines
}

test('an SBOM that leaves out something, or names its lock, is made again, and that is told', async () => {
  expect(await toldOf({ exclude: ['vendor/**', 'bin'], extras: [], references: [], lockFile: 'none' })).toEqual([
    'warning: By its own inputs, the SBOM of widget leaves out vendor/**, bin, and uses no lock.',
  ])
  expect(await toldOf({ exclude: [], extras: [], references: [], lockFile: '../uv.lock' })).toEqual([
    'warning: By its own inputs, the SBOM of widget uses the lock ../uv.lock.',
  ])
  expect(await toldOf({ exclude: [], extras: [], references: [] })).toEqual([])
})
