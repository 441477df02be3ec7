import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { useProxy } from '@release-tools/host/testing'
import { expandTarget } from '../src/expand-target.ts'
import { Registry } from '../src/registry.ts'
import { bearerAuthorization } from '../src/registry-auth.ts'
import { entry, ImageBuilder } from '../testing/image-builder.ts'
import { layoutFiles } from '../testing/image-fixture.ts'
import { type Answer, registryOf, Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(async () => {
  useProxy({})
  await servers.stop()
})
const serve = (answer: Answer) => servers.start(answer)

const layout = layoutFiles(['linux/amd64', 'linux/arm64'])
const root: string = JSON.parse(layout['index.json']?.toString() ?? '').manifests[0].digest
const blob = (digest: string) => layout[`blobs/sha256/${digest.replace('sha256:', '')}`]
const quick = { attempts: 2, baseMs: 1, maxMs: 1 }

/** Serves the manifests of the layout; `v1` is its index. */
const manifests: Answer = (request, response) => {
  const wanted = request.url?.split('/').at(-1) ?? ''
  const data = blob(wanted === 'v1' ? root : wanted)
  response.writeHead(data === undefined ? 404 : 200).end(data)
}

const challenge = ({ headers }: IncomingMessage) => ({
  'www-authenticate': `Bearer realm="http://${headers.host}/token"`,
})

function registry(host: string, wanted = 'v1', credentials?: { username: string; password: string }) {
  return new Registry({ registry: host, repository: 'acme/widget', wanted }, { credentials, env: {}, retry: quick })
}

describe('Registry', () => {
  test('resolves a tag to the digests of every platform', async () => {
    const { images, platforms } = await registry(await serve(manifests)).image()
    const index = JSON.parse(blob(root)?.toString() ?? '')
    expect(images.map(({ platform, digest }) => ({ platform, digest }))).toEqual([
      { platform: 'linux/amd64', digest: index.manifests[0].digest },
      { platform: 'linux/arm64', digest: index.manifests[1].digest },
    ])
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('reads the platform of an image without an index from its configuration', async () => {
    const [one] = JSON.parse(blob(root)?.toString() ?? '').manifests
    expect(await registry(await serve(manifests), one.digest).image()).toMatchObject({
      images: [{ platform: 'linux/amd64', digest: one.digest }],
    })
  })

  test('refuses an answer with another digest than it asked for', async () => {
    const host = await serve((_, response) => response.end('{}'))
    await expect(registry(host, root).image()).rejects.toThrow(
      'the registry sent a document with the digest sha256:44136fa3',
    )
  })

  test('says what to do when there is no such image, or no access', async () => {
    const answers = {
      429: 'the registry limits the rate of requests (429). Log in before this step',
      404: 'the registry does not have this image.',
      403: 'the registry denied access (403). Set `registry-username` and',
      401: 'the registry denied access (401).',
      500: 'the registry answered 500.',
    }
    for (const [status, message] of Object.entries(answers)) {
      const host = await serve((_, response) => response.writeHead(Number(status)).end())
      await expect(registry(host).image()).rejects.toThrow(message)
    }
    const closed = await serve(() => {})
    servers.stop()
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
    expect(await registry(host, 'v1', { username: 'u', password: 'p:q' }).digests()).toHaveLength(3)
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

  test('a registry elsewhere cannot make us ask a server of this machine', async () => {
    const seen: (string | undefined)[] = []
    const here = await serve((request, response) => {
      seen.push(request.url)
      response.end('{"token":"abc"}')
    })
    const ask = (registry: string) =>
      bearerAuthorization(
        `Bearer realm="http://${here}/token"`,
        { registry, repository: 'acme/widget', wanted: 'v1' },
        { username: 'u', password: 'p' },
        { env: {}, signal: AbortSignal.timeout(10_000) },
      )
    expect(await ask('ghcr.io')).toBeUndefined()
    expect(seen).toEqual([])
    expect(await ask('localhost:5000')).toBe('Bearer abc')
  })

  test('a layer that takes longer than its token is for is read to its end with another token', async () => {
    const data = Buffer.from('a layer of two halves')
    const digest = `sha256:${sha256(data)}`
    const seen: string[] = []
    let token = 0
    const host = await serve((request, response) => {
      const { url = '', headers } = request
      if (url.startsWith('/token')) return response.end(JSON.stringify({ token: `t${++token}` }))
      const isIn = headers.authorization === `Bearer t${token}`
      seen.push(`${url.split('/').at(-2)} ${isIn ? `t${token}` : 'refused'}`)
      if (!isIn) return response.writeHead(401, challenge(request)).end()
      if (url.includes('/manifests/')) return manifests(request, response)
      if (headers.range !== undefined)
        return response.writeHead(206, { 'content-range': `bytes 9-${data.length - 1}/*` }).end(data.subarray(9))
      // Nobody may use it any longer.
      token += 1
      response.writeHead(200, { etag: '"x"', 'content-length': data.length }).write(data.subarray(0, 9))
      setTimeout(() => response.destroy(), 100)
    })
    const folder = await mkdtemp(join(tmpdir(), 'layer-'))
    const reader = registry(host)
    await reader.root()
    await reader.save({ digest, size: data.length }, join(folder, 'layer'))
    expect(await readFile(join(folder, 'layer'), 'utf8')).toBe(data.toString())
    await rm(folder, { recursive: true })
    expect(seen).toEqual([
      'manifests refused',
      'manifests t1',
      'blobs t1',
      'manifests refused',
      'manifests t3',
      'blobs t3',
    ])
  })

  test('a token server that refuses is no access', async () => {
    const host = await serve((request, response) => {
      const challenge = { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` }
      response.writeHead(request.url?.startsWith('/token') ? 403 : 401, challenge).end()
    })
    await expect(registry(host).image()).rejects.toThrow('the registry denied access (401).')
  })

  test('tries again after an answer that is not its own: half a document, a page, a server that is down', async () => {
    const page = '<html>Sign in to the network</html>'
    const bad: Answer[] = [
      (_, response) => response.end(page),
      (_, response) => response.end(blob(root)?.subarray(0, 50)),
      (_, response) => response.writeHead(200, { 'content-length': 1000 }).write('{', () => response.destroy()),
      (_, response) => response.writeHead(503).end(),
      (request, response) => response.writeHead(401, challenge(request)).end(),
      (_, response) => response.end(page),
      (request, response) => response.writeHead(401, challenge(request)).end(),
      (_, response) => response.writeHead(502).end(),
    ]
    const count = bad.length
    const host = await serve((request, response) => (bad.shift() ?? manifests)(request, response))
    const options = { env: {}, retry: { attempts: count, baseMs: 1, maxMs: 1 } }
    const reference = { registry: host, repository: 'acme/widget', wanted: 'v1' }
    expect((await new Registry(reference, options).image()).platforms).toEqual(['linux/amd64', 'linux/arm64'])
    expect(bad).toEqual([])
  })

  test('says so if no answer is its own', async () => {
    const host = await serve((_, response) => response.end('<html>'))
    await expect(registry(host).image()).rejects.toThrow(
      'the answer for v1 is not JSON. Check the registry, and the proxies in between: the answer may be a web page.',
    )
  })

  test('says which part of an image is missing', async () => {
    const host = await serve((request, response) =>
      request.url?.endsWith('/v1') ? manifests(request, response) : response.writeHead(404).end(),
    )
    await expect(registry(host).image(['linux/amd64'])).rejects.toThrow(
      /the registry does not have sha256:[0-9a-f]{64}, which the image consists of\. Push the image again, with all its platforms\.$/,
    )
  })

  test('asks for the platforms that are wanted, and for nothing else', async () => {
    const seen: string[] = []
    const host = await serve((request, response) => {
      seen.push(request.url ?? '')
      manifests(request, response)
    })
    await registry(host).image(['linux/arm64'])
    const index = JSON.parse(blob(root)?.toString() ?? '')
    expect(seen).toEqual(['/v2/acme/widget/manifests/v1', `/v2/acme/widget/manifests/${index.manifests[1].digest}`])
  })

  test('names everything that an index lists, attestations and nested indexes too, each once', async () => {
    const image = new ImageBuilder()
    const [amd, arm] = [image.image('linux/amd64'), image.image('linux/arm64')]
    const inner = image.index([entry(arm, 'linux/arm64'), entry(amd, 'linux/amd64')])
    const attestation = image.attestation(amd)
    const other = { ...amd, digest: `sha256:${'0'.repeat(64)}`, mediaType: 'application/x-other' }
    const outer = image.index([entry(amd, 'linux/amd64'), attestation, inner, other])
    const host = await serve(registryOf(image.blobs, outer.digest))
    const all = [outer, amd, attestation, inner, arm].map(({ digest }) => digest)
    expect(await registry(host).digests()).toEqual(all)
    expect(await registry(host, amd.digest).digests()).toEqual([amd.digest])
  })
})

describe('a proxy', () => {
  /** Lets everything through to one server, or nothing. */
  async function proxyTo(target: string | undefined, seen: string[]): Promise<string> {
    const proxy = createServer().on('connect', (request, socket) => {
      seen.push(request.url ?? '')
      if (target === undefined) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      const [host, port] = target.split(':')
      const upstream = connect(Number(port), host ?? '', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    })
    return servers.listen(proxy)
  }

  const options = (env: Record<string, string>) => ({ name: 'widget', platforms: [], scratch: tmpdir(), env })

  test('that the environment names is used, unless NO_PROXY names the registry', async () => {
    const host = await serve(manifests)
    const seen: string[] = []
    const proxy = `http://${await proxyTo(host, seen)}`
    const spec = { kind: 'image', value: `${host}/acme/widget:v1` } as const
    expect(await expandTarget(spec, options({ HTTP_PROXY: proxy }))).toHaveLength(2)
    expect(seen).toContain(host)
    seen.length = 0
    expect(await expandTarget(spec, options({ HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1' }))).toHaveLength(2)
    expect(seen).toEqual([])
  })

  test('is asked for the host of Docker Hub if the reference names no host', async () => {
    const seen: string[] = []
    const env = { HTTPS_PROXY: `http://${await proxyTo(undefined, seen)}` }
    const reference = { registry: 'docker.io', repository: 'library/python', wanted: '3.12' }
    await expect(new Registry(reference, { env, retry: quick }).image()).rejects.toThrow('the proxy refused')
    expect(new Set(seen)).toEqual(new Set(['registry-1.docker.io:443']))
  })
})
