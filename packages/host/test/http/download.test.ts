import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { download } from '../../src/http/download.ts'
import { cutAfter, type FileServer, serveFile, startFileServer, status } from '../../testing/file-server.ts'

const file = Buffer.from('0123456789'.repeat(1000))
const retry = { attempts: 3, baseMs: 1, maxMs: 2000 }
let server: FileServer
let folder: string
let lines: string[]

beforeEach(async () => {
  server = await startFileServer({ '/file': file })
  folder = await mkdtemp(join(tmpdir(), 'download-'))
  lines = []
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

async function get(path = '/file', options: Partial<Parameters<typeof download>[2]> = {}): Promise<Buffer> {
  const target = join(folder, 'target')
  const say = (line: string) => void lines.push(line)
  await download(`${server.url}${path}`, target, {
    sha256: sha256(file),
    limit: 20_000,
    retry,
    say,
    env: {},
    ...options,
  })
  return readFile(target)
}

/** The message of the failure; nothing may be left of the file. */
async function failure(...args: Parameters<typeof get>): Promise<string> {
  const error = await get(...args).then(
    () => new Error('no failure'),
    error => error,
  )
  expect(await readdir(folder)).toEqual([])
  return error.message.replaceAll(server.url, 'SERVER')
}

describe('a download', () => {
  test('gives the file', async () => {
    expect(await get()).toEqual(file)
    expect(lines).toEqual([])
  })

  test('resumes where the connection broke', async () => {
    server.next('/file', cutAfter(file, 4000))
    expect(await get()).toEqual(file)
    expect(server.requests).toEqual(['/file', '/file bytes=4000-'])
    expect(lines[0]).toContain('the connection ended early')
    expect(lines[0]).toContain('after 4000 bytes. Trying again in 0.0 s (attempt 2 of 3).')
  })

  test('resumes by date where there is no strong ETag', async () => {
    const dated = { etag: 'W/"weak"', 'last-modified': 'Fri, 20 Nov 2026 00:00:00 GMT' }
    server.next('/file', cutAfter(file, 4000, dated))
    expect(await get()).toEqual(file)
    expect(server.requests).toEqual(['/file', '/file bytes=4000-'])
  })

  test('says how many bytes the file has so far, also when it starts again', async () => {
    server.next('/file', cutAfter(file, 4000, {}))
    const sizes: number[] = []
    expect(await get('/file', { onSize: bytes => void sizes.push(bytes) })).toEqual(file)
    expect([sizes.includes(4000), sizes.at(-1)]).toEqual([true, file.length])
  })

  test('starts again where the server gives nothing to resume by', async () => {
    server.next('/file', cutAfter(file, 4000, {}))
    expect(await get()).toEqual(file)
    expect(server.requests).toEqual(['/file', '/file'])
  })

  test('starts again where the server ignores the range', async () => {
    server.next('/file', cutAfter(file, 4000), (_request, response) => {
      response.writeHead(200, { 'content-length': file.length }).end(file)
    })
    expect(await get()).toEqual(file)
  })

  test('starts again where the server sends another range', async () => {
    server.next('/file', cutAfter(file, 4000), status(206, { 'content-range': 'bytes 0-9/10000' }))
    expect(await get()).toEqual(file)
    expect(lines[1]).toContain('the server sent a different range.')
  })

  test('starts again where the range cannot be satisfied', async () => {
    server.next('/file', cutAfter(file, 4000), status(416))
    expect(await get()).toEqual(file)
  })

  test('starts again where its parts do not fit together', async () => {
    const other = Buffer.from('x'.repeat(10_000))
    server.next('/file', cutAfter(other, 4000))
    expect(await get()).toEqual(file)
    expect(lines[1]).toContain('its parts do not fit together.')
  })

  test('waits as long as Retry-After asks', async () => {
    server.next('/file', status(429, { 'retry-after': '1' }))
    const begin = performance.now()
    expect(await get()).toEqual(file)
    expect(performance.now() - begin).toBeGreaterThan(990)
    expect(lines[0]).toContain('the server limits the rate of requests (429) and asks us to wait 1 s.')
  })

  test('makes its headers again for each attempt, because a signature is good for some minutes', async () => {
    const seen: unknown[] = []
    server.next('/file', status(503), (request, response) => {
      seen.push(request.headers.authorization)
      serveFile(file)(request, response)
    })
    let made = 0
    expect(await get('/file', { headers: async () => ({ authorization: `signature ${++made}` }) })).toEqual(file)
    expect(seen).toEqual(['signature 2'])
  })

  test('is tried again after 500, 503 and 408', async () => {
    server.next('/file', status(503), status(408))
    expect(await get()).toEqual(file)
    expect(server.requests).toHaveLength(3)
  })

  test('follows redirects', async () => {
    server.next('/moved', status(302, { location: '/file' }))
    expect(await get('/moved')).toEqual(file)
  })
})

describe('a failed download leaves nothing and says why', () => {
  test('a wrong digest', async () => {
    expect(await failure('/file', { sha256: 'a'.repeat(64) })).toBe(
      `Could not download SERVER/file: its SHA-256 is ${sha256(file)}, expected ${'a'.repeat(64)} (10000 bytes; the file was removed). ` +
        'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    )
    expect(server.requests).toHaveLength(1)
  })

  test('a file that is cut each time', async () => {
    server.next('/file', cutAfter(file, 100, {}), cutAfter(file, 100, {}), cutAfter(file, 100, {}))
    expect(await failure()).toMatch(
      /^Could not download SERVER\/file: the connection ended early \(.*\) after 100 bytes\. Check the network, then try again\.$/,
    )
  })

  test('a file that is shorter than it should be, with nothing to tell', async () => {
    server.files.set('/file', file.subarray(0, 100))
    expect(await failure()).toContain(`, expected ${sha256(file)} (100 bytes; the file was removed).`)
  })

  test('404', async () => {
    expect(await failure('/none')).toBe(
      'Could not download SERVER/none: the server answered 404 Not Found. Check the address and the version. ' +
        'If upstream has deleted it, use a mirror or a local path.',
    )
    expect(server.requests).toHaveLength(1)
  })

  test('403', async () => {
    server.next('/file', status(403))
    expect(await failure()).toBe(
      'Could not download SERVER/file: the server answered 403 Forbidden. Check that this machine may read it, and check the proxy in between.',
    )
  })

  test('GitHub’s 403 for too many requests, beyond what can be waited for', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 3000)
    server.next('/file', status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }))
    expect(await failure()).toMatch(
      /the server limits the rate of requests \(403\) and asks us to wait (2999|300[01]) s\. Try again later, or use a mirror\.$/,
    )
    expect(server.requests).toHaveLength(1)
  })

  test('418, and other answers that make no sense', async () => {
    server.next('/file', status(418))
    expect(await failure()).toContain("the server answered 418 I'm a Teapot. Check the address.")
  })

  test('500 for good', async () => {
    server.next('/file', status(500), status(500), status(500))
    expect(await failure()).toBe(
      'Could not download SERVER/file: the server answered 500 Internal Server Error. Try again later, or use a different source.',
    )
  })

  test('a file that announces that it is too large', async () => {
    expect(await failure('/file', { limit: 9999 })).toBe(
      'Could not download SERVER/file: it has 10000 bytes, more than the 9999 accepted. Check the address.',
    )
  })

  test('a file that does not stop', async () => {
    server.next('/file', (_request, response) => void response.writeHead(200).end(Buffer.alloc(30_000)))
    expect(await failure()).toContain('it would have more than the 20000 bytes accepted.')
  })

  test('a server that falls silent', async () => {
    const silent = (_request: unknown, response: { writeHead(code: number): { write(text: string): void } }) =>
      response.writeHead(200).write('0')
    server.next('/file', silent, silent, silent)
    expect(await failure('/file', { idleMs: 400 })).toContain(
      'the connection ended early (silent for 0.4 s) after 1 bytes.',
    )
  })

  test('no server', async () => {
    await server.stop()
    expect(await failure()).toBe(
      'Could not download SERVER/file: the server cannot be reached (ECONNREFUSED). Check the network and the proxy variables, or use a source that needs no network.',
    )
    server = await startFileServer()
  })

  test('no name service', async () => {
    const say = (line: string) => void lines.push(line)
    const options = { sha256: sha256(file), limit: 1, retry: { ...retry, attempts: 1 }, say, env: {} }
    await expect(download('https://nowhere.invalid/file', join(folder, 'target'), options)).rejects.toThrow(
      /the server cannot be reached \((ENOTFOUND|EAI_AGAIN)\)/,
    )
  })

  test('a full disk', async () => {
    // /dev/full is the kernel's own full disk; the link, not the device, is what gets removed.
    await symlink('/dev/full', join(folder, 'target'))
    expect(await failure()).toBe(
      `Could not write ${join(folder, 'target')}: the disk is full (ENOSPC). Free some space, or use a runner with a larger disk.`,
    )
  })

  test('a folder that is not there', async () => {
    const options = { sha256: sha256(file), limit: 1, retry, say: () => {}, env: {} }
    await expect(download(`${server.url}/file`, join(folder, 'none/target'), options)).rejects.toThrow(
      /ENOENT.* Check that the folder exists and is writable\.$/,
    )
  })

  test('a token with a line break, which is not repeated', async () => {
    expect((await failure('/file', { headers: { authorization: 'Bearer hun\nter2' } })).replace(/:\d+/, '')).toBe(
      'Could not send a request to 127.0.0.1: the header authorization has a line break, or another character that none may have. Check the token or the password that it is made of.',
    )
    expect(lines).toEqual([])
  })

  test('redirects without end', async () => {
    server.next('/loop', ...Array.from({ length: 6 }, () => status(302, { location: '/loop' })))
    expect(await failure('/loop')).toBe(
      'Could not download SERVER/loop: the server redirects more than 5 times. Check the address.',
    )
  })

  test('a redirect to what is no address of a server', async () => {
    server.next('/file', status(302, { location: 'file:///etc/passwd' }))
    expect(await failure()).toBe(
      'Could not use an address: the address starts with file://. Give an address that starts with https://.',
    )
  })
})

test('what may be a secret stays with the server that it is for, and what is wanted goes along', async () => {
  const other = await startFileServer()
  const seen: unknown[] = []
  const note = ({ headers }: IncomingMessage) =>
    void seen.push([headers.authorization, headers['x-amz-security-token'], headers.accept])
  server.next('/file', (request, response) => {
    note(request)
    response.writeHead(302, { location: '/same' }).end()
  })
  server.next('/same', (request, response) => {
    note(request)
    response.writeHead(302, { location: `${other.url}/file` }).end()
  })
  other.next('/file', (request, response) => {
    note(request)
    serveFile(file)(request, response)
  })
  const { request } = await import('../../src/http/request.ts')
  const response = await request(
    `${server.url}/file`,
    { authorization: 'Bearer token', 'x-amz-security-token': 'session', accept: 'text/plain' },
    { env: {}, signal: AbortSignal.timeout(5000) },
  )
  expect(Buffer.from(await response.arrayBuffer())).toEqual(file)
  const own = ['Bearer token', 'session', 'text/plain']
  expect(seen).toEqual([own, own, [undefined, undefined, 'text/plain']])
  await other.stop()
})
