import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Builder, BuildRequest, FoundBuilder } from './builder.ts'

/** The first version that rewrites the timestamps of files in layers. */
const oldest = [0, 13]
/** Time for a daemon to say what it is, in milliseconds. */
const answerMs = 20_000

/** Where a program finds BuildKit and docker. */
const passed = ['BUILDKIT_HOST', 'BUILDX_BUILDER', 'BUILDX_CONFIG', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG']

/**
 * BuildKit, behind `buildctl` (with BUILDKIT_HOST, or at its usual socket) or `docker buildx`. The daemon may run anywhere, with or
 * without root: https://github.com/moby/buildkit.
 */
export async function findBuildKit(host: Host): Promise<FoundBuilder> {
  const env = Object.fromEntries(
    passed.flatMap(name => (host.env[name] === undefined ? [] : [[name, host.env[name] ?? '']])),
  )
  const [byCtl, byBuildx] = [await behindBuildctl(env, host), await behindBuildx(env, host)]
  if (!('missing' in byCtl)) return byCtl
  return 'missing' in byBuildx ? { missing: `${byCtl.missing}; ${byBuildx.missing}` } : byBuildx
}

type Env = Record<string, string>

async function behindBuildctl(env: Env, host: Host): Promise<FoundBuilder> {
  const info = await host.exec('buildctl', ['debug', 'info'], { env, timeoutMs: answerMs }).catch(() => undefined)
  if (info === undefined) return { missing: 'buildctl is not installed' }
  if (info.exitCode !== 0) return { missing: 'no BuildKit daemon answers buildctl' }
  const version = /BuildKit:\s+\S+\s+v?(\d+\.\d+\.\d+)/.exec(info.stdout)?.[1] ?? 'unknown'
  return builder(version, request => request.run('buildctl', buildctl(request), environment(env, request)))
}

async function behindBuildx(env: Env, host: Host): Promise<FoundBuilder> {
  const answer = await host.exec('docker', ['buildx', 'inspect'], { env, timeoutMs: answerMs }).catch(() => undefined)
  if (answer === undefined || answer.exitCode !== 0) return { missing: '`docker buildx` is not usable' }
  const [driver, version = 'unknown'] = [
    /^Driver:\s+(\S+)/m.exec(answer.stdout)?.[1],
    /^BuildKit(?: version)?:\s+v?(\d+\.\d+\.\d+)/im.exec(answer.stdout)?.[1],
  ]
  if (driver === 'docker')
    return {
      missing:
        'the builder of `docker buildx` is that of the docker daemon, which cannot write OCI layouts (docker/setup-buildx-action makes one that can)',
    }
  return builder(version, request => request.run('docker', buildx(request), environment(env, request)))
}

function builder(version: string, build: Builder['build']): FoundBuilder {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  // An unknown version is tried: somebody built it on their own.
  if (major * 1000 + minor < (oldest[0] ?? 0) * 1000 + (oldest[1] ?? 0))
    return { missing: `BuildKit ${version} cannot rewrite timestamps; 0.13 can` }
  return { kind: 'buildkit', version, build }
}

function environment(env: Env, { dockerConfig, epoch }: BuildRequest): Env {
  return {
    ...env,
    SOURCE_DATE_EPOCH: String(epoch),
    ...(dockerConfig === undefined ? {} : { DOCKER_CONFIG: dockerConfig }),
  }
}

/** Build arguments of the project, and those that BuildKit itself reads. */
function argumentsOf({ buildArgs, epoch }: BuildRequest): [string, string][] {
  return [
    ...buildArgs,
    ['SOURCE_DATE_EPOCH', String(epoch)],
    // Cache mounts of this build only: it sees none of an earlier one.
    ['BUILDKIT_CACHE_MOUNT_NS', randomUUID()],
  ]
}

function buildctl(request: BuildRequest): string[] {
  const { context, dockerfile, contexts, platform, annotations, secrets, network, layout } = request
  const opt = (key: string, value: string) => ['--opt', `${key}=${value}`]
  return [
    ...['build', '--progress', 'plain', '--no-cache', '--frontend', 'dockerfile.v0'],
    ...['--local', `context=${context}`, '--local', `dockerfile=${dockerfile}`],
    ...opt('filename', 'Dockerfile'),
    ...opt('platform', platform),
    ...contexts.flatMap(({ name, path }) => ['--local', `${name}=${path}`, ...opt(`context:${name}`, `local:${name}`)]),
    ...(network === 'none' ? opt('force-network-mode', 'none') : []),
    ...argumentsOf(request).flatMap(([key, value]) => opt(`build-arg:${key}`, value)),
    ...Object.entries(annotations).flatMap(([key, value]) => opt(`label:${key}`, value)),
    ...secrets.flatMap(({ id, path }) => ['--secret', `id=${id},src=${path}`]),
    '--output',
    [...output(layout), ...Object.entries(annotations).map(([key, value]) => field(`annotation.${key}=${value}`))].join(
      ',',
    ),
  ]
}

function buildx(request: BuildRequest): string[] {
  const { context, dockerfile, contexts, platform, annotations, secrets, network, layout } = request
  return [
    ...['buildx', 'build', '--progress', 'plain', '--no-cache', '--provenance=false', '--sbom=false'],
    ...['--file', join(dockerfile, 'Dockerfile'), '--platform', platform],
    ...(network === 'none' ? ['--network', 'none'] : []),
    ...contexts.flatMap(({ name, path }) => ['--build-context', `${name}=${path}`]),
    ...argumentsOf(request).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
    ...Object.entries(annotations).flatMap(([key, value]) => [
      '--label',
      `${key}=${value}`,
      '--annotation',
      `${key}=${value}`,
    ]),
    ...secrets.flatMap(({ id, path }) => ['--secret', `id=${id},src=${path}`]),
    ...['--output', output(layout).join(','), context],
  ]
}

/** https://docs.docker.com/build/exporters/oci-docker/ */
function output(layout: string): string[] {
  return [
    'type=oci',
    'tar=false',
    field(`dest=${layout}`),
    'rewrite-timestamp=true',
    'oci-mediatypes=true',
    'compression=gzip',
    'force-compression=true',
  ]
}

/** A field of a line of CSV. */
function field(text: string): string {
  if (/[\r\n]/.test(text))
    throw new Problem('build the image', { found: `${JSON.stringify(text)} has a line break.`, next: 'Remove it.' })
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
