import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { signImageParts } from '../src/sign.ts'
import type { SigningOptions } from '../src/signing-options.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const digest = `sha256:${'a'.repeat(64)}`
const options: SigningOptions = {
  signing: { kind: 'key' },
  transparency: 'none',
  serverUrl: 'https://github.com',
  cosign: { name: 'cosign', path: '/nowhere/cosign', version: '0', sha256: '', origin: 'path' },
}

/** A host with a docker login for this registry. */
function loggedInAt(registry: string) {
  const directory = mkdtempSync(join(tmpdir(), 'docker-'))
  const auth = Buffer.from('u:p').toString('base64')
  writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths: { [`http://${registry}/v2/`]: { auth } } }))
  return testHost({ env: { DOCKER_CONFIG: directory } })
}

test('an index that only cosign may read is signed alone, with a warning', async () => {
  const seen: (string | undefined)[] = []
  const registry = await servers.start((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(403).end()
  })
  const host = loggedInAt(registry)
  expect(await signImageParts(`${registry}/acme/widget`, digest, options, host)).toEqual([])
  expect(host.lines).toEqual([
    `warning: Signed ${registry}/acme/widget@${digest}, but not the platforms that it may list: the registry denied access (403). cosign can read them, but release-tools has no login. Log in with \`docker login\` before this step.`,
  ])
  expect(seen).toEqual([`Basic ${Buffer.from('u:p').toString('base64')}`])
})

test('an index that is not what was asked for is refused', async () => {
  const registry = await servers.start((_, response) => response.end('{"manifests":[]}'))
  const signed = signImageParts(`${registry}/acme/widget`, digest, options, loggedInAt(registry))
  await expect(signed).rejects.toThrow('the registry sent a document with the digest sha256:')
})
