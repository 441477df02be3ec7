import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, sha256 } from '@release-tools/base'
import { goEnv } from '@release-tools/tools'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

const modules = join(import.meta.dirname, '../../go')

/** One of our Go modules, and the packages to build from it, by the names of their programs. */
interface GoModule {
  name: string
  programs: Record<string, string>
}

/** The slowest first, so that it compiles what they share. */
const goModules: GoModule[] = [
  { name: 'rekor', programs: { 'rekor-server': 'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix' } },
  {
    name: 'timestamp-authority',
    programs: { 'timestamp-server': 'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server' },
  },
  { name: 'fulcio', programs: { fulcio: 'github.com/sigstore/fulcio' } },
  { name: 'servers', programs: { minict: './minict', minireg: './minireg' } },
  { name: 'trivy-db', programs: { 'trivy-db': '.' } },
  { name: 'grype-db', programs: { 'grype-db': '.' } },
]

/**
 * Builds the testbed's own programs, each module once per state of its sources. Returns the programs' paths. Modules are verified
 * with go.sum and Go's checksum database.
 */
export async function prepareGo(cache: string, log: (line: string) => void): Promise<string[]> {
  const paths: string[] = []
  for (const module of goModules) {
    const dir = await cachedDir(join(cache, module.name, await digestOf(module)), async staging => {
      log(`building ${Object.keys(module.programs).join(' and ')} from source`)
      await build(module, staging)
    })
    paths.push(...Object.keys(module.programs).map(program => join(dir, program)))
  }
  return paths
}

async function digestOf({ name }: GoModule): Promise<string> {
  const files = await listFiles(join(modules, name))
  const digests = files.map(async file => `${sha256(await readFile(join(modules, name, file)))}  ${file}`)
  return sha256((await Promise.all(digests)).join('\n')).slice(0, 16)
}

async function build({ name, programs }: GoModule, staging: string): Promise<void> {
  for (const [program, source] of Object.entries(programs)) {
    const flags = ['-mod=readonly', '-trimpath', '-ldflags=-s -w', '-o', join(staging, program)]
    await must(`build ${program}`, 'go', ['build', ...flags, source], {
      cwd: join(modules, name),
      env: goEnv(process.env),
    })
  }
}
