/** @needs registry */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ports, type Registry, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { readLayout } from '../src/oci-layout.ts'
import { imageDigests } from '../src/open-registry.ts'
import { pushLayout } from '../src/push-layout.ts'
import { writeLayout } from '../testing/index.ts'

const login = { username: 'ci', password: 'a-long-password' }
let guarded: Registry
beforeAll(async () => {
  const { dir, bin } = testbed()
  guarded = await startRegistry({ dir, bin, port: ports.guardedRegistry, login: 'ci:a-long-password' })
})
afterAll(() => guarded.stop())

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })

async function image(platforms: string[], seed: string) {
  const layout = mkdtempSync(join(tmpdir(), 'layout-'))
  writeLayout(layout, platforms, { seed })
  return { layout, ...(await readLayout(layout)) }
}

test('pushes an index with its images, by digest and without a tag, twice if need be', async () => {
  const { layout, digest, platforms } = await image(['linux/amd64', 'linux/arm64'], 'index')
  const repository = `${testbed().registry}/push/index`
  for (let times = 0; times < 2; times++)
    expect(await pushLayout(layout, repository, host)).toBe(`${repository}@${digest}`)
  expect(await imageDigests(repository, digest, host)).toEqual([digest, ...platforms.map(one => one.digest)])
  const tags = await (await fetch(`http://${testbed().registry}/v2/push/index/tags/list`)).json()
  expect(tags).toMatchObject({ tags: null })
})

test('logs in with the given credentials, and is refused without them or with others', async () => {
  const { layout, digest } = await image(['linux/amd64'], 'login')
  const repository = `${guarded.host}/push/login`
  const denied = `Could not push ${repository}@${digest}: the registry denied access (401).`
  await expect(pushLayout(layout, repository, host)).rejects.toThrow(denied)
  await expect(pushLayout(layout, repository, host, { credentials: { ...login, password: 'x' } })).rejects.toThrow(
    denied,
  )
  expect(await pushLayout(layout, repository, host, { credentials: login })).toBe(`${repository}@${digest}`)
})

test('says which registry it could not reach', async () => {
  const { layout } = await image(['linux/amd64'], 'away')
  await expect(
    pushLayout(layout, '127.0.0.1:1/a/b', host, { policy: { attempts: 1, baseMs: 1, maxMs: 1 } }),
  ).rejects.toThrow('127.0.0.1:1')
})
