import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, sha256 } from '@release-tools/base'
import { goEnv } from '@release-tools/tools'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

const sources = join(import.meta.dirname, '../../go')

/** One of our Go modules, and the packages to build from it, by the names of their programs. */
interface GoModule {
  name: string
  programs: Record<string, string>
  /** Variables of the sources, and the values that the linker gives them. */
  variables?: Record<string, string>
}

/** The slowest first, so that it compiles what they share. */
export const serverModules: GoModule[] = [
  { name: 'rekor', programs: { 'rekor-server': 'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix' } },
  {
    name: 'timestamp-authority',
    programs: { 'timestamp-server': 'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server' },
  },
  { name: 'fulcio', programs: { fulcio: 'github.com/sigstore/fulcio' } },
  { name: 'servers', programs: { minict: './minict', minireg: './minireg', probe: './probe' } },
  { name: 'trivy-db', programs: { 'trivy-db': '.' } },
  { name: 'grype-db', programs: { 'grype-db': '.' } },
]

/** `docker buildx`, as runners of GitHub have it, for the daemon of BuildKit. It needs no daemon of docker. */
export const buildxModules: GoModule[] = [
  {
    name: 'buildx',
    programs: { 'docker-buildx': 'github.com/docker/buildx/cmd/buildx' },
    variables: { 'github.com/docker/buildx/version.Version': 'v0.31.1' },
  },
  // A later docker/cli has no go.mod, but needs more than the Go 1.16 that Go takes for such modules.
  {
    name: 'docker',
    programs: { docker: 'github.com/docker/cli/cmd/docker' },
    variables: { 'github.com/docker/cli/cli/version.Version': '27.5.1' },
  },
]

/** Reads VEX documents with the library that OpenVEX has for them. */
export const vexModules: GoModule[] = [{ name: 'go-vex', programs: { 'go-vex': '.' } }]

/** A store with the API of S3. It is the greatest of these programs: two minutes of both processors. */
export const s3Modules: GoModule[] = [{ name: 'minio', programs: { minio: 'github.com/minio/minio' } }]

/** What builds images, beside the buildah of the system. */
export const builderModules: GoModule[] = [
  {
    name: 'buildkit',
    programs: {
      buildkitd: 'github.com/moby/buildkit/cmd/buildkitd',
      buildctl: 'github.com/moby/buildkit/cmd/buildctl',
    },
    // Without it, the daemon says that it is a version without a name.
    variables: { 'github.com/moby/buildkit/version.Version': 'v0.27.0' },
  },
]

/**
 * Builds the testbed's own programs, each module once per state of its sources. Returns the programs' paths. Modules are verified
 * with go.sum and Go's checksum database.
 */
export async function prepareGo(modules: GoModule[], cache: string, log: (line: string) => void): Promise<string[]> {
  const paths: string[] = []
  for (const module of modules) {
    const dir = await cachedDir(join(cache, module.name, await digestOf(module)), async staging => {
      log(`building ${Object.keys(module.programs).join(' and ')} from source`)
      await build(module, staging)
    })
    paths.push(...Object.keys(module.programs).map(program => join(dir, program)))
  }
  return paths
}

async function digestOf({ name }: GoModule): Promise<string> {
  const files = await listFiles(join(sources, name))
  const digests = files.map(async file => `${sha256(await readFile(join(sources, name, file)))}  ${file}`)
  return sha256((await Promise.all(digests)).join('\n')).slice(0, 16)
}

async function build({ name, programs, variables = {} }: GoModule, staging: string): Promise<void> {
  const set = Object.entries(variables).map(([variable, value]) => `-X ${variable}=${value}`)
  for (const [program, source] of Object.entries(programs)) {
    const flags = [
      '-mod=readonly',
      '-trimpath',
      `-ldflags=${['-s -w', ...set].join(' ')}`,
      '-o',
      join(staging, program),
    ]
    await must(`build ${program}`, 'go', ['build', ...flags, source], {
      cwd: join(sources, name),
      env: goEnv(process.env),
    })
  }
}
