import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { testHost } from '@release-tools/testbed'
import { tagOf } from '../../src/stores/oci/tag.ts'

const list = `sha256-${'a'.repeat(64)}`

test.each([
  ['v1.2.0-rc.1', 'v1.2.0-rc.1'],
  ['widget/v1.2.0', 'widget_2Fv1.2.0'],
  ['widget_2Fv1.2.0', 'widget_5F2Fv1.2.0'],
  ['v1+local', 'v1_2Blocal'],
  ['.hidden', '_2Ehidden'],
  ['1é', '1_C3_A9'],
  [list, `_73${list.slice(1)}`],
  [`${list}.att`, `_73${list.slice(1)}.att`],
])('the release %s has the tag %s', (tag, expected) => {
  expect(tagOf({ tag, name: 'release' })).toBe(expected)
})

test('no two parts share a tag, and all are tags of the specification', () => {
  const parts = [
    'a',
    'a__run-1-1',
    'a_',
    'a_5F',
    '_H',
    'x'.repeat(128),
    'x'.repeat(129),
    'x'.repeat(130),
    list,
  ].flatMap(tag => ['release', 'run-1-1', 'run-1-2'].map(name => ({ tag, name })))
  const tags = parts.map(tagOf)
  expect(new Set(tags).size).toBe(parts.length)
  expect(tags.filter(tag => !/^\w[\w.-]{0,127}$/.test(tag) || tag.startsWith('sha256-'))).toEqual([])
})

test.each(['ghcr.io/Acme/releases', 'ghcr.io/acme/releases:v1', `ghcr.io/acme/releases@sha256:${'a'.repeat(64)}`])(
  'oci://%s is not the address of a repository',
  async name => {
    const opened = openStore(`oci://${name}`, { host: testHost({ env: {} }), repository: 'acme/widget' })
    await expect(opened).rejects.toThrow(
      `Could not use the registry ${name}: it is not the name of a repository. Write the registry and the repository in lower case, as in ghcr.io/acme/releases.`,
    )
  },
)

test('a registry that denies access is a Problem that says how to log in to a store', async () => {
  const server = createServer((_, response) => response.writeHead(401).end())
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const name = `127.0.0.1:${(server.address() as { port: number }).port}/acme/releases`
  const host = testHost({ env: { DOCKER_CONFIG: '/nowhere' } })
  const store = await openStore(`oci://${name}`, { host, repository: 'acme/widget' })
  const part = { repository: 'acme/widget', tag: 'v1', name: 'release' }
  const denied =
    'the registry denied access (401). Log in with `docker login` first. On ghcr.io, a job needs `permissions: packages: write`.'
  await expect(store.check()).rejects.toThrow(`Could not keep anything in oci://${name}: ${denied}`)
  await expect(store.files(part)).rejects.toThrow(`Could not read v1 in oci://${name}: ${denied}`)
  server.close()
})
