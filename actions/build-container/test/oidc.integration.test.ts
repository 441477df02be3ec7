/** @needs builders registry */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { imageRepository } from '@release-tools/build/testing'
import { imageDigests } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { ports, requestToken, startIssuer, startTokenRegistry, testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const audience = 'registry.example'
const { workspace, give } = givenInputs('build-container', read)
const storage = testbed().registry
const base = await pushImage('acme/private-base')
const issuer = await startIssuer(ports.issuer)
const registry = await startTokenRegistry({ port: ports.guardedRegistry, storage, issuer: issuer.url, audience })
imageRepository(
  {
    Dockerfile: `FROM ${registry.host}/acme/private-base@${base.digest}\nCOPY pyproject.toml /\n`,
    'pyproject.toml': '[project]\nname = "Widget"\nversion = "1.2.0"\n',
  },
  workspace,
)
afterAll(() => Promise.all([registry.stop(), issuer.stop()]))

// The user has a login of another account for the same registry.
const dockerConfig = mkdtempSync(join(tmpdir(), 'docker-'))
const ofUser = JSON.stringify({ auths: { [`127.0.0.1:${ports.guardedRegistry}`]: { auth: btoa('me:mine') } } })
writeFileSync(join(dockerConfig, 'config.json'), ofUser)
const before = process.env
afterEach(() => {
  process.env = before
  registry.exchanges.length = 0
})

const identity = {
  ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(),
}

async function build(inputs: Record<string, string>, more: Record<string, string | undefined> = identity) {
  const job = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/tags/v1.2.0' }
  process.env = { ...before, DOCKER_CONFIG: dockerConfig, ...job, ...more }
  const host = testHost({ workspace, temp: mkdtempSync(join(tmpdir(), 'job-')) })
  const given = give({ repository: `${registry.host}/acme/widget`, push: 'true', ...inputs })
  const { outputs, error } = await run(given, host).then(
    done => ({ outputs: done, error: undefined }),
    failure => ({ outputs: undefined, error: failure }),
  )
  return { outputs, error, host, left: readdirSync(host.temp) }
}

test.each(['buildkit', 'buildah'])(
  '%s gets a private base, and the image is pushed, with the identity of the job',
  async builder => {
    const { outputs, error, host, left } = await build({ builder, 'registry-token-audience': audience })
    expect(error).toBeUndefined()
    expect(await imageDigests(`${storage}/acme/widget`, outputs?.digest ?? '', testHost())).toEqual([outputs?.digest])
    expect(new Set(registry.exchanges.map(line => line.replace(/^\w+ /, '')))).toEqual(
      new Set(['repository:acme/private-base:pull', 'repository:acme/widget:pull,push']),
    )
    // Each token was asked for when it was needed: those of GitHub are good for five minutes, and a build may take longer.
    expect(new Set(host.secrets.filter(secret => secret.startsWith('ey'))).size).toBeGreaterThan(1)
    const told = [
      ...host.lines,
      ...host.summaries,
      readFileSync(join(workspace, 'release/images/widget/build.json'), 'utf8'),
    ]
    for (const secret of host.secrets) expect(told.join('\n')).not.toContain(secret)
    // The names of what the step made, for later steps of the job.
    const kept = ['release-tools-made-evidence']
    expect({ left, files: readdirSync(dockerConfig) }).toEqual({ left: kept, files: ['config.json'] })
    expect(readFileSync(join(dockerConfig, 'config.json'), 'utf8')).toBe(ofUser)
  },
)

test('a token for another audience is refused by the registry, and one that the job may not ask for is named', async () => {
  const other = await build({ builder: 'buildah', 'registry-token-audience': 'elsewhere.example' })
  expect(other.error.message).toMatch(/401|unauthorized|authentication required|denied/i)
  expect(registry.refused).toContain('the token is for elsewhere.example')
  const without = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
  const { error, left } = await build({ 'registry-token-audience': audience }, without)
  expect(error.message).toContain('the job may not ask GitHub for one. Add to the job:\npermissions:')
  expect([other.left, left, registry.exchanges]).toEqual([[], [], []])
})
