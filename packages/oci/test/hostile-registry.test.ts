import { execFile } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, jest, test } from '@jest/globals'
import { entry, ImageBuilder } from '../testing/image-builder.ts'
import { type Answer, registryOf, Servers } from '../testing/loopback-registry.ts'

jest.setTimeout(60_000)
const servers = new Servers()
afterEach(() => servers.stop())

const program = join(import.meta.dirname, 'fixtures/expand-target.mjs')
interface Ended {
  outcome: string
  seconds: number
  megabytes: number
}

/** Reads an image from a server that answers so, in a process of its own. */
async function read(answer: Answer, ...platforms: string[]): Promise<Ended> {
  const host = await servers.start(answer)
  const args = [program, `${host}/acme/widget:v1`, ...platforms]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    timeout: 50_000,
  })
  return JSON.parse(stdout)
}

/** Sends `piece` again and again, until the client has enough. */
function forever(response: ServerResponse, piece: Buffer, everyMs: number): void {
  const timer = setInterval(() => response.write(piece), everyMs)
  response.on('close', () => clearInterval(timer))
}

const drip = (response: ServerResponse) => forever(response, Buffer.from('{ '), 1000)
const flood = (response: ServerResponse) => forever(response, Buffer.alloc(1024 * 1024, ' '), 1)

/** Asks for a token, whose server answers so. */
const tokenFrom =
  (answer: (response: ServerResponse) => void): Answer =>
  (request, response) => {
    if (request.url?.startsWith('/token')) return answer(response)
    const challenge = { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` }
    response.writeHead(401, challenge).end()
  }

/** An image with so many platforms. Its manifests, but not its index, are answered by `answer`. */
function wide(count: number, answer?: (response: ServerResponse, data: Buffer | undefined) => void): Answer {
  const image = new ImageBuilder()
  const amd = image.image('linux/amd64')
  const index = image.index(
    Array.from({ length: count }, (_, at) => entry(image.image(`linux/a${at}`, amd.digest), `linux/a${at}`)),
  )
  const registry = registryOf(image.blobs, index.digest)
  return (request, response) => {
    const digest = request.url?.split('/').at(-1) ?? ''
    return digest === 'v1' || answer === undefined
      ? registry(request, response)
      : answer(response, image.blobs.get(digest))
  }
}

/** An image whose manifests are as large and as many as they may be. */
function heavy(): Answer {
  const image = new ImageBuilder()
  const filler = '[],'.repeat(80_000)
  const entries = Array.from({ length: 100 }, (_, at) => {
    const config = image.put('application/vnd.oci.image.config.v1+json', `{"os":"linux","architecture":"a${at}"}`)
    const text = `{"config":${JSON.stringify(config)},"layers":[],"x":[${filler}${' '.repeat(3 * 1024 * 1024)}${at}]}`
    return image.put('application/vnd.oci.image.manifest.v1+json', text)
  })
  return registryOf(image.blobs, image.index(entries).digest)
}

const slow =
  /^Problem: Could not read the image .*: the registry did not send its whole answer within 4 s\. Check the registry, the network and the proxy, and try again\.$/

function check(ended: Ended, outcome: RegExp): void {
  expect(ended.outcome).toMatch(outcome)
  expect(ended.seconds).toBeLessThan(10)
  expect(ended.megabytes).toBeLessThan(300)
}

test.each<[what: string, answer: Answer, outcome: RegExp]>([
  [
    'a token answer that never ends',
    tokenFrom(flood),
    /its answer has more than the 65536 bytes accepted\. Do not use this/,
  ],
  [
    'a manifest that never ends',
    (_, response) => flood(response),
    /one of its documents has more than the 4194304 bytes/,
  ],
  [
    '2,000 platforms',
    wide(2000),
    /it lists 2000 images, more than the 100 accepted\. Name those that you need with `plat/,
  ],
  ['a hundred manifests of three megabytes', heavy(), /its documents have more than the 16777216 bytes accepted\./],
  [
    'redirects without end',
    (_, response) => response.writeHead(302, { location: '/x' }).end(),
    /redirects more than 5/,
  ],
])('%s ends within 10 s and 300 MB, in our own words', async (_, answer, outcome) => {
  check(await read(answer), outcome)
})

test('two bytes a second, or none, end within 10 s and 300 MB, in our own words', async () => {
  const answers: Answer[] = [
    tokenFrom(drip),
    tokenFrom(() => {}),
    (_, response) => drip(response),
    () => {},
    wide(100, drip),
  ]
  for (const ended of await Promise.all(answers.map(answer => read(answer)))) check(ended, slow)
})

test('one platform of 2,000 is read', async () => {
  expect(await read(wide(2000), 'linux/a7')).toMatchObject({ outcome: '1 targets' })
})

test('many platforms are read side by side', async () => {
  const [delay, count] = [200, 40]
  const late = (response: ServerResponse, data: Buffer | undefined) => setTimeout(() => response.end(data), delay)
  const { outcome, seconds } = await read(wide(count, (response, data) => void late(response, data)))
  expect(outcome).toBe(`${count} targets`)
  expect(seconds).toBeLessThan((delay * count) / 1000 / 2)
})
