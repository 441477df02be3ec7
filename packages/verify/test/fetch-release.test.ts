import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connectGitHub } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { fetchRelease } from '../src/fetch-release.ts'

const root = mkdtempSync(join(tmpdir(), 'fetch-'))
const host = testHost({ env: {} })
let double: GitHubDouble

beforeAll(async () => {
  const tags = { 'v1.2.0': 'c0ffee'.padEnd(40, '0') }
  double = await startGitHub({ dir: join(root, 'double'), repository: 'acme/widget', tags })
  const token = double.env.GITHUB_TOKEN
  const github = await connectGitHub({ token, repository: 'acme/widget', apiUrl: double.apiUrl }, host)
  const text = { name: 'widget 1.2.0', body: '', prerelease: false }
  const draft = await github.createDraft('v1.2.0', text)
  for (const name of ['manifest.yaml', 'release-v1.2.0.tar.gz']) {
    writeFileSync(join(root, name), `content of ${name}`)
    await github.upload(draft, name, join(root, name), 'application/octet-stream')
  }
  await github.publish(draft, text, true)
})

afterAll(() => double.stop())

const scratch = () => mkdtempSync(join(root, 'scratch-'))

test('downloads all assets of a public release, without a token', async () => {
  const before = double.log().length
  const { path: directory, place } = await fetchRelease(
    { repository: 'acme/widget', tag: 'v1.2.0' },
    { scratch: scratch(), github: { api: double.apiUrl } },
    host,
  )
  expect(place).toEqual({
    repository: 'https://github.com/acme/widget',
    tag: 'v1.2.0',
    said: '2 assets (56 bytes) of https://github.com/acme/widget, release v1.2.0, without a token.',
  })
  expect(readdirSync(directory).sort()).toEqual(['manifest.yaml', 'release-v1.2.0.tar.gz'])
  expect(readFileSync(join(directory, 'manifest.yaml'), 'utf8')).toBe('content of manifest.yaml')
  const requests = double.log().slice(before)
  expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'))
  expect(double.errors()).toEqual([])
})

test.each([401, 500])(
  'a reader gets no advice for a job that publishes: %d',
  async status => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"no"}')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const wanted = { repository: 'acme/widget', tag: 'v1' }
    const asked = { scratch: scratch(), github: { api: `http://127.0.0.1:${port}` } }
    const error = await fetchRelease(wanted, asked, host).catch((one: unknown) => one)
    server.close()
    expect(error).toMatchObject({
      next: expect.stringMatching(/^Check the network, the name, and GITHUB_TOKEN if it is set/),
    })
  },
  60_000,
)

test('a tag without a public release is told', async () => {
  await expect(
    fetchRelease(
      { repository: 'acme/widget', tag: 'v9' },
      { scratch: scratch(), github: { api: double.apiUrl } },
      host,
    ),
  ).rejects.toThrow('acme/widget has no public release of this tag, or is private.')
})
