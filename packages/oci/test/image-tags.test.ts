import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { renderJson, sha256 } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { RepositoryTags } from '../src/image-tags.ts'
import type { RepositoryOptions } from '../src/repository.ts'
import { Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const index = renderJson({ schemaVersion: 2, manifests: [] })
const digest = `sha256:${sha256(index)}`

function tagsAt(address: string, options: RepositoryOptions, env: Record<string, string> = {}) {
  const retry = { attempts: 1, baseMs: 1, maxMs: 1 }
  return new RepositoryTags(`${address}/acme/widget`, testHost({ env: { DOCKER_CONFIG: '/none', ...env } }), {
    retry,
    ...options,
  })
}

const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`

/** A registry with an image that names no media type. `puts` are the media types and paths that it got; `put` is its answer. */
async function registry(put: number, tags: Record<string, string> = {}, keeps = true) {
  const puts: string[] = []
  const address = await servers.start((request, response) => {
    const tag = request.url?.split('/').at(-1) ?? ''
    if (request.method === 'PUT') {
      puts.push(`${request.headers['content-type']} ${request.headers.authorization} ${request.url}`)
      if (put === 201 && keeps) tags[tag] = index
      request.resume().on('end', () => response.writeHead(put).end())
      return
    }
    const body = tag === digest ? index : tags[tag]
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  return { puts, address, tags: tagsAt(address, { credentials: { username: 'jane', password: 'p' } }) }
}

test('the same bytes are put at the tag, with their media type', async () => {
  const { tags, puts } = await registry(201)
  expect(await tags.digest('1.2.0')).toBeUndefined()
  expect(await tags.set('1.2.0', digest)).toBe(digest)
  expect(puts).toEqual([`application/vnd.oci.image.index.v1+json ${basic('jane:p')} /v2/acme/widget/manifests/1.2.0`])
})

test('a docker login counts before the token of the job, which counts before none', async () => {
  const { puts, address } = await registry(201)
  const directory = mkdtempSync(join(tmpdir(), 'docker-'))
  const auths = { [address]: { auth: Buffer.from('own:o').toString('base64') } }
  writeFileSync(join(directory, 'config.json'), renderJson({ auths }))
  const fallback = { username: 'acme', password: 't' }
  await tagsAt(address, { fallback }, { DOCKER_CONFIG: directory }).set('a', digest)
  await tagsAt(address, { fallback }).set('b', digest)
  await tagsAt(address, {}).set('c', digest)
  rmSync(directory, { recursive: true })
  const logins = puts.map(put => put.split('+json ')[1]?.replace(/ \S+$/, ''))
  expect(logins).toEqual([basic('own:o'), basic('acme:t'), 'undefined'])
})

test('a registry whose tags never change refuses what it has, and the tag is set all the same', async () => {
  const { tags } = await registry(409, { '1.2.0': index })
  expect(await tags.set('1.2.0', digest)).toBe(digest)
})

test.each([
  [
    403,
    'the registry denied access (403). Set `registry-username` and `registry-password`, or log in before this step.',
  ],
  [400, 'the registry answered 400. Check the name of the repository, and try again.'],
])('an answer of %d is said with the tag', async (status, found) => {
  const { tags } = await registry(status)
  await expect(tags.set('latest', digest)).rejects.toThrow(
    `Could not point ${tags.repository}:latest at ${digest}: ${found}`,
  )
})

test('a tag that the registry took and does not show is not called set', async () => {
  const { tags } = await registry(201, {}, false)
  await expect(tags.set('latest', digest)).rejects.toThrow(
    `Could not point ${tags.repository}:latest at ${digest}: the registry took the tag, and does not show it. Check the registry, and run the job again.`,
  )
})

test('an image that the registry does not have can get no tag', async () => {
  const { tags, puts } = await registry(201)
  const absent = `sha256:${'0'.repeat(64)}`
  await expect(tags.set('latest', absent)).rejects.toThrow('the registry does not have this image')
  expect(puts).toEqual([])
})

test.each(['ghcr.io/acme/widget:1.2.0', 'not a repository'])(
  '%j is refused: a repository has neither tag nor digest',
  text => {
    expect(() => new RepositoryTags(text, testHost())).toThrow(
      `Could not use the registry ${text}: it is not the name of a repository. Write the registry and the repository in lower case`,
    )
  },
)
