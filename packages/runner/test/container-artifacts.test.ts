import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { tarGz } from '@release-tools/base/testing'
import { type HttpServer, json, serve, testHost } from '@release-tools/testbed'
import { fetchArtifacts, storeArtifact } from '../src/run-artifacts.ts'

// The integration test shows what the service of act answers, this one what a service in trouble does.
jest.setTimeout(30_000)
let root: string
let server: HttpServer
let answers: Answers = {}
const seen: string[] = []
const before = { ...process.env }

type Answers = Record<string, Awaited<ReturnType<Parameters<typeof serve>[1]>>[]>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'containers-'))
  server = await serve(0, async ({ method = '', url = '', headers }) => {
    seen.push(`${method} ${url} ${headers.authorization}`)
    const path = Object.keys(answers).find(one => `${method} ${url}`.startsWith(one))
    return answers[path ?? '']?.shift() ?? json(404, { message: 'nothing here.' })
  })
  await mkdir(join(root, 'release'))
  await writeFile(join(root, 'release/a.whl'), 'x')
})
afterEach(() => {
  process.env = { ...before }
  answers = {}
  seen.length = 0
})
afterAll(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

const artifacts = '/_services/pipelines/x/_apis/pipelines/workflows/42/artifacts?api-version=6.0-preview'
const container = () => ({ fileContainerResourceUrl: `${server.url}/container/1` })
const listed = () => json(200, { count: 1, value: [{ name: 'build', ...container() }] })

function job(given: Answers): void {
  Object.assign(process.env, {
    GITHUB_SERVER_URL: 'https://github.example.org',
    ACTIONS_RUNTIME_URL: `${server.url}/_services/pipelines/x`,
    ACTIONS_RUNTIME_TOKEN: 'aToken',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '',
  })
  answers = given
}

const fetchBuild = (host = testHost()) => fetchArtifacts(['build'], join(root, 'to/release'), host)
const store = () => storeArtifact('build', join(root, 'release'), testHost())

test('asks again if the service is in trouble, and only with the token of the run', async () => {
  job({ [`GET ${artifacts}`]: [json(503, {}), 'reset', json(200, { count: 0, value: null })] })
  const host = testHost()
  await expect(fetchBuild(host)).rejects.toThrow(
    'Could not download the artifact "build": this run has no artifacts yet. Check the name',
  )
  expect(seen).toEqual([0, 1, 2].map(() => `GET ${artifacts} Bearer aToken`))
  expect(host.lines).toEqual([
    expect.stringMatching(
      /^Could not list the artifacts of this run: the artifact service answered 503\. Trying again/,
    ),
    expect.stringMatching(/^Could not list the artifacts of this run: the request failed .* Trying again/),
  ])
})

test.each<[string, Answers[string][number], string]>([
  ['a refusal', json(403, { message: 'The run has ended.' }), 'the artifact service answered 403: The run has ended.'],
  ['a page', { status: 400, headers: {}, body: '<html>' }, 'the artifact service answered 400.'],
  ['a page that looks like success', { status: 200, headers: {}, body: '<html>' }, 'did not answer with JSON.'],
  ['too much', { status: 200, headers: {}, body: 'x'.repeat(5 * 1024 ** 2) }, 'answered with more than 4194304 bytes.'],
  ['an artifact nowhere', json(200, { value: [{ name: 'build' }] }), 'named no address for the files.'],
  ['names that are none', json(200, { value: [{}, 3] }), 'this run has only: ?, ?.'],
])('%s is an error that says so', async (_, answer, message) => {
  job({ [`GET ${artifacts}`]: [answer] })
  await expect(fetchBuild()).rejects.toThrow(message)
})

test('the token goes to no address that is less protected, nor from a service elsewhere to this machine or back', async () => {
  for (const address of ['http://files.example/1', 'ftp://files.example/1', 'https://files.example/1', 'files']) {
    job({ [`GET ${artifacts}`]: [json(200, { value: [{ name: 'build', fileContainerResourceUrl: address }] })] })
    await expect(fetchBuild()).rejects.toThrow('the artifact service named no address for the files.')
  }
})

test('names of others are shown on one line, and not all of thousands', async () => {
  const value = Array.from({ length: 2000 }, (_, index) => ({
    name: `${9999 - index}\n::error::\u001b[2J${'x'.repeat(300)}`,
  }))
  job({ [`GET ${artifacts}`]: [json(200, { value })] })
  const { message } = await fetchBuild().catch(error => error)
  expect(message).toMatch(/this run has only: 8000 ::error::x{86}…, 8001 .* and 1980 more\. Check the name/)
  expect(message.length).toBeLessThan(3000)
})

test('an archive of an attempt that has not begun replaces none', async () => {
  const archive = (attempt: number, digit: string) => ({
    path: `build/attempt-${attempt}.sha256-${digit.repeat(64)}.tar.gz`,
    contentLocation: `${server.url}/file/${digit}`,
  })
  job({
    [`GET ${artifacts}`]: [listed()],
    'GET /container/1': [json(200, { value: [archive(1, 'a'), archive(3, 'c'), archive(2, 'b')] })],
    'GET /file/b': [json(403, {})],
  })
  process.env.GITHUB_RUN_ATTEMPT = '2'
  await expect(fetchBuild()).rejects.toThrow(`Could not download ${server.url}/file/b: the server answered 403`)
})

test('a path that is not ours is not followed', async () => {
  const archive = `attempt-1.sha256-${'a'.repeat(64)}.tar.gz`
  const paths = [`other/${archive}`, `build/../${archive}`, `build/more/${archive}`, `build/attempt-0${archive}`]
  const value = paths.map(path => ({ path, contentLocation: `${server.url}/file` }))
  job({ [`GET ${artifacts}`]: [listed()], 'GET /container/1?itemPath=build': [json(200, { value })] })
  await expect(fetchBuild()).rejects.toThrow('it has no archive of release-tools.')
})

test.each([
  ['a link out of it', { name: 'release/a.whl', type: '2', data: '' }, 'is a symbolic link'],
  ['a path out of it', { name: 'release/../../../a.whl', data: 'x' }, 'is not a path inside the archive.'],
  ['what is none of ours', { name: 'elsewhere/a.whl', data: 'x' }, 'which does not belong to a release directory'],
])('an archive with %s is refused, and nothing of it is merged', async (_, member, message) => {
  const body = tarGz([{ name: 'release/b.whl', data: 'x' }, member])
  const path = `build/attempt-1.sha256-${sha256(body)}.tar.gz`
  job({
    [`GET ${artifacts}`]: [listed()],
    'GET /container/1': [json(200, { value: [{ path, contentLocation: `${server.url}/file` }] })],
    'GET /file': [{ status: 200, headers: {}, body }],
  })
  await expect(fetchBuild()).rejects.toThrow(message)
  expect(existsSync(join(root, 'to/release'))).toBe(false)
})

test('a download that the service refuses is no wrong digest', async () => {
  const path = `build/attempt-1.sha256-${'a'.repeat(64)}.tar.gz`
  const value = [{ path, contentLocation: `${server.url}/file` }]
  job({
    [`GET ${artifacts}`]: [listed()],
    'GET /container/1': [json(200, { value })],
    'GET /file': [json(403, {})],
  })
  await expect(fetchBuild()).rejects.toThrow(`Could not download ${server.url}/file: the server answered 403`)
})

test('an upload is asked for, sent, finished and looked at', async () => {
  job({
    [`POST ${artifacts}`]: [json(201, container())],
    // GitHub's own client reads no more of these answers than that they succeeded.
    'PUT /container/1?itemPath=build': [json(413, {}), { status: 201, headers: {}, body: '' }],
    [`PATCH ${artifacts}&artifactName=build`]: [{ status: 200, headers: {}, body: '' }],
    [`GET ${artifacts}`]: [listed()],
    'GET /container/1?itemPath=build': [json(200, { value: [] })],
  })
  await store()
  expect(seen.map(line => line.split(' ')[0])).toEqual(['POST', 'PUT', 'PUT', 'PATCH', 'GET', 'GET'])
  job({ [`POST ${artifacts}`]: [json(400, { message: 'The name is bad' })] })
  await expect(store()).rejects.toThrow(
    'Could not upload the release directory as the artifact "build": the artifact service answered 400: The name is bad. Ask the administrators',
  )
})
