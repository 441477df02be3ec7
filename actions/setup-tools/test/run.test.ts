/** @needs shell */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startFileServer } from '@release-tools/host/testing'
import { testHost } from '@release-tools/testbed'
import { lock } from '@release-tools/tools'
import { actionFile } from '../../../scripts/shared/action-file.ts'
import type { Inputs } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const before = { ...process.env }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setup-tools-'))
  process.env.GITHUB_PATH = join(folder, 'path')
  process.env.RUNNER_TOOL_CACHE = join(folder, 'cache')
  await writeFile(process.env.GITHUB_PATH, '')
})
afterEach(async () => {
  process.env = { ...before }
  await rm(folder, { recursive: true })
})

const inputs = (more: Partial<Inputs>): Inputs => ({
  tools: [{ name: 'syft' }, { name: 'act' }],
  source: 'path',
  'release-url': 'https://github.com/',
  'mirror-url': undefined,
  'tool-path': join(folder, 'tools'),
  'allow-source-version': false,
  ...more,
})

async function putTool(name: string, version: string) {
  await mkdir(join(folder, 'tools', name), { recursive: true })
  await writeFile(join(folder, 'tools', name, name), `#!/bin/sh\necho ${name} ${version}\n`, { mode: 0o755 })
}

const pathFile = () => readFile(join(folder, 'path'), 'utf8')

test('puts the tools on PATH, and gives outputs and a summary', async () => {
  await putTool('syft', '1.50.0')
  await putTool('act', '0.2.89')
  const host = testHost()
  const outputs = await run(inputs({}), host)
  const [syft, act] = ['syft', 'act'].map(name => join(folder, 'tools', name, name))
  expect(outputs).toMatchObject({ 'syft-path': syft, 'act-path': act, 'cosign-path': undefined })
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(actionFile('setup-tools').outputs ?? {}).sort())
  expect(JSON.parse(outputs.tools ?? '')).toEqual({
    syft: {
      path: syft,
      version: '1.50.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      origin: 'path',
      served: 'path',
      assurance: 'none',
    },
    act: expect.objectContaining({ version: '0.2.89' }),
  })
  expect(await pathFile()).toBe(`${join(folder, 'tools/syft')}\n${join(folder, 'tools/act')}\n`)
  expect(host.summaries).toHaveLength(1)
  expect(host.summaries[0]).toContain('| syft | 1.50.0 | path | nothing: the program was already there | `')
})

test('when one tool fails, nothing is on PATH', async () => {
  await putTool('syft', '1.50.0')
  await putTool('act', '0.2.80')
  const host = testHost()
  await expect(run(inputs({}), host)).rejects.toThrow('Could not use act 0.2.80: this version is known to be bad')
  expect(await pathFile()).toBe('')
  expect(host.summaries).toEqual([])
})

test('a file that is not the pinned one is not on PATH', async () => {
  const asset = lock.cosign.assets['linux-amd64']?.file ?? ''
  const server = await startFileServer({ [`/${asset}`]: Buffer.from('evil') })
  const request = inputs({
    tools: [{ name: 'cosign' }],
    source: 'mirror',
    'mirror-url': server.url,
    'tool-path': undefined,
  })
  await expect(run(request, testHost())).rejects.toThrow(/the server answered 404|its SHA-256 is /)
  await server.stop()
  expect(await pathFile()).toBe('')
})

test('a relative tool-path becomes absolute, as PATH is searched by absolute folders only', async () => {
  await putTool('syft', '1.50.0')
  const request = inputs({ tools: [{ name: 'syft' }], 'tool-path': relative(process.cwd(), join(folder, 'tools')) })
  expect((await run(request, testHost()))['syft-path']).toBe(join(folder, 'tools', 'syft', 'syft'))
})

test('the tool cache serves what the runner has whole, checked again', async () => {
  const name = lock.cosign.assets['linux-amd64']?.file ?? ''
  const place = join(folder, 'cache', 'cosign', lock.cosign.version, process.arch)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'cosign'), 'evil')
  const record = { name: 'cosign', version: lock.cosign.version, sha256: 'a'.repeat(64), origin: 'release' }
  await writeFile(join(place, 'release-tools.json'), JSON.stringify(record))
  const server = await startFileServer({ [`/${name}`]: Buffer.from('evil') })
  const more = { source: 'mirror', 'mirror-url': server.url, 'tool-path': undefined } as const
  const host = testHost()
  const attempt = () => run(inputs({ tools: [{ name: 'cosign' }], ...more }), host).catch(error => error.message)
  expect(await attempt()).toContain('its SHA-256 is ')
  expect(host.lines).toEqual([])
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'cosign'), 'evil')
  await writeFile(join(place, 'release-tools.json'), JSON.stringify(record))
  await writeFile(`${place}.complete`, '')
  expect(await attempt()).toContain('its SHA-256 is ')
  expect(host.lines.join()).toContain('in the tool cache has changed since it was installed')
  await server.stop()
})

test('without a tool cache says where to run it', async () => {
  delete process.env.RUNNER_TOOL_CACHE
  await expect(run(inputs({}), testHost())).rejects.toThrow(
    'Could not find the tool cache: RUNNER_TOOL_CACHE is not set. Run this inside GitHub Actions or act.',
  )
})
