/** @needs builders buildx registry */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pushLayout } from '@release-tools/oci'
import { writeLayout } from '@release-tools/oci/testing'
import { ports, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { buildImage, type ImageRequest } from '../../src/container/build-image.ts'
import { findBuilder } from '../../src/container/find-builder.ts'
import { imageRepository, imageRequestFor } from '../../testing/index.ts'

// As docker/setup-buildx-action with the driver `remote` leaves a machine: a plugin, and a builder that is the daemon of BuildKit.
const dockerConfig = mkdtempSync(join(tmpdir(), 'docker-'))
mkdirSync(join(dockerConfig, 'cli-plugins'))
symlinkSync(join(testbed().bin, 'docker-buildx'), join(dockerConfig, 'cli-plugins/docker-buildx'))
const { BUILDKIT_HOST: daemon = '', ...rest } = process.env
const env = { ...rest, DOCKER_CONFIG: dockerConfig }
const docker = (...args: string[]) => execFileSync(join(testbed().bin, 'docker'), args, { env, stdio: 'pipe' })
docker('buildx', 'create', '--name', 'remote', '--driver', 'remote', '--use', daemon)

const probe = readFileSync(join(testbed().bin, 'probe'))
const repository = (base: string, ...lines: string[]) =>
  imageRepository({
    probe,
    'message.txt': 'hello',
    Dockerfile: [`FROM ${base}`, 'COPY --chmod=755 probe /probe', ...lines].join('\n'),
  })

async function attempt(workspace: string, own: Partial<ImageRequest> = {}, variables: NodeJS.ProcessEnv = env) {
  const temp = mkdtempSync(join(tmpdir(), 'temp-'))
  const host = testHost({ workspace, temp, env: variables })
  const request = imageRequestFor(workspace, own)
  const { built, error } = await buildImage(request, await findBuilder('buildkit', host), host).then(
    done => ({ built: done, error: undefined }),
    failure => ({ built: undefined, error: failure }),
  )
  return {
    built,
    error,
    left: [readdirSync(dirname(request.layout)), readdirSync(temp)],
    output: host.lines.join('\n'),
  }
}

test('is found without buildctl, and makes the same bytes, from a private base with a login beside that of the user', async () => {
  const login = { username: 'ci', password: 'a-long-password' }
  const { dir, bin } = testbed()
  const guarded = await startRegistry({ dir, bin, port: ports.guardedRegistry, login: 'ci:a-long-password' })
  try {
    const layout = mkdtempSync(join(tmpdir(), 'layout-'))
    writeLayout(layout, ['linux/amd64', 'linux/arm64'], { seed: 'buildx' })
    const base = await pushLayout(layout, `${guarded.host}/base`, testHost(), { credentials: login })
    const workspace = repository(base, 'ARG WHO', 'LABEL who=$WHO', 'COPY message.txt /')
    const own = {
      buildArgs: new Map([['WHO', 'a, "b" = c']]),
      annotations: { 'org.opencontainers.image.title': 'Widget, "the" one' },
      platforms: ['linux/amd64', 'linux/arm64'],
      repository: `${guarded.host}/app`,
    }
    const denied = await attempt(workspace, own)
    expect(denied.error.message).toMatch(/401|unauthorized|authentication required/i)
    const byBuildx = await attempt(workspace, { ...own, credentials: login })
    const byBuildctl = await attempt(workspace, { ...own, credentials: login }, process.env)
    expect(byBuildx.built?.builder).toMatchObject({ kind: 'buildkit', version: byBuildctl.built?.builder.version })
    expect(byBuildx.built?.digest).toBe(byBuildctl.built?.digest)
    expect(byBuildx.built?.platforms.map(({ platform }) => platform)).toEqual(own.platforms)
    expect(byBuildx.built?.parts[0]).toMatchObject({
      manifest: { annotations: own.annotations },
      config: { config: { Labels: { who: 'a, "b" = c', ...own.annotations } } },
    })
    expect(byBuildx.left).toEqual([['layout'], []])
    expect(readdirSync(dockerConfig)).not.toContain('config.json')
  } finally {
    await guarded.stop()
  }
})

test('hides a secret that the build prints, reaches no server without a network, and leaves nothing of a failed build', async () => {
  const { registry } = testbed()
  const secrets = [{ id: 'token', value: 'correct-horse-battery' }]
  const print = 'RUN --mount=type=secret,id=token ["/probe", "print", "/run/secrets/token"]'
  const { error, output, left } = await attempt(repository('scratch', print, `RUN ["/probe", "get", "${registry}"]`), {
    secrets,
  })
  expect(error.details).toContain(`probe: dial tcp ${registry}`)
  expect(output).toContain('***')
  expect(output).not.toContain('correct-horse')
  expect(left).toEqual([[], []])
})

test('without the plugin, that is what is missing', async () => {
  const host = testHost({ env: { ...env, DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'docker-')) } })
  await expect(findBuilder('buildkit', host)).rejects.toThrow(
    'no BuildKit daemon answers buildctl; `docker buildx` is not usable.',
  )
})
