import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { pushLayout } from '../src/push-layout.ts'
import { writeLayout } from '../testing/index.ts'
import { Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

/** Pushes to a registry that has nothing, and names this place for layers. Returns the error, and the paths of all uploads. */
async function push(location: string | undefined) {
  const layout = mkdtempSync(join(tmpdir(), 'layout-'))
  writeLayout(layout, ['linux/amd64'], { seed: 'location' })
  const sent: string[] = []
  const host = await servers.start((request, response) => {
    if (request.method === 'PUT') sent.push(request.url?.split('?')[0] ?? '')
    const statuses: Record<string, number> = { HEAD: 404, POST: 202, PUT: 201 }
    request
      .resume()
      .on('end', () =>
        response.writeHead(statuses[request.method ?? ''] ?? 500, location === undefined ? {} : { location }).end(),
      )
  })
  const policy = { attempts: 1, baseMs: 1, maxMs: 1 }
  const error = await pushLayout(layout, `${host}/acme/widget`, testHost({ env: {} }), { policy }).then(
    () => undefined,
    thrown => String(thrown),
  )
  return { error, sent }
}

test('layers go where the registry says, and the image comes last', async () => {
  const { error, sent } = await push('/upload/1')
  expect(error).toBeUndefined()
  expect(sent.slice(0, -1).every(path => path === '/upload/1')).toBe(true)
  expect(sent.at(-1)).toMatch(/^\/v2\/acme\/widget\/manifests\/sha256:/)
})

test.each([
  [
    'http://registry.example/upload',
    'the registry sends layers to http://registry.example, which is not encrypted or is this machine.',
  ],
  ['ftp://registry.example/upload', 'which is not encrypted or is this machine.'],
  [undefined, 'the registry named no place for a layer.'],
])('a place for layers such as %j is refused, and nothing is sent', async (location, message) => {
  const { error, sent } = await push(location)
  expect(error).toContain(message)
  expect(sent).toEqual([])
})
