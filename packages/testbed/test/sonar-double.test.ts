import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { keyOf } from '../src/sonar-double/branch-key.ts'
import { type SonarDouble, type SonarDoubleOptions, startSonarDouble } from '../src/sonar-double.ts'

let dir: string
let doubles: SonarDouble[]
beforeEach(async () => {
  doubles = []
  dir = await mkdtemp(join(tmpdir(), 'sonar-double-'))
})
afterEach(async () => {
  await Promise.all(doubles.map(double => double.stop()))
  await rm(dir, { recursive: true })
})

async function start(options: Partial<SonarDoubleOptions> = {}) {
  const double = await startSonarDouble({ edition: 'developer', ...options })
  doubles.push(double)
  return double
}

const get = async (double: SonarDouble, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${double.url}/${path}`, { headers })
  const text = await response.text()
  return { status: response.status, text, json: () => JSON.parse(text) }
}

test.each([
  ['developer', 'Bearer good', 200],
  ['developer', `Basic ${btoa('good:')}`, 200],
  ['cloud', `Basic ${btoa('good:')}`, 401],
  ['cloud', 'Bearer good', 200],
  ['developer', 'Bearer bad', 401],
] as const)('%s lets in %s: %d', async (edition, authorization, status) => {
  const double = await start({ edition, token: 'good' })
  expect(await get(double, 'api/ce/task?id=1', { authorization })).toMatchObject({ status })
  expect(await get(double, 'api/ce/task?id=1')).toMatchObject({ status: 401, text: '' })
})

test('answers with the recorded shapes', async () => {
  const double = await start({ edition: 'cloud' })
  expect((await get(double, 'api/v2/analysis/jres?os=linux&arch=x86_64')).json()[0]).toMatchObject({
    os: 'linux',
    arch: 'x64',
  })
  expect((await get(double, 'api/navigation/global')).json()).not.toHaveProperty('edition')
  expect((await get(double, 'api/measures/component?component=k&pullRequest=3')).json()).toEqual({
    component: { key: 'k', name: 'k', qualifier: 'TRK', measures: [], pullRequest: '3' },
  })
  expect((await get(double, 'api/measures/component_tree?component=k')).json()).toMatchObject({
    paging: { pageIndex: 1, pageSize: 100, total: 0 },
  })
  expect((await get(double, 'api/none')).json()).toEqual({ errors: [{ msg: 'Unknown url : /api/none' }] })
  double.set({ task: { statuses: [] } })
  expect((await get(double, 'api/ce/task?id=1')).json()).toMatchObject({ task: { status: 'PENDING' } })
})

test('plays faults in their order, then answers', async () => {
  const double = await start()
  const path = 'api/ce/task'
  double.fail(path, { delayMs: 30 })
  double.fail(path, { status: 429, headers: { 'retry-after': '1' } })
  double.fail(path, 'cut')
  const started = Date.now()
  expect((await get(double, path)).status).toBe(200)
  expect(Date.now() - started).toBeGreaterThanOrEqual(29)
  expect((await get(double, path)).status).toBe(429)
  await expect(get(double, path)).rejects.toThrow('fetch failed')
  expect((await get(double, path)).status).toBe(200)
  expect(double.requests.map(({ status }) => status)).toEqual([200, 429, 0, 200])
})

describe('in front of a real server', () => {
  test('forwards what it does not know, and says what the edition says', async () => {
    const upstream = await start({ edition: 'community' })
    upstream.set({ gate: { status: 'ERROR', conditions: [] } })
    const double = await start({ upstream: upstream.url })
    const headers = { authorization: 'Bearer x' }
    expect((await get(double, 'api/qualitygates/project_status?analysisId=a%20b', headers)).json()).toMatchObject({
      projectStatus: { status: 'ERROR' },
    })
    expect(upstream.requests[0]).toMatchObject({ query: { analysisId: 'a b' }, scheme: 'Bearer' })
    expect((await get(double, 'api/navigation/global')).json()).toMatchObject({
      edition: 'developer',
      qualifiers: ['TRK'],
    })
    const cloud = await start({ edition: 'cloud', upstream: upstream.url })
    expect((await get(cloud, 'api/navigation/global')).json()).not.toHaveProperty('edition')
    expect((await get(cloud, 'api/none')).status).toBe(404)
    double.set({ gate: { status: 'OK', conditions: [] } })
    expect((await get(double, 'api/qualitygates/project_status')).json()).toMatchObject({
      projectStatus: { status: 'OK' },
    })
  })

  test('a real server that is gone', async () => {
    const upstream = await start()
    await upstream.stop()
    const double = await start({ upstream: upstream.url })
    expect(await get(double, 'api/ce/task')).toMatchObject({ status: 500 })
  })

  test('branches and pull requests are projects of their own there', async () => {
    const upstream = await start({ edition: 'community' })
    const double = await start({ upstream: upstream.url, javaDir: dir, mainBranch: 'trunk' })
    for (const query of ['component=k&branch=trunk', 'component=k&branch=a/b', 'project=k&pullRequest=7', 'x=1'])
      await get(double, `api/measures/component?${query}`)
    expect(upstream.requests.map(({ query }) => query)).toEqual([
      { component: 'k' },
      { component: 'k.branch.a_b' },
      { project: 'k.pull-request.7' },
      { x: '1' },
    ])
    expect(keyOf('k', { branch: 'main' })).toBe('k')
  })
})

test('the fields of an uploaded report, in the address or the form', async () => {
  const double = await start({ edition: 'cloud' })
  const form = new FormData()
  form.set('report', new Blob([new Uint8Array([0x50, 0x4b, 0, 0xff])]), 'report.zip')
  form.append('characteristic', 'branch=fün')
  form.append('projectKey', 'k')
  await fetch(`${double.url}/api/ce/submit?organization=acme&characteristic=branchType=LONG`, {
    method: 'POST',
    body: form,
  })
  await fetch(`${double.url}/api/ce/submit`, { method: 'POST', body: '' })
  expect(double.submissions).toEqual([
    {
      projectKey: 'k',
      organization: 'acme',
      characteristics: ['branchType=LONG', 'branch=fün'],
      size: expect.any(Number),
    },
    { projectKey: undefined, organization: undefined, characteristics: [], size: 0 },
  ])
})

test('hands out a Java with the digest that it says', async () => {
  const double = await start({ javaDir: dir })
  const [metadata] = (await get(double, 'api/v2/analysis/jres')).json()
  const response = await fetch(`${double.apiUrl}/analysis/jres/${metadata.id}`)
  expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(metadata.sha256)
  expect(await readFile(join(dir, 'jre', 'bin', 'java'), 'utf8')).toContain('java-main.ts')
  expect(double.scans()).toEqual([])
  expect((await start()).scans()).toEqual([])
})
