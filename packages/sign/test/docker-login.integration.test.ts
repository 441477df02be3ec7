/** @needs tools sigstore registry */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handOut, ports, type Registry, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { attestImage } from '../src/attest-image.ts'
import { signImage } from '../src/sign-image.ts'
import { makeKeyPair, scratch, signingOptions } from '../testing/signers.ts'

let guarded: Registry
beforeAll(async () => {
  const { dir, bin } = testbed()
  const login = `user:${handOut('a-password', 'the password of the registry')}`
  guarded = await startRegistry({ dir, bin, port: ports.guardedRegistry, login })
})
afterAll(() => guarded.stop())

test('an image that this job may not read is refused before anything is signed, with which login counts', async () => {
  const [repository, digest] = [`${guarded.host}/acme/denied`, `sha256:${'a'.repeat(64)}`]
  const { key, password } = await makeKeyPair()
  const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
  const keys = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  const host = testHost({ env: { ...process.env, ...keys, DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
  const bundle = join(await scratch(), 'bundle.json')
  const attestation = { digests: [digest], predicateType: 'https://example.org/v1', predicate: {} }
  for (const work of [
    () => signImage({ repository, digest }, bundle, options, host),
    () => attestImage(repository, [attestation], options, host),
  ])
    await expect(work()).rejects.toThrow(
      `Could not read the image ${repository}@${digest}: the registry denied access (401). Only the login of docker counts here, and none that cosign has of its own for a cloud. Run \`docker login\` before this step`,
    )
})
