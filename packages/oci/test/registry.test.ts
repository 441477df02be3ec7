import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { expandTarget } from '../src/expand-target.ts'
import { parseReference } from '../src/reference.ts'
import { Registry } from '../src/registry.ts'
import { loggedIn } from '../src/registry-auth.ts'
import { registryLogin } from '../src/registry-login.ts'
import { layoutFiles } from '../testing/image-fixture.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise(resolve => server?.once('listening', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const layout = layoutFiles(['linux/amd64', 'linux/arm64'])
const root: string = JSON.parse(layout['index.json']?.toString() ?? '').manifests[0].digest
const blob = (digest: string) => layout[`blobs/sha256/${digest.replace('sha256:', '')}`]
const quick = { attempts: 2, baseMs: 1, maxMs: 1 }

/** Serves the manifests of the layout; `v1` is its index. */
function manifests(request: IncomingMessage, response: ServerResponse) {
  const wanted = request.url?.split('/').at(-1) ?? ''
  const data = blob(wanted === 'v1' ? root : wanted)
  response.writeHead(data === undefined ? 404 : 200).end(data)
}

function registry(host: string, wanted = 'v1', credentials?: { username: string; password: string }) {
  return new Registry({ registry: host, repository: 'acme/widget', wanted }, credentials, quick)
}

describe('Registry', () => {
  test('resolves a tag to the digests of every platform', async () => {
    const image = await registry(await serve(manifests)).image()
    expect(image.digest).toBe(root)
    expect(image.platforms.map(one => one.platform)).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('reads the platform of an image without an index from its configuration', async () => {
    const [one] = JSON.parse(blob(root)?.toString() ?? '').manifests
    expect(await registry(await serve(manifests), one.digest).image()).toEqual({
      digest: one.digest,
      platforms: [{ platform: 'linux/amd64', digest: one.digest }],
    })
  })

  test('refuses an answer with another digest than it asked for', async () => {
    const host = await serve((_, response) => response.end('{}'))
    await expect(registry(host, root).image()).rejects.toThrow(
      'the registry sent a manifest with the digest sha256:44136fa3',
    )
  })

  test('refuses what is no image', async () => {
    const host = await serve((_, response) =>
      response.end('{"mediaType":"application/vnd.oci.image.manifest.v1+json"}'),
    )
    await expect(registry(host).image()).rejects.toThrow('its manifest names no configuration.')
  })

  test('says what to do when there is no such image, or no access', async () => {
    const answers = {
      404: 'the registry does not have this image.',
      403: 'the registry denied access (403). Set `registry-username` and',
      401: 'the registry denied access (401).',
      500: 'the registry answered 500.',
    }
    for (const [status, message] of Object.entries(answers)) {
      const host = await serve((_, response) => response.writeHead(Number(status)).end())
      await expect(registry(host).image()).rejects.toThrow(message)
      server?.close()
    }
    const closed = await serve(() => {})
    await new Promise(resolve => server?.close(resolve))
    await expect(registry(closed).image()).rejects.toThrow('the server cannot be reached')
  })

  test('gets a token for reading this repository, with the credentials', async () => {
    const seen: (string | undefined)[] = []
    const host = await serve((request, response) => {
      if (request.url?.startsWith('/token')) {
        seen.push(request.url, request.headers.authorization)
        return response.end('{"token":"abc"}')
      }
      if (request.headers.authorization === 'Bearer abc') return manifests(request, response)
      response
        .writeHead(401, { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token",service="reg"` })
        .end()
    })
    expect((await registry(host, 'v1', { username: 'u', password: 'p:q' }).image()).digest).toBe(root)
    expect(seen).toEqual([
      '/token?service=reg&scope=repository%3Aacme%2Fwidget%3Apull',
      `Basic ${Buffer.from('u:p:q').toString('base64')}`,
    ])
  })

  test('sends no password to a token server in the clear', async () => {
    const host = await serve((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://tokens.example/token"' }).end()
    })
    await expect(registry(host, 'v1', { username: 'u', password: 'p' }).image()).rejects.toThrow(
      'the registry denied access (401).',
    )
  })

  test('stops reading a manifest that never ends', async () => {
    const host = await serve((_, response) => {
      const more = () => void response.write(Buffer.alloc(1024 * 1024))
      const timer = setInterval(more, 1)
      response.on('close', () => clearInterval(timer))
    })
    await expect(registry(host).image()).rejects.toThrow('its manifest has more than the 4194304 bytes accepted.')
  })

  test.each([
    ['no image', [], 'its index lists no image.'],
    ['only attestations', ['unknown/unknown'], 'its index lists no image.'],
    ['two for one platform', ['linux/amd64', 'linux/amd64'], 'its index lists two images for linux/amd64.'],
    [
      'one that says attestation of itself',
      ['linux/amd64', 'unknown'],
      'one of its images is for the platform "unknown".',
    ],
    ['a path for a platform', ['..'], 'one of its images is for the platform "..".'],
  ])('an index with %s is refused, so that it does not pass unscanned', async (_, platforms, message) => {
    const index = {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: platforms.map((platform, at) => {
        const [os, architecture] = platform.split('/')
        const attestation =
          platform === 'unknown/unknown' ? { 'vnd.docker.reference.type': 'attestation-manifest' } : {}
        return { digest: `sha256:${String(at).repeat(64)}`, platform: { os, architecture }, annotations: attestation }
      }),
    }
    const host = await serve((_, response) => response.end(JSON.stringify(index)))
    const options = { name: 'widget', platforms: [], scratch: '', env: {} }
    await expect(expandTarget({ kind: 'image', value: `${host}/acme/widget:v1` }, options)).rejects.toThrow(message)
  })

  test('a token server that refuses is no access', async () => {
    const host = await serve((request, response) => {
      const challenge = { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` }
      response.writeHead(request.url?.startsWith('/token') ? 403 : 401, challenge).end()
    })
    await expect(registry(host).image()).rejects.toThrow('the registry denied access (401).')
  })
})

describe('parseReference', () => {
  test.each([
    ['ghcr.io/acme/widget:v1', { registry: 'ghcr.io', repository: 'acme/widget', wanted: 'v1' }],
    ['127.0.0.1:5000/w@sha256:aa', { registry: '127.0.0.1:5000', repository: 'w', wanted: 'sha256:aa' }],
    ['ghcr.io/acme/widget:v1@sha256:aa', { registry: 'ghcr.io', repository: 'acme/widget', wanted: 'sha256:aa' }],
    ['ghcr.io/acme/widget', undefined],
    ['widget:v1', undefined],
  ])('%s', (text, parts) => {
    expect(parseReference(text)).toEqual(parts)
  })
})

describe('credentials', () => {
  test('are those of docker login for that registry', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'docker-'))
    writeFileSync(
      join(directory, 'config.json'),
      JSON.stringify({ auths: { 'ghcr.io': { auth: Buffer.from('u:p:q').toString('base64') }, 'quay.io': {} } }),
    )
    expect(await loggedIn('ghcr.io', { DOCKER_CONFIG: directory })).toEqual({ username: 'u', password: 'p:q' })
    expect(await loggedIn('quay.io', { DOCKER_CONFIG: directory })).toBeUndefined()
    expect(await loggedIn('ghcr.io', { DOCKER_CONFIG: join(directory, 'none') })).toBeUndefined()
  })

  test('are for one registry only', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'scratch-'))
    const credentials = { username: 'u', password: 'p' }
    const login = await registryLogin({ kind: 'image', value: 'ghcr.io/acme/widget:v1' }, credentials, scratch)
    expect(login).toMatchObject({ registry: 'ghcr.io', credentials })
    const file = join(login?.dockerConfig ?? '', 'config.json')
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).auths)).toEqual(['ghcr.io'])
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(await registryLogin({ kind: 'dir', value: '/x' }, credentials, scratch)).toBeUndefined()
    expect(await registryLogin({ kind: 'image', value: 'ghcr.io/acme/widget:v1' }, undefined, scratch)).toBeUndefined()
  })
})
