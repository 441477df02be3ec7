import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { ArtifactRepository } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const file = { title: 'a.txt', mediaType: 'text/plain', digest: `sha256:${sha256('a')}`, size: 1 }
const artifact = { artifactType: 'application/vnd.example.v1', annotations: {}, files: [file] }

type Answer = (request: IncomingMessage, body: Buffer, response: ServerResponse) => true | undefined

/** A registry that keeps blobs and tags, except for what `own` answers. Pushes the artifact there, once. */
async function push(own: Answer, pushed = artifact) {
  const blobs = new Set<string>()
  const tags = new Map<string, Buffer>()
  const registry = await servers.start(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = Buffer.concat(pieces)
    if (own(request, body, response)) return
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry')
    const name = pathname.split('/').at(-1) ?? ''
    if (request.method === 'POST') return void response.writeHead(202, { location: '/upload' }).end()
    if (pathname === '/upload') blobs.add(searchParams.get('digest') ?? '')
    else if (request.method === 'PUT') tags.set(name, body)
    if (request.method === 'PUT') return void response.writeHead(201).end()
    const manifest = tags.get(name)
    if (request.method === 'GET') return void response.writeHead(manifest === undefined ? 404 : 200).end(manifest)
    response.writeHead(blobs.has(name) ? 200 : 404, blobs.has(name) ? { 'content-length': 1 } : {}).end()
  })
  const policy = { attempts: 2, baseMs: 1, maxMs: 1 }
  const repository = new ArtifactRepository(`${registry}/acme/releases`, testHost({ env: {} }), policy)
  const contents = { content: () => Buffer.from('a'), sent: () => {}, done: () => {} }
  return repository.push('v1', pushed, contents).catch(String)
}

const nothing: Answer = () => undefined
/** Answers the n-th request of a method whose path has this text. */
function nth(method: string, text: string, wanted: number, status: number, headers = {}, body = ''): Answer {
  let count = 0
  return (request, _, response) => {
    if (request.method !== method || !request.url?.includes(text) || ++count !== wanted) return undefined
    response.writeHead(status, headers).end(body)
    return true
  }
}
/** Answers all requests from the n-th on. */
function from(method: string, text: string, first: number, status: number): Answer {
  let count = 0
  return (request, _, response) => {
    if (request.method !== method || !request.url?.includes(text) || ++count < first) return undefined
    response.writeHead(status).end()
    return true
  }
}
const error = (code: string) => JSON.stringify({ errors: [{ code, message: 'why' }] })

test('what is pushed to a registry that does as it says has the digest of its manifest', async () => {
  expect(await push(nothing)).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('a tag that a registry shows after a moment is there', async () => {
  expect(await push(nth('GET', '/manifests/v1', 3, 404))).toMatch(/^sha256:/)
})

test('a blob that is stored elsewhere is there', async () => {
  const elsewhere = { location: 'https://storage.example.org/a' }
  expect(await push(nth('HEAD', file.digest, 2, 307, elsewhere))).toMatch(/^sha256:/)
})

test.each<[string, Answer, string]>([
  ['loses a file', nth('HEAD', file.digest, 2, 404), 'the registry accepted a.txt, and does not have it. Check the'],
  [
    'cuts a file',
    nth('HEAD', file.digest, 2, 200, { 'content-length': 0 }),
    'the registry accepted a.txt, and has 0 of its 1 bytes. Check the registry.',
  ],
  ['loses the tag', from('GET', '/manifests/v1', 3, 404), 'the registry accepted it, and does not have it. Check the'],
  [
    'lets others move the tag',
    nth('GET', '/manifests/v1', 3, 200, {}, '{"schemaVersion":2}'),
    `the tag names something else already: sha256:${sha256('{"schemaVersion":2}')}, and not sha256:`,
  ],
  [
    'gives the tag to others meanwhile',
    nth('GET', '/manifests/v1', 2, 200, {}, '{"schemaVersion":2}'),
    `the tag names something else already: sha256:${sha256('{"schemaVersion":2}')}, and not sha256:`,
  ],
  [
    'has a manifest with a bad digest',
    nth('GET', '/manifests/v1', 1, 200, {}, '{"layers":[{"digest":"../x"}]}'),
    'its manifest has an entry whose digest "../x" is not a SHA-256 digest.',
  ],
  [
    'got other bytes',
    nth('PUT', '/upload', 2, 400, {}, error('DIGEST_INVALID')),
    'the registry got other bytes than the digest says (400, DIGEST_INVALID). Check that nothing changes the files',
  ],
  [
    'takes no artifacts',
    nth('PUT', '/manifests/', 1, 400, {}, error('MANIFEST_INVALID')),
    'the registry does not accept the manifest (400, MANIFEST_INVALID). Use a registry that accepts artifacts of OCI 1.1.',
  ],
  [
    'has no such repository',
    nth('POST', '/uploads/', 1, 404, {}, error('NAME_UNKNOWN')),
    'the registry has no such repository (404, NAME_UNKNOWN). Create the repository there, or check its name.',
  ],
  [
    'has a code of its own',
    nth('POST', '/uploads/', 1, 418, {}, error('TEAPOT')),
    'the registry answered 418, TEAPOT. Check the name of the repository, and try again.',
  ],
  [
    'answers with a page, and what looks like a code',
    nth('POST', '/uploads/', 1, 418, {}, error('<b>no</b>')),
    'the registry answered 418. Check the name of the repository, and try again.',
  ],
  [
    'wants us to wait for longer than we do',
    nth('PUT', '/manifests/', 1, 429, { 'retry-after': '3600' }),
    'the registry answered 429. Check the name of the repository, and try again.',
  ],
])('a registry that %s is named so', async (_, answer, message) => {
  expect(await push(answer)).toContain(message)
})

test.each([
  ['text/plain; charset=utf-8', 'text/plain'],
  ['not a type', 'application/octet-stream'],
])('the media type %s is %s in a manifest, where only plain ones are allowed', async (mediaType, expected) => {
  const sent: string[] = []
  const own: Answer = ({ method, url }, body) => {
    if (method === 'PUT' && url?.includes('/manifests/')) sent.push(JSON.parse(body.toString()).layers[0].mediaType)
    return undefined
  }
  await push(own, { ...artifact, files: [{ ...file, mediaType }] })
  expect(sent).toEqual([expected])
})

test('an artifact with more files than a manifest can have is refused before anything is sent', async () => {
  const many = { ...artifact, files: Array.from({ length: 30_000 }, () => file) }
  const asked: string[] = []
  const message = await push(request => void asked.push(request.url ?? ''), many)
  expect([message, asked]).toEqual([
    expect.stringContaining('it has too many files for one manifest. Archive fewer.'),
    [],
  ])
})

test('one token is enough to read many artifacts of a repository', async () => {
  const tokens: string[] = []
  const registry = await servers.start(({ url, headers }, response) => {
    if (url?.startsWith('/token')) {
      tokens.push(new URL(url, 'http://registry').searchParams.get('scope') ?? '')
      return void response.writeHead(200).end('{"token":"for-some-minutes"}')
    }
    if (headers.authorization === 'Bearer for-some-minutes') return void response.writeHead(404).end()
    response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${headers.host}/token"` }).end()
  })
  const repository = new ArtifactRepository(`${registry}/acme/releases`, testHost({ env: {} }))
  for (const tag of ['v1', 'v2', 'v3']) expect(await repository.find(tag)).toBeUndefined()
  expect(tokens).toEqual(['repository:acme/releases:pull'])
})
