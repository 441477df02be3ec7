import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { datingServices } from '../src/services.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'services-'))
})
afterAll(() => rm(folder, { recursive: true }))

const service = (url: unknown) => ({ url, majorApiVersion: 1 })
const own = { caUrls: [service('https://fulcio.example')], rekorTlogUrls: [service('https://rekor.example')] }

async function services(change: object) {
  const path = join(folder, 'signing-config.json')
  const mediaType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
  await writeFile(path, JSON.stringify({ mediaType, ...own, ...change }))
  return datingServices(path, false)
}

test('servers of your own may sign for a private repository', async () => {
  expect(await services({})).toEqual({ fulcio: 'https://fulcio.example', rekor: 'https://rekor.example' })
})

test.each(['https://rekor.sigstore.dev', 'https://rekor.sigstore.dev./', 'https://REKOR.SIGSTORE.DEV'])(
  'the public server may not, however it is written: %s',
  async url => {
    await expect(services({ rekorTlogUrls: [service(url)] })).rejects.toThrow(
      /^Could not sign .* permanently publishes/,
    )
  },
)

test.each<[string, unknown]>([
  ['caUrls', {}],
  ['caUrls', [null]],
  ['rekorTlogUrls', 'https://rekor.example'],
  ['rekorTlogUrls', [service(1)]],
  ['rekorTlogUrls', [service('rekor.example')]],
  ['tsaUrls', [{}]],
])('`%s` with another shape is refused: %j', async (name, value) => {
  await expect(services({ [name]: value })).rejects.toThrow(
    `\`${name}\` is not a list of servers, each with an address as \`url\`. Create one with`,
  )
})
