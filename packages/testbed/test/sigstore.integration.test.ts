/** @needs tools sigstore */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { testbed } from '../src/session.ts'
import { requestToken } from '../src/sigstore/claims.ts'
import { testHost } from '../src/test-host.ts'

const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'

async function blob() {
  const dir = await mkdtemp(join(testbed().dir, 'blob-'))
  const [file, bundle] = [join(dir, 'file'), join(dir, 'bundle.json')]
  await writeFile(file, 'hello\n')
  return { file, bundle }
}

function sign(file: string, bundle: string, token = testbed().idTokenRequestToken) {
  const { signingConfig, trustedRoot, idTokenRequestUrl } = testbed()
  const services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  return testHost().exec('cosign', ['sign-blob', '-y', ...services, '--bundle', bundle, file], {
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
  })
}

function verify(file: string, bundle: string, who: string) {
  const { trustedRoot, issuer } = testbed()
  const signer = ['--certificate-identity', who, '--certificate-oidc-issuer', issuer]
  return testHost().exec('cosign', ['verify-blob', '--trusted-root', trustedRoot, '--bundle', bundle, ...signer, file])
}

describe('the local Sigstore', () => {
  test('signs without a key, and cosign verifies it', async () => {
    const { file, bundle } = await blob()
    expect(await sign(file, bundle)).toMatchObject({ exitCode: 0 })
    expect(await verify(file, bundle, identity)).toMatchObject({ exitCode: 0 })
    expect((await verify(file, bundle, identity.replace('v1.2.3', 'v1.2.4'))).exitCode).not.toBe(0)
  })

  test('gives the identity that the request token asks for', async () => {
    const { file, bundle } = await blob()
    const token = requestToken({ job_workflow_ref: 'evil/fork/.github/workflows/x.yml@refs/heads/main' })
    expect(await sign(file, bundle, token)).toMatchObject({ exitCode: 0 })
    expect((await verify(file, bundle, identity)).exitCode).not.toBe(0)
    const who = 'https://github.com/evil/fork/.github/workflows/x.yml@refs/heads/main'
    expect(await verify(file, bundle, who)).toMatchObject({ exitCode: 0 })
  })

  test('refuses a token that has expired, is for others, or comes without permission', async () => {
    const { file, bundle } = await blob()
    expect((await sign(file, bundle, requestToken({ exp: 1_000 }))).stderr).toContain('400')
    expect((await sign(file, bundle, requestToken({ aud: 'other' }))).stderr).toContain('400')
    expect((await sign(file, bundle, 'stolen')).exitCode).not.toBe(0)
  })
})
