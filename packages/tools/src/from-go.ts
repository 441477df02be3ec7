import { join } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import type { ExecResult } from '@release-tools/host'
import { cacheFolder, clear, place, wholeFolder } from './cache.ts'
import { findProgram } from './find.ts'
import { goEnv, refuseWeakGo } from './go-env.ts'
import type { InstalledTool, Setup } from './install-context.ts'
import { type LockedSource, withVersion } from './lock.ts'
import { programName } from './names.ts'
import { readRecord, writeRecord } from './record.ts'
import type { Wanted } from './tool-request.ts'
import { askVersion } from './version.ts'

/** The version that can be built, if any. Throws a Problem where another one was asked for. */
export function lockedSource(wanted: Wanted, setup: Setup): LockedSource {
  const source = setup.lock[wanted.name].source
  if (source !== undefined && (wanted.version ?? source.version) === source.version) {
    if (wanted.sha256 !== undefined) throw pinned(wanted)
    return source
  }
  throw new Problem(`build ${wanted.name}${wanted.version === undefined ? '' : ` ${wanted.version}`} from source`, {
    found:
      source === undefined ? 'the lock has no source for it.' : `the lock has the source of ${source.version} only.`,
    next: 'Use another source for this tool.',
  })
}

/** Builds the locked source, or takes an earlier build out of the tool cache. Throws a Problem; then nothing is left. */
export async function fromGo(wanted: Wanted, setup: Setup): Promise<InstalledTool> {
  const source = lockedSource(wanted, setup)
  return (await fromBuilt(wanted, setup)) ?? setup.building(() => build(wanted, source, setup))
}

/** An earlier build in the tool cache, if there is one and it has the digest that was recorded when it was built. */
export async function fromBuilt(wanted: Wanted, setup: Setup): Promise<InstalledTool | undefined> {
  const { version } = lockedSource(wanted, setup)
  const folder = await wholeFolder(setup, wanted.name, version, 'built', [programName(wanted.name)])
  if (folder === undefined) return undefined
  const path = join(folder, programName(wanted.name))
  const record = await readRecord(path)
  if (record?.version !== version || record.origin !== 'built' || (await fileSize(path)) === undefined) return undefined
  const sha256 = await sha256File(path)
  if (sha256 === record.sha256)
    return { path, name: wanted.name, version, sha256, origin: 'built', served: 'cache', assurance: 'record' }
  setup.host.warning(
    `${wanted.name} ${version} in the tool cache was changed after it was built: its SHA-256 is ${sha256}, and ` +
      `${record.sha256} was recorded. It is built again.`,
  )
  await clear(folder)
  return undefined
}

async function build(wanted: Wanted, source: LockedSource, setup: Setup): Promise<InstalledTool> {
  const go = await findProgram(process.platform === 'win32' ? 'go.exe' : 'go', setup.host.env.PATH ?? '')
  if (go === undefined) throw noGo(wanted)
  await refuseWeakGo(go, setup.host)
  const folder = cacheFolder(setup, wanted.name, source.version, 'built')
  const name = programName(wanted.name)
  const record = { name: wanted.name, version: source.version, origin: 'built' as const }
  setup.host.info(`${wanted.name} ${source.version}: building from source; this takes minutes.`)
  const sha256 = await place(folder, async staging => {
    const program = join(staging, name)
    await compile(go, wanted, source, program, setup)
    const digest = await sha256File(program)
    await writeRecord(program, { ...record, sha256: digest })
    return digest
  })
  return { path: join(folder, name), ...record, sha256, served: 'go', assurance: 'go.sum' }
}

async function compile(go: string, wanted: Wanted, source: LockedSource, program: string, setup: Setup): Promise<void> {
  const flags = ['-mod=readonly', '-trimpath', '-ldflags', withVersion(source.ldflags, source.version)]
  const result = await setup.host.exec(go, ['build', ...flags, '-o', program, source.package], {
    cwd: join(setup.goModules ?? '', wanted.name),
    env: goEnv(setup.host.env),
  })
  if (result.exitCode !== 0) throw buildFailed(wanted, source, result)
  const version = await askVersion(wanted.name, program, setup.host)
  if (version !== source.version) throw otherVersion(wanted, source, version)
}

function pinned({ name }: Wanted): Problem {
  return new Problem(`build ${name} from source`, {
    found: 'a digest was given for it, and what is built here has one of its own.',
    next: 'Leave the digest out, or use another source for this tool.',
  })
}

function noGo({ name }: Wanted): Problem {
  return new Problem(`build ${name} from source`, {
    found: 'there is no go on PATH.',
    next: 'Add a step with actions/setup-go before this one, or use another source.',
  })
}

function buildFailed({ name }: Wanted, source: LockedSource, { exitCode, stderr }: ExecResult): Problem {
  const [firstLine = ''] = stderr.split('\n').filter(line => line !== '' && !line.startsWith('go: downloading'))
  return new Problem(`build ${name} ${source.version} from source`, {
    found: `go build ended with exit code ${exitCode}${firstLine === '' ? '' : ` (${firstLine.trim()})`}.`,
    next: 'See its output below. A newer Go, or access to the module proxy, may be what is missing.',
    details: stderr,
  })
}

function otherVersion({ name }: Wanted, source: LockedSource, found: string): Problem {
  return new Problem(`build ${name} ${source.version} from source`, {
    found: `the program says that it is version ${found}.`,
    next: 'Check the linker flags of the lock, and the version in go.mod.',
  })
}
