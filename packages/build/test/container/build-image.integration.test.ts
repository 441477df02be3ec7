/** @needs builders registry */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { pushLayout } from '@release-tools/oci'
import { pushImage, writeLayout } from '@release-tools/oci/testing'
import { ports, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { type BuiltImage, buildImage, type ImageRequest } from '../../src/container/build-image.ts'
import { builderKinds } from '../../src/container/builder.ts'
import { findBuilder } from '../../src/container/find-builder.ts'
import { imageRepository, imageRequestFor } from '../../testing/index.ts'

const probe = readFileSync(join(testbed().bin, 'probe'))
const scratch = ['FROM scratch', 'COPY --chmod=755 probe /probe']
const repository = (...lines: string[]) =>
  imageRepository({ probe, 'message.txt': 'hello', Dockerfile: [...scratch, ...lines].join('\n') })

/** Pushes an image with the tag `v1`, and with its digest. */
async function pushTagged(name: string, seed: string) {
  const { repository: reference, digest } = await pushImage(name, seed)
  const manifests = `http://${testbed().registry}/v2/${name}/manifests`
  const manifest = await fetch(`${manifests}/${digest}`)
  const type = manifest.headers.get('content-type') ?? ''
  const body = new Uint8Array(await manifest.arrayBuffer())
  await fetch(`${manifests}/v1`, { method: 'PUT', body, headers: { 'content-type': type } })
  return { reference, digest }
}

describe.each(builderKinds)('%s', kind => {
  async function attempt(workspace: string, own: Partial<ImageRequest> = {}) {
    const temp = mkdtempSync(join(tmpdir(), 'temp-'))
    const host = testHost({ workspace, temp })
    const request = imageRequestFor(workspace, own)
    const result = await buildImage(request, await findBuilder(kind, host), host).then(
      built => ({ built, error: undefined }),
      error => ({ built: undefined, error }),
    )
    const left = readdirSync(dirname(request.layout))
    return { ...result, request, temp, left, output: host.lines.join('\n') }
  }

  async function build(workspace: string, own: Partial<ImageRequest> = {}): Promise<BuiltImage> {
    const { built, error } = await attempt(workspace, own)
    if (built === undefined) throw error
    return built
  }

  test('builds a commit, with its time, source and revision, and nothing that is not committed', async () => {
    const { parts, commit, epoch } = await build(
      repository('RUN ["/probe", "copy", "/probe", "/etc/copy"]', 'USER 65534'),
    )
    expect(epoch).toBe(1_769_860_800)
    const said = {
      'org.opencontainers.image.created': '2026-01-31T12:00:00Z',
      'org.opencontainers.image.revision': commit,
      'org.opencontainers.image.source': 'https://github.com/acme/app',
    }
    expect(parts).toMatchObject([
      {
        platform: 'linux/amd64',
        config: { created: '2026-01-31T12:00:00Z', config: { User: '65534', Labels: said } },
        manifest: { annotations: said },
      },
    ])
  })

  test('refuses a floating base, and uses and records the digest that it has if it is allowed', async () => {
    const { reference, digest } = await pushTagged('base', kind)
    const workspace = imageRepository({ Dockerfile: `FROM ${reference}:v1\n` })
    const refused = await attempt(workspace)
    expect(refused.error.message).toContain(`Dockerfile: line 1 names "${reference}:v1", without a digest.`)
    const { bases } = await build(workspace, { allowFloatingBase: true })
    expect(bases).toEqual([{ reference: `${reference}:v1`, digest, floating: true }])
    const pinned = imageRepository({ Dockerfile: `ARG BASE=x\nFROM \${BASE}@${digest}\n` })
    const buildArgs = new Map([['BASE', reference]])
    expect((await build(pinned, { buildArgs })).bases).toEqual([{ reference: `${reference}@${digest}`, digest }])
  })

  test('hides a secret that the build prints, and refuses an image that keeps it', async () => {
    const secrets = [{ id: 'token', value: 'correct-horse-battery' }]
    const mount = 'RUN --mount=type=secret,id=token'
    const printed = await attempt(repository(`${mount} ["/probe", "print", "/run/secrets/token"]`), { secrets })
    expect(printed.error).toBeUndefined()
    expect(printed.output).toContain('***')
    expect(printed.output).not.toContain('correct-horse')
    const kept = await attempt(repository(`${mount} ["/probe", "copy", "/run/secrets/token", "/token"]`), { secrets })
    expect(kept.error.message).toMatch(/layer \d of \d for linux\/amd64 contains the secret "token"/)
    expect(kept.left).toEqual([])
  })

  test('a build that fails or hangs says so, and leaves nothing', async () => {
    const failed = await attempt(repository('RUN ["/probe", "print", "/missing"]'))
    expect(failed.error.message).toContain('/missing')
    const hanging = await attempt(repository('RUN ["/probe", "sleep"]'), { timeoutMs: 6000 })
    expect(hanging.error.message).toContain('the build did not end within')
    expect([failed, hanging].map(({ left, temp }) => [left, readdirSync(temp)])).toEqual(Array(2).fill([[], []]))
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain('release-tools-image-')
    expect(existsSync(hanging.request.layout)).toBe(false)
  })

  test('makes an index of several platforms, without an emulator if the Dockerfile runs nothing on them', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const plain = await build(repository('COPY message.txt /'), { platforms })
    expect(plain.platforms.map(({ platform }) => platform)).toEqual(platforms)
    const running = await attempt(repository('RUN ["/probe", "print", "/probe"]'), { platforms: ['linux/s390x'] })
    expect(running.error.message).toContain('Dockerfile, line 3 runs a program of linux/s390x')
  })

  test('gets a private base with a login, which is gone afterwards', async () => {
    const login = { username: 'ci', password: 'a-long-password' }
    const { dir, bin } = testbed()
    const guarded = await startRegistry({ dir, bin, port: ports.guardedRegistry, login: 'ci:a-long-password' })
    try {
      const layout = mkdtempSync(join(tmpdir(), 'layout-'))
      writeLayout(layout, ['linux/amd64'], { seed: kind })
      const base = await pushLayout(layout, `${guarded.host}/base`, testHost(), { credentials: login })
      const workspace = imageRepository({ Dockerfile: `FROM ${base}\n` })
      expect((await attempt(workspace)).error.message).toMatch(/401|unauthorized|authentication required/i)
      const { built, left, temp } = await attempt(workspace, { repository: `${guarded.host}/app`, credentials: login })
      expect(built?.bases[0]?.reference).toBe(base)
      expect([left, readdirSync(temp)]).toEqual([['layout'], []])
    } finally {
      await guarded.stop()
    }
  })

  test('says which registry it cannot reach', async () => {
    const workspace = imageRepository({ Dockerfile: `FROM 127.0.0.1:1/base@sha256:${'a'.repeat(64)}\n` })
    const { error, left } = await attempt(workspace)
    expect(error.message).toContain('127.0.0.1:1')
    expect(left).toEqual([])
  })

  test('without a network, RUN reaches no server', async () => {
    const { error } = await attempt(repository(`RUN ["/probe", "get", "${testbed().registry}"]`))
    expect(error.details).toContain(`probe: dial tcp ${testbed().registry}`)
  })
})

test('a full disk is named, and nothing of the build is left on it', async () => {
  const workspace = repository('RUN ["/probe", "fill", "/big"]')
  const temp = mkdtempSync(join(tmpdir(), 'small-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', temp])
  const host = testHost({ workspace, temp })
  const attempt = buildImage(imageRequestFor(workspace), await findBuilder('buildah', host), host)
  await expect(attempt).rejects.toThrow('Make room on the disk')
  expect(readdirSync(temp)).toEqual([])
  execFileSync('umount', [temp])
})
