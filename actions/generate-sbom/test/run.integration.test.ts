/** @needs tools */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { writeLayout } from '@release-tools/oci/testing'
import { freshDir, requirements } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { actionFile } from '../../../scripts/shared/action-file.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const before = { ...process.env }
const workspace = freshDir('workspace')
Object.assign(process.env, {
  GITHUB_WORKSPACE: workspace,
  RUNNER_TEMP: freshDir('temp'),
  SOURCE_DATE_EPOCH: '1700000000',
})
afterAll(() => {
  process.env = { ...before }
})

const inputs = {
  target: { kind: 'dir' as const, value: workspace },
  name: 'widget',
  version: '1.2.0',
  'tag-pattern': 'v{version}',
  'project-directory': workspace,
  platforms: [],
  exclude: [],
  extras: [],
  'lock-file': undefined,
  'min-components': 1,
  'registry-username': undefined,
  'registry-password': undefined,
  'release-dir': join(workspace, 'release'),
  'from-artifacts': [],
  'to-artifact': undefined,
}

test('catalogues a project and an image into one release directory', async () => {
  writeFileSync(join(workspace, 'requirements.txt'), requirements)
  const host = testHost()
  const project = await run(inputs, host)
  expect(Object.keys(project)).toEqual(Object.keys(actionFile('generate-sbom').outputs ?? {}))
  expect(JSON.parse(project.evidence ?? '').map(({ name }: { name: string }) => name)).toEqual([
    'sbom.cyclonedx.json',
    'sbom.spdx.json',
    'records/generate-sbom.project.json',
    'records/syft/project.json',
  ])
  expect(project).toMatchObject({ components: '2', spdx: join(workspace, 'release', 'sbom.spdx.json') })

  const layout = freshDir('layout')
  writeLayout(layout, ['linux/amd64', 'linux/arm64'])
  const image = await run({ ...inputs, target: { kind: 'oci-dir', value: layout } }, host)
  expect(image.components).toBe('6')
  expect(image.cyclonedx?.split('\n')).toHaveLength(2)
  expect(host.summaries[1]).toContain(
    '| widget \\(linux/arm64\\) | 3 | `images/widget/linux-arm64/sbom.cyclonedx.json`<br>',
  )
})
