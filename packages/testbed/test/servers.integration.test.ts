/** @needs tools sigstore registry */
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { requireFreePorts, startServer } from '../src/child.ts'
import { startRegistry } from '../src/registry.ts'
import { testbed } from '../src/session.ts'
import { startSigstore } from '../src/sigstore.ts'

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

describe('a server', () => {
  test('that does not start is explained with the end of its log', async () => {
    const log = join(await mkdtemp(join(testbed().dir, 'server-')), 'log')
    const healthUrl = `http://127.0.0.1:${await freePort()}/`
    const options = { name: 'the oven', program: 'sh', args: ['-c', 'echo no gas; exit 3'], log, healthUrl }
    await expect(startServer(options)).rejects.toMatchObject({
      message: `Could not start the oven: it ended with exit code 3. See its log, ${log}.`,
      details: 'no gas',
    })
  })

  test('can be stopped twice', async () => {
    const dir = await mkdtemp(join(testbed().dir, 'registry-'))
    const registry = await startRegistry({ dir, bin: testbed().bin, port: await freePort() })
    expect((await fetch(`http://${registry.host}/v2/`)).status).toBe(200)
    await registry.stop()
    await registry.stop()
    await expect(fetch(`http://${registry.host}/v2/`)).rejects.toThrow()
  })

  test('is not started where another one listens', async () => {
    const { dir, bin, registry } = testbed()
    const port = Number(registry.split(':')[1])
    await expect(requireFreePorts([port, await freePort()])).rejects.toThrow(
      `a program listens on 127.0.0.1:${port}. It may be another run of the tests or the demo.`,
    )
    await expect(startSigstore({ dir: join(dir, 'second'), bin })).rejects.toThrow(
      'a program listens on 127.0.0.1:18010',
    )
  })
})

describe('the registry', () => {
  const put = (path: string, body: string, type: string) =>
    fetch(`http://${testbed().registry}/v2/testbed/${path}`, { method: 'PUT', body, headers: { 'content-type': type } })

  async function blob(text: string, mediaType: string) {
    const address = `http://${testbed().registry}/v2/testbed/blobs/uploads/?digest=sha256:${sha256(text)}`
    expect((await fetch(address, { method: 'POST', body: text })).status).toBe(201)
    return { mediaType, digest: `sha256:${sha256(text)}`, size: text.length }
  }

  test('lists what refers to an image', async () => {
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const config = await blob('{}', 'application/vnd.oci.empty.v1+json')
    const image = JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] })
    const subject = { mediaType, digest: `sha256:${sha256(image)}`, size: image.length }
    const artifactType = 'application/vnd.example+json'
    const referrer = JSON.stringify({ schemaVersion: 2, mediaType, artifactType, config, layers: [config], subject })
    expect((await put('manifests/v1', image, mediaType)).status).toBe(201)
    expect((await put(`manifests/sha256:${sha256(referrer)}`, referrer, mediaType)).status).toBe(201)
    const answer = await fetch(`http://${testbed().registry}/v2/testbed/referrers/${subject.digest}`)
    expect(await answer.json()).toMatchObject({ manifests: [{ digest: `sha256:${sha256(referrer)}` }] })
  })
})
