import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { openIndex } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { type IndexBed, indexBed, now } from './support/branch-bed.ts'

const host = testHost()
let project: IndexedProject
let bed: IndexBed
let base: string

/** Serves an index below `/index`; below `/endless`, a timestamp that never ends; below `/down`, an error. */
const server = createServer((request, response) => {
  const [, folder = '', name = ''] = (request.url ?? '').split('/')
  const bytes = folder === 'index' ? project.files.get(name) : undefined
  if (folder === 'endless' && name === 'timestamp.json') {
    const more = () => {
      while (response.write(' '.repeat(65_536)));
    }
    response.on('drain', more)
    return more()
  }
  response.statusCode = bytes === undefined ? (folder === 'down' ? 403 : 404) : 200
  response.end(bytes)
})

beforeAll(async () => {
  project = await IndexedProject.of([entry('1.0.0')], now, host)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  bed = await indexBed()
  await bed.add([entry('1.0.0')])
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await bed.stop()
})

function open(place: string, root = project.root) {
  const { apiUrl, env } = bed.github
  return openIndex(place, { root, now, api: apiUrl, token: env.GITHUB_TOKEN ?? '' }, host)
}

test('reads the index of a server', async () => {
  expect(await open(`${base}/index/`)).toMatchObject({ index: { releases: [entry('1.0.0')] } })
})

test('reads the index of a repository by the API', async () => {
  expect(await open('acme/widget', bed.project.root)).toMatchObject({ index: { releases: [entry('1.0.0')] } })
})

test.each([
  [
    'an endless file',
    () => `${base}/endless`,
    'Could not download BASE/endless/timestamp.json: it has more than the 65536 bytes accepted. Check the address.',
  ],
  [
    'a server that refuses',
    () => `${base}/down`,
    'Could not download BASE/down/timestamp.json: the server answered 403 Forbidden. Check that this machine may read it, and check the proxy in between.',
  ],
  [
    'a server without an index',
    () => `${base}/nothing`,
    'Could not read the index in BASE/nothing: it has no timestamp.json. Check the place. If it was being updated, try again.',
  ],
  [
    'an address without encryption',
    () => 'http://acme.example.org/index',
    'Could not read the index in http://acme.example.org/index: whoever is between could hold back newer ones. Give an address that starts with https://.',
  ],
  [
    'another kind of address',
    () => 's3://bucket/index',
    'Could not use an address: the address starts with s3://. Give an address that starts with https://.',
  ],
  [
    'a file',
    () => import.meta.filename,
    'Could not read the index in DIR/places.test.ts: it is not a directory. Give the directory of the index, its https address, or OWNER/NAME of the repository.',
  ],
  [
    'a repository that is not there',
    () => 'acme/nothing',
    'Could not read the index in acme/nothing, branch release-metadata: there is no such branch. Check the name. If the repository is private, set GH_TOKEN. If the project has no index, leave it out.',
  ],
])('says what is wrong with %s', async (_, place, message) => {
  const said = await open(place()).then(() => '', messageOf)
  expect(said.replaceAll(base, 'BASE').replaceAll(import.meta.dirname, 'DIR')).toBe(message)
})

test('says that a text is not a day', async () => {
  const attempt = openIndex('.', { root: project.root, now, asOf: '2026-02-30' }, host)
  await expect(attempt).rejects.toThrow(
    'Could not read the index as of "2026-02-30": it is not a day. Write it as 2026-01-31.',
  )
})
