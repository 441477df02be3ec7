import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { Servers } from '@release-tools/oci/testing'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import type { Inputs } from '../src/inputs.ts'
import { releaseIndex } from '../src/release-index.ts'

const before = process.env.GITHUB_WORKSPACE
let workspace = ''
let project: IndexedProject
/** A GitHub whose repositories have no branches. */
let server = ''
const servers = new Servers()
const asked: string[] = []
beforeAll(async () => {
  server = await servers.start((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`)
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
  })
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'release-index-')))
  process.env.GITHUB_WORKSPACE = workspace
  project = await IndexedProject.of([entry('1.1.0')], new Date(), testHost({ env: {} }))
  await mkdir(join(workspace, 'index'))
  for (const [name, bytes] of project.files) await writeFile(join(workspace, 'index', name), bytes)
  await writeFile(join(workspace, 'root.json'), project.root)
})
afterAll(async () => {
  servers.stop()
  if (before === undefined) delete process.env.GITHUB_WORKSPACE
  else process.env.GITHUB_WORKSPACE = before
  await rm(workspace, { recursive: true, force: true })
})

/** Reads the index as a job of a repository. */
async function read(inputs: Record<string, unknown>, repository = 'acme/widget') {
  const host = testHost({ env: {}, workspace })
  const paths = { 'index-root': join(workspace, String(inputs['index-root'] ?? '.github/index-root.json')) }
  const context = { repository, serverUrl: `http://${server}`, apiUrl: `http://${server}/api/v3` }
  const found = await releaseIndex({ 'dry-run': false, ...inputs, ...paths } as unknown as Inputs, context, host)
  return { found, lines: host.lines }
}

test('a project without a root has no index, and nobody is asked', async () => {
  expect(await read({})).toEqual({ found: undefined, lines: [] })
  expect(await read({ 'index-root': 'root.json', 'dry-run': true })).toEqual({ found: undefined, lines: [] })
})

test('the index is verified by the root that is checked in', async () => {
  for (const dryRun of [false, true]) {
    const { found } = await read({ index: 'index', 'index-root': 'root.json', 'dry-run': dryRun })
    expect(found).toEqual({ repository: 'acme/widget', version: 1, releases: [entry('1.1.0')] })
  }
})

test('one that cannot be used stops no release: a warning says why', async () => {
  const other = await read({ index: 'index', 'index-root': 'root.json' }, 'acme/gadget')
  expect(other.found).toBeInstanceOf(Problem)
  expect(other.lines.join('\n')).toContain(
    'This release gets no copy of the index of releases. Could not read the index in',
  )
  expect(other.lines.join('\n')).toContain('it is the index of acme/widget, and not of acme/gadget.')
  expect(asked).toEqual([])
  const absent = await read({ 'index-root': 'root.json', 'github-token': 'a-token' })
  expect(absent.lines.join('\n')).toContain(
    `read the index in ${server}/acme/widget, branch release-metadata: there is no such branch.`,
  )
  expect(asked).toEqual([expect.stringMatching(/^\/api\/v3\/repos\/acme\/widget\/\S+ \S+ a-token$/)])
})

test('a root that is named and not there is a mistake', async () => {
  await expect(read({ 'index-root': 'no.json' })).rejects.toThrow(
    'Could not read the root of the index, no.json: no such file. Check the input `index-root`.',
  )
})
