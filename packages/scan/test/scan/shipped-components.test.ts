import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { kinds, renderCycloneDx, type Target } from '@release-tools/evidence'
import { foundBom } from '@release-tools/evidence/testing'
import { shippedComponents } from '../../src/scan/shipped-components.ts'

const releaseDir = mkdtempSync(join(tmpdir(), 'release-'))
const widget: Target = { kind: 'directory', name: 'widget' }
const api: Target = { kind: 'subdirectory', name: 'api' }
const place = (target: Target) => join(releaseDir, kinds.sbom.files.cyclonedx.pathOf(target))
for (const target of [widget, api]) {
  mkdirSync(dirname(place(target)), { recursive: true })
  writeFileSync(place(target), renderCycloneDx(foundBom('directory', [target.name], { name: 'widget', version: '1' })))
}
const found = async (isTrusted: (path: string) => boolean) => {
  const targets: Target[] = [widget, api, { kind: 'tools', name: 'widget' }, { kind: 'subdirectory', name: 'web' }]
  const all = await shippedComponents(targets, { releaseDir, isTrusted: async path => isTrusted(path) })
  return all.map(({ target, packages }) => [target.name, packages.map(({ name }) => name)])
}

test('components come from the SBOMs of what was scanned; tools do not ship', async () => {
  expect(await found(() => true)).toEqual([
    ['widget', ['widget']],
    ['api', ['api']],
  ])
})

test('an SBOM of another job without its digest does not count', async () => {
  expect(await found(path => path !== place(api))).toEqual([['widget', ['widget']]])
})
