/** @needs tools */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { describedBy } from '@release-tools/evidence'
import { expandTarget } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { makeSbom } from '../../src/sbom/catalogue.ts'
import { writeFiles, writeSdist } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

async function catalogue(root: string) {
  const [scratch, host, releaseDir] = [freshDir('scratch'), testHost(), join(root, 'release')]
  const spec = { kind: 'dir' as const, value: root }
  const [target] = await expandTarget(spec, { name: 'tool', platforms: [], scratch, env: process.env })
  if (target === undefined) throw new Error('a directory is a target')
  const made = { syft: await findTool('syft', host), scratch, version: '1.2.0', created: '2023-11-14T22:13:20Z' }
  const options = { ...made, exclude: [], extras: [], lockFile: undefined, minComponents: 1, spec, releaseDir }
  const sbom = await makeSbom(target, options, host)
  const cyclonedx = JSON.parse(readFileSync(join(releaseDir, 'sbom.cyclonedx.json'), 'utf8'))
  const components: { type: string; name: string }[] = cyclonedx.components
  const names = components.filter(({ type }) => type !== 'file').map(({ name }) => name)
  return { sbom, host, described: describedBy(cyclonedx), names }
}

const files = {
  'go.mod': 'module example.com/tool\n\ngo 1.22\n\nrequire example.com/needed v1.0.0\n',
  'package-lock.json': JSON.stringify({
    name: 'site',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'site', version: '1.0.0', devDependencies: { tester: '2.0.0' } },
      'node_modules/tester': { version: '2.0.0', dev: true },
    },
  }),
}

test('a project that is not Python’s has what syft finds in its directory, no tools, and needs no pip', async () => {
  const root = freshDir('tool')
  writeFiles(root, files)
  mkdirSync(join(root, 'release/artifacts'), { recursive: true })
  writeFileSync(join(root, 'release/artifacts/tool-1.2.0-linux-amd64.tar.gz'), 'a program')
  // An archive that looks like a source distribution makes no Python project of it.
  await writeSdist(join(root, 'release/artifacts'), 'tool', '1.2.0')
  const { sbom, host, described, names } = await catalogue(root)
  // Syft leaves out what npm installs for development only.
  expect(names.sort()).toEqual(['example.com/needed', 'site'])
  expect(sbom).not.toHaveProperty('tools')
  expect(sbom.files.map(({ path }) => path)).toEqual(['sbom.cyclonedx.json', 'sbom.spdx.json'])
  expect(described).toEqual({ version: '1.2.0', artifacts: undefined })
  expect(host.lines.filter(line => line.startsWith('notice'))).toEqual([])
})
