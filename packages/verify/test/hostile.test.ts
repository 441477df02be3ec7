import { mkdtempSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { keyPair } from '@release-tools/evidence/testing'
import { type Answer, entry, Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { ImageRegistry, statementAbout } from './support/image-registry.ts'

jest.setTimeout(60_000)
const servers = new Servers()
const registries: ImageRegistry[] = []
afterEach(() => {
  servers.stop()
  for (const one of registries.splice(0)) one.stop()
})

const own = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }
const signType = 'https://sigstore.dev/cosign/sign/v1'
const noLogin = mkdtempSync(join(tmpdir(), 'no-login-'))

const verify = (text: string, options = {}, env = {}) =>
  openAndVerify(text, { trust, ...options }, testHost({ env: { DOCKER_CONFIG: noLogin, ...env } }))
const reason = ({ checks }: Awaited<ReturnType<typeof verify>>) => checks[0]?.detail

async function signedImage(): Promise<ImageRegistry> {
  const images = await ImageRegistry.start()
  registries.push(images)
  images.attach(statementAbout(images.digest, signType, own.privateKey))
  return images
}

/** Sends a megabyte again and again. */
function flood(response: ServerResponse): boolean {
  const timer = setInterval(() => response.write(Buffer.alloc(1024 * 1024, ' ')), 1)
  response.on('close', () => clearInterval(timer))
  return true
}

/** Sends two bytes a second. */
function drip(response: ServerResponse): boolean {
  const timer = setInterval(() => response.write('{ '), 1000)
  response.on('close', () => clearInterval(timer))
  return true
}

const blob = (path: string, images: ImageRegistry) =>
  path.startsWith('blobs/') && images.image.blobs.get(path.slice('blobs/'.length))?.includes('dsseEnvelope') === true

describe('a registry', () => {
  test('that sends another signature than its digest says gives nothing', async () => {
    const images = await signedImage()
    images.instead = (path, response) => blob(path, images) && Boolean(response.writeHead(200).end('{}'))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe('not verified')
    expect(reason(report)).toMatch(/^the registry sent a document with the digest sha256:/)
  })

  test('that sends another image than the digest that was asked for gives nothing', async () => {
    const images = await signedImage()
    const asked = `sha256:${'0'.repeat(64)}`
    images.tags.set(asked, images.digest)
    const report = await verify(`oci://${images.name}@${asked}`)
    expect(reason(report)).toBe(`the registry sent a document with the digest ${images.digest} instead of ${asked}.`)
  })

  test('that says of another image, in its headers, that it has the digest of the signed one gives nothing', async () => {
    const images = await signedImage()
    const other = images.image.index([entry(images.image.image('linux/s390x'), 'linux/s390x')])
    const headers = { 'docker-content-digest': images.digest, 'oci-subject': images.digest }
    images.instead = (path, response) =>
      path === 'manifests/v1' && Boolean(response.writeHead(200, headers).end(images.image.blobs.get(other.digest)))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report).toMatchObject({ result: 'not verified', target: { digest: other.digest } })
    expect(report.checks.at(-1)?.detail).toContain('the attestation is not about this file')
  })

  test('that gives the image of a platform another content in the signed list is not verified', async () => {
    const images = await signedImage()
    const exchanged = images.image.image('linux/amd64', 'another program')
    const list = images.image.index([
      entry(exchanged, 'linux/amd64'),
      entry(images.image.image('linux/arm64'), 'linux/arm64'),
    ])
    images.tags.set('v1', list.digest)
    expect((await verify(`oci://${images.name}:v1`)).result).toBe('not verified')
    images.tags.set(images.digest, list.digest)
    expect(reason(await verify(`oci://${images.name}@${images.digest}`))).toBe(
      `the registry sent a document with the digest ${list.digest} instead of ${images.digest}.`,
    )
  })

  test('that wraps a signature into a list hides it: nothing signs the image; of another media type, it could not be checked', async () => {
    const images = await signedImage()
    const [signature] = images.referrers.splice(0)
    images.referrers.push(images.image.index([signature ?? { mediaType: '', digest: '', size: 0 }]))
    const wrapped = await verify(`oci://${images.name}:v1`)
    expect(wrapped.result).toBe('not verified')
    expect(wrapped.checks.at(-1)?.detail).toContain('nothing signs it: no signature')
    images.attach(statementAbout(images.digest, signType, own.privateKey), 'application/json')
    const typed = await verify(`oci://${images.name}:v1`)
    expect(typed.result).toBe('could not check')
    expect(typed.checks.at(-1)?.detail).toContain('of types that release-tools does not read: application/json.')
  })

  test.each<[string, (path: string, images: ImageRegistry) => boolean, string]>([
    ['a signature', blob, 'one of its documents has more than the 33554432 bytes accepted.'],
    ['a list', path => path.startsWith('referrers/'), 'one of its documents has more than the 4194304 bytes accepted.'],
    [
      'a manifest by tag',
      path => path.endsWith('.sig'),
      'one of its documents has more than the 4194304 bytes accepted.',
    ],
  ])('whose answer for %s never ends is left', async (_, matches, found) => {
    const images = await signedImage()
    images.instead = (path, response) => matches(path, images) && flood(response)
    const report = await verify(`oci://${images.name}:v1`)
    expect(report).toMatchObject({ result: 'could not check', checks: [{ detail: found }] })
  })

  test('whose list never ends, or is too long, is left', async () => {
    const images = await signedImage()
    images.instead = (path, response) => {
      if (!path.startsWith('referrers/')) return false
      response.writeHead(200, { link: `<x?at=${images.asked(path)}>; rel="next"` }).end('{"manifests":[]}')
      return true
    }
    expect(reason(await verify(`oci://${images.name}:v1`))).toContain('has more than the 20 pages accepted.')
    images.instead = () => false
    images.referrers.push(...Array(500).fill(images.referrers[0]))
    expect(reason(await verify(`oci://${images.name}:v1`))).toContain('501 documents are attached to it')
  })

  test('that answers too slowly is left after some seconds', async () => {
    const images = await signedImage()
    images.instead = (path, response) => blob(path, images) && drip(response)
    const started = performance.now()
    expect(reason(await verify(`oci://${images.name}:v1`))).toContain('did not send its whole answer within')
    expect(performance.now() - started).toBeLessThan(45_000)
  })

  test('that sends signatures from elsewhere: the password stays with the registry', async () => {
    const images = await signedImage()
    const seen: (string | undefined)[] = []
    const store = await servers.start((request, response) => {
      seen.push(request.headers.authorization)
      response.end(images.image.blobs.get(String(request.url).slice(1)))
    })
    const asked: (string | undefined)[] = []
    images.instead = (path, response, request) => {
      asked.push(request.headers.authorization)
      if (!blob(path, images)) return false
      response.writeHead(307, { location: `http://${store}/${path.slice('blobs/'.length)}` }).end()
      return true
    }
    const [server = ''] = images.name.split('/')
    const login = mkdtempSync(join(tmpdir(), 'login-'))
    const auth = Buffer.from('reader:secret').toString('base64')
    writeFileSync(join(login, 'config.json'), JSON.stringify({ auths: { [server]: { auth } } }))
    expect((await verify(`oci://${images.name}:v1`, {}, { DOCKER_CONFIG: login })).result).toBe('verified')
    expect(new Set(asked)).toEqual(new Set([`Basic ${auth}`]))
    expect(seen).toEqual([undefined])
  })
})

describe('an index', () => {
  const file = 'widget-1.0.tar.gz'
  const page = (entry: object) =>
    JSON.stringify({
      meta: { 'api-version': '1.3' },
      files: [{ filename: file, url: '/file', hashes: { sha256: sha256('x') }, provenance: '/provenance', ...entry }],
    })
  const provenance = JSON.stringify(statementAbout(`sha256:${sha256('x')}`, signType, own.privateKey, {}, file))

  /** An index with one file. `instead` may take a request before it does. */
  async function index(entry: object, instead: (...args: Parameters<Answer>) => boolean = () => false) {
    const server = await servers.start((request, response) => {
      if (instead(request, response)) return
      const type = { 'content-type': request.url?.startsWith('/simple/') ? 'application/json' : 'text/plain' }
      response.writeHead(200, type)
      response.end(type['content-type'] === 'text/plain' ? (request.url === '/file' ? 'x' : provenance) : page(entry))
    })
    return server
  }
  const wheel = (server: string) => verify('pypi:widget==1.0', { indexUrl: `http://reader:se%63ret@${server}/simple` })

  test('that lists files elsewhere does not get its password sent there', async () => {
    const seen: [string | undefined, string | undefined][] = []
    const store = await servers.start((request, response) => {
      seen.push([request.url, request.headers.authorization])
      response.end(request.url === '/file' ? 'x' : provenance)
    })
    const asked: (string | undefined)[] = []
    const entry = { url: `http://${store}/file`, provenance: `http://${store}/provenance` }
    const server = await index(entry, request => Boolean(asked.push(request.headers.authorization)) && false)
    expect((await wheel(server)).result).toBe('verified')
    expect(asked).toEqual([`Basic ${Buffer.from('reader:secret').toString('base64')}`])
    expect(seen).toEqual([
      ['/file', undefined],
      ['/provenance', undefined],
    ])
  })

  test('that redirects elsewhere neither', async () => {
    const seen: (string | undefined)[] = []
    const store = await servers.start((request, response) => {
      seen.push(request.headers.authorization)
      response.end('x')
    })
    const server = await index({}, (request, response) => {
      if (request.url !== '/file') return false
      response.writeHead(302, { location: `http://${store}/x` }).end()
      return true
    })
    expect((await wheel(server)).result).toBe('verified')
    expect(seen).toEqual([undefined])
  })

  test('whose attestations never end has none, and that is not known', async () => {
    const server = await index({}, (request, response) => request.url === '/provenance' && flood(response))
    const report = await wheel(server)
    expect(report.result).toBe('could not check')
    expect(report.files[0]?.detail).toContain('answered with more than the 16777216 bytes accepted.')
  })

  test('that lists a file of another server without encryption, or no list at all, gives nothing', async () => {
    const report = await wheel(await index({ url: 'http://files.example/x' }))
    expect(report.files[0]?.detail).toBe('its address http://files.example is not encrypted.')
    const many = { meta: { 'api-version': '1.3' }, files: Array(501).fill(JSON.parse(page({})).files[0]) }
    const long = await index({}, (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(many))
      return request.url !== undefined
    })
    expect(reason(await wheel(long))).toContain('lists 501 files of it, more than the 500 accepted.')
  })

  test.each(['http://index.example/simple/', 'ftp://index.example/', 'index.example'])(
    '%s is refused',
    async indexUrl => {
      const report = await verify('pypi:widget==1.0', { indexUrl })
      expect(report.result).toBe('could not check')
      expect(reason(report)).toMatch(/starts with http:\/\/|starts with ftp:|is not a URL/)
    },
  )
})
