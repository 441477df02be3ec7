import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type ArtifactoryDouble, startArtifactory } from '@release-tools/testbed'

const [full, plain, reader] = ['full-token-1', 'plain-token-2', 'reader-token-3']
let double: ArtifactoryDouble
beforeEach(async () => {
  double = await startArtifactory({
    repositories: ['releases'],
    tokens: {
      [full]: ['read', 'annotate', 'deploy', 'delete'],
      [plain]: ['read', 'deploy'],
      [reader]: ['read'],
    },
  })
})
afterEach(() => double.stop())

const hex = (name: string, text: string) => createHash(name).update(text).digest('hex')

async function call(method: string, path: string, options: { token?: string; headers?: object; body?: string } = {}) {
  const { token = full, headers = {}, body } = options
  const answer = await fetch(`${double.url}/artifactory/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  return { status: answer.status, text, json: () => JSON.parse(text), headers: answer.headers }
}

const said = ({ status, text, json }: Awaited<ReturnType<typeof call>>) =>
  text.startsWith('<') ? `${status} a page` : `${status} ${json().errors?.[0]?.message}`

test('a file is deployed with its checksums, is described, and is given back, also from the middle', async () => {
  const headers = { 'x-checksum-sha256': hex('sha256', 'content') }
  const created = await call('PUT', 'releases/a/b.txt', { headers, body: 'content' })
  expect([created.status, created.json().size]).toEqual([201, '7'])
  const { checksums, originalChecksums } = (await call('GET', 'api/storage/releases/a/b.txt')).json()
  expect(checksums).toEqual({
    sha1: hex('sha1', 'content'),
    md5: hex('md5', 'content'),
    sha256: hex('sha256', 'content'),
  })
  expect(originalChecksums).toEqual({ sha256: hex('sha256', 'content') })
  expect((await call('GET', 'api/storage/releases/a')).json().children).toEqual([{ uri: '/b.txt', folder: false }])
  expect((await call('GET', 'api/storage/releases')).json().children).toEqual([{ uri: '/a', folder: true }])
  expect((await call('GET', 'releases/a/b.txt')).text).toBe('content')
  const rest = await call('GET', 'releases/a/b.txt', { headers: { range: 'bytes=3-' } })
  expect([rest.status, rest.text, rest.headers.get('content-range')]).toEqual([206, 'tent', 'bytes 3-6/7'])
})

test('a checksum that a readable file has is enough, and an unknown one is not found', async () => {
  const headers = { 'x-checksum-deploy': 'true', 'x-checksum-sha256': hex('sha256', 'content') }
  expect(said(await call('PUT', 'releases/b.txt', { headers }))).toBe(
    '404 Checksum deploy failed. No existing file has it.',
  )
  await call('PUT', 'releases/a.txt', { body: 'content' })
  expect((await call('PUT', 'releases/b.txt', { headers })).status).toBe(201)
  expect((await call('GET', 'releases/b.txt')).text).toBe('content')
})

test('matrix parameters become properties, with several values and what was escaped', async () => {
  const parameters = ';release.tag=v1%5C%2C2%5C%3D%5C%5C;os=linux%2Cwin;name=a+b%2Bc'
  await call('PUT', `releases${parameters}/a%3Bb.txt;qa=done`, { body: 'x' })
  expect((await call('GET', 'api/storage/releases/a%3Bb.txt?properties')).json().properties).toEqual({
    'release.tag': ['v1,2=\\'],
    os: ['linux', 'win'],
    name: ['a b+c'],
    qa: ['done'],
  })
})

describe('refuses', () => {
  test.each<[string, string, Parameters<typeof call>[2], string]>([
    ['a stranger', 'releases/a', { token: 'x', body: 'x' }, '401 Bad credentials'],
    [
      'an unknown repository',
      'other/a',
      { body: 'x' },
      '404 Could not find a local repository named other to deploy to.',
    ],
    [
      'one who may only read',
      'releases/a',
      { token: reader, body: 'x' },
      "403 User 'release' is not permitted to deploy 'a' into 'releases:a'.",
    ],
    [
      'properties of one who may not annotate',
      'releases/a;k=v',
      { token: plain, body: 'x' },
      "403 User 'release' is not permitted to annotate 'releases:a'.",
    ],
    [
      'a property with an exclamation mark in its name',
      'releases/a;k%21l=v',
      { body: 'x' },
      '400 A property has a name with characters that are not allowed.',
    ],
    ['an escaped slash, as many proxies do', 'releases/a;k=v%2Fw', { body: 'x' }, '404 a page'],
    [
      'a checksum deployment without a checksum',
      'releases/a',
      { headers: { 'x-checksum-deploy': 'true' } },
      '400 At least one of X-Checksum-Sha1, X-Checksum-Sha256 and X-Checksum must be provided.',
    ],
    [
      'a checksum deployment with content',
      'releases/a',
      { headers: { 'x-checksum-deploy': 'true' }, body: 'x' },
      '400 A deployment by checksum has no content.',
    ],
  ])('%s', async (_, path, options, message) => {
    expect(said(await call('PUT', path, options))).toBe(message)
    expect(double.files.size).toBe(0)
  })

  test('content that has another checksum', async () => {
    const answer = await call('PUT', 'releases/a', { headers: { 'x-checksum-sha1': hex('sha1', 'b') }, body: 'a' })
    expect(said(answer)).toContain(
      "409 Checksum policy 'LocalRepoChecksumPolicy: CLIENT' rejected the artifact 'releases:a'.",
    )
    expect(double.files.size).toBe(0)
  })

  test('to overwrite for one who may not delete, also if two come at once', async () => {
    const both = ['one', 'two'].map(body => call('PUT', 'releases/a', { token: plain, body }))
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 403])
    expect(said(await call('PUT', 'releases/a', { token: plain, body: 'three' }))).toBe(
      "403 Not enough permissions to delete/overwrite artifact 'releases:a' (user 'release' needs DELETE permission).",
    )
    expect((await call('PUT', 'releases/a', { body: 'three' })).status).toBe(201)
  })
})

test('what is not there is not found, and other methods are not allowed', async () => {
  expect(said(await call('GET', 'api/storage/releases/none'))).toBe('404 Unable to find item')
  expect(said(await call('GET', 'api/storage/other'))).toBe('404 Unable to find item')
  expect(said(await call('GET', 'releases/none'))).toBe('404 File not found.')
  expect(said(await call('DELETE', 'releases/none'))).toBe('405 Method Not Allowed')
  await call('PUT', 'releases/a', { body: 'x' })
  expect(said(await call('GET', 'api/storage/releases/a?properties'))).toBe('404 No properties could be found.')
})

test('an upload that breaks leaves nothing', async () => {
  await new Promise<void>(resolve => {
    const upload = request(`${double.url}/artifactory/releases/a`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${full}`, 'content-length': 1000 },
    })
    upload.on('error', () => resolve())
    upload.write('half')
    setTimeout(() => upload.destroy(), 50)
  })
  expect((await call('GET', 'api/storage/releases/a')).status).toBe(404)
})

test('failures before, after and in the middle of an answer', async () => {
  const faults = ['cut', 'cut after', 'cut body', { answer: { status: 503, body: 'busy' } }] as const
  double.setFaults((_, count) => faults[count - 1])
  await expect(call('PUT', 'releases/cut', { body: 'x' })).rejects.toThrow()
  await expect(call('PUT', 'releases/after', { body: 'x' })).rejects.toThrow()
  await expect(call('GET', 'releases/after')).rejects.toThrow()
  expect((await call('GET', 'releases/after')).text).toBe('busy')
  expect([...double.files.keys()]).toEqual(['releases/after'])
  expect(double.log().map(({ method, status }) => `${method} ${status}`)).toEqual([
    'PUT 0',
    'PUT 0',
    'GET 200',
    'GET 503',
  ])
})
