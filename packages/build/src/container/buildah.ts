import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, readLimited } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Builder, BuildRequest, FoundBuilder } from './builder.ts'
import { contained } from './contained.ts'

/** Settings of buildah about the machine; the build gets no others. */
const passed = ['BUILDAH_ISOLATION', 'BUILDAH_RUNTIME', 'CONTAINERS_REGISTRIES_CONF']

/** buildah, if it is installed: https://github.com/containers/buildah. It needs no daemon. */
export async function findBuildah(host: Host): Promise<FoundBuilder> {
  const answer = await host.exec('buildah', ['--version']).catch(() => undefined)
  const version = /version (\d+\.\d+\.\d+)/.exec(answer?.stdout ?? '')?.[1]
  if (version === undefined) return { missing: 'buildah is not installed' }
  return { kind: 'buildah', version, build: request => build(request, host) } satisfies Builder
}

/** Builds into a store of its own, which nothing else has written to: no layer of another build, no base of another job. */
async function build(request: BuildRequest, host: Host): Promise<void> {
  const { env } = host
  if (request.network === 'none' && env.BUILDAH_ISOLATION === 'chroot')
    throw new Problem('build the image without a network', {
      found: 'BUILDAH_ISOLATION is `chroot`, which does not separate networks.',
      next: 'Unset it, or leave out `network: none`.',
    })
  const store = join(request.scratch, 'store')
  const settings = join(store, 'storage.conf')
  await mkdir(store, { recursive: true, mode: 0o700 })
  await writeFile(settings, storage(store, env.STORAGE_DRIVER ?? 'overlay'))
  const own = {
    ...Object.fromEntries(passed.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]]))),
    CONTAINERS_STORAGE_CONF: settings,
    // Cache mounts lie below it: this build sees none of an earlier one.
    TMPDIR: store,
    ...(request.dockerConfig === undefined ? {} : { REGISTRY_AUTH_FILE: join(request.dockerConfig, 'config.json') }),
  }
  const call = async (args: string[]) => {
    const [program = '', ...all] = [...(await contained(host)), 'buildah', ...args]
    await request.run(program, all, own)
  }
  const id = join(store, 'image-id')
  try {
    await call(buildArguments(request, id))
    await call(['push', '--quiet', '--format', 'oci', await imageId(id), `oci:${request.layout}`])
  } finally {
    // Without root, the files of an image belong to other users of a namespace of buildah, and only it can remove them.
    if (process.getuid?.() !== 0) await host.exec('buildah', ['unshare', 'rm', '-rf', store], { env: own })
  }
}

function storage(store: string, driver: string): string {
  return `[storage]\ndriver = ${JSON.stringify(driver)}\ngraphroot = ${JSON.stringify(join(store, 'root'))}\nrunroot = ${JSON.stringify(join(store, 'run'))}\n`
}

function buildArguments(request: BuildRequest, idFile: string): string[] {
  const { platform, epoch, network, plainHttp, dockerfile } = request
  const pairs = (flag: string, entries: Iterable<[string, string]>) =>
    [...entries].flatMap(([key, value]) => [flag, `${key}=${value}`])
  return [
    'build',
    // An image must not tell which version of buildah made it: the record does.
    ...['--format', 'oci', '--no-cache', '--layers=false', '--identity-label=false'],
    ...['--timestamp', String(epoch), '--platform', platform],
    ...(network === 'none' ? ['--network', 'none'] : []),
    ...(plainHttp ? ['--tls-verify=false'] : []),
    ...pairs(
      '--build-context',
      request.contexts.map(({ name, path }) => [name, path]),
    ),
    ...pairs('--build-arg', request.buildArgs),
    ...pairs('--annotation', Object.entries(request.annotations)),
    ...pairs('--label', Object.entries(request.annotations)),
    ...request.secrets.flatMap(({ id, path }) => ['--secret', `id=${id},src=${path}`]),
    ...['--iidfile', idFile, '--file', join(dockerfile, 'Dockerfile'), request.context],
  ]
}

async function imageId(file: string): Promise<string> {
  return (await readLimited(file, 1024)).toString('utf8').trim()
}
