import { join } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import type { ExecResult } from '@release-tools/host'
import { cacheFolder, clear, place, wholeFolder } from './cache.ts'
import { findProgram } from './find.ts'
import { goEnv, refuseWeakGo } from './go-env.ts'
import type { InstallContext, InstalledTool } from './install-context.ts'
import { type LockedSource, withVersion } from './lock.ts'
import { programName } from './names.ts'
import { readRecord, writeRecord } from './record.ts'
import type { ToolRequest } from './tool-request.ts'
import { askVersion } from './version.ts'

/** The source that can be built. Throws a Problem if there is none, or if a different version was requested. */
export function lockedSource(request: ToolRequest, context: InstallContext): LockedSource {
  const source = context.lock[request.name].source
  if (source !== undefined && (request.version ?? source.version) === source.version) {
    if (request.sha256 !== undefined) throw pinned(request)
    return source
  }
  throw new Problem(`build ${request.name}${request.version === undefined ? '' : ` ${request.version}`} from source`, {
    found:
      source === undefined ? 'the lock has no source for it.' : `the lock has only the source of ${source.version}.`,
    next: 'Use a different source for this tool.',
  })
}

/** Takes an earlier build from the tool cache, or builds the locked source. If it throws a Problem, it leaves nothing behind. */
export async function fromGo(request: ToolRequest, context: InstallContext): Promise<InstalledTool> {
  const source = lockedSource(request, context)
  return (await fromBuilt(request, context)) ?? context.building(() => build(request, source, context))
}

/** An earlier build in the tool cache, if there is one with the digest that was recorded when it was built. */
export async function fromBuilt(request: ToolRequest, context: InstallContext): Promise<InstalledTool | undefined> {
  const { version } = lockedSource(request, context)
  const folder = await wholeFolder(context, request.name, version, 'built', [programName(request.name)])
  if (folder === undefined) return undefined
  const path = join(folder, programName(request.name))
  const record = await readRecord(path)
  if (record?.version !== version || record.origin !== 'built' || (await fileSize(path)) === undefined) return undefined
  const sha256 = await sha256File(path)
  if (sha256 === record.sha256)
    return { path, name: request.name, version, sha256, origin: 'built', served: 'cache', assurance: 'record' }
  context.host.warning(
    `${request.name} ${version} in the tool cache has changed since it was built: its SHA-256 is ${sha256}, ` +
      `recorded was ${record.sha256}. Building it again.`,
  )
  await clear(folder)
  return undefined
}

async function build(request: ToolRequest, source: LockedSource, context: InstallContext): Promise<InstalledTool> {
  const go = await findProgram(process.platform === 'win32' ? 'go.exe' : 'go', context.host.env.PATH ?? '')
  if (go === undefined) throw noGo(request)
  await refuseWeakGo(go, context.host)
  const folder = cacheFolder(context, request.name, source.version, 'built')
  const name = programName(request.name)
  const record = { name: request.name, version: source.version, origin: 'built' as const }
  context.host.info(`${request.name} ${source.version}: building from source, which takes minutes.`)
  const sha256 = await place(folder, async staging => {
    const program = join(staging, name)
    await compile(go, request, source, program, context)
    const digest = await sha256File(program)
    await writeRecord(program, { ...record, sha256: digest })
    return digest
  })
  return { path: join(folder, name), ...record, sha256, served: 'go', assurance: 'go.sum' }
}

async function compile(
  go: string,
  request: ToolRequest,
  source: LockedSource,
  program: string,
  context: InstallContext,
): Promise<void> {
  const flags = ['-mod=readonly', '-trimpath', '-ldflags', withVersion(source.ldflags, source.version)]
  const result = await context.host.exec(go, ['build', ...flags, '-o', program, source.package], {
    cwd: join(context.goModules ?? '', request.name),
    env: goEnv(context.host.env),
  })
  if (result.exitCode !== 0) throw buildFailed(request, source, result)
  const version = await askVersion(request.name, program, context.host)
  if (version !== source.version) throw otherVersion(request, source, version)
}

function pinned({ name }: ToolRequest): Problem {
  return new Problem(`build ${name} from source`, {
    found: 'a digest was given for it, but the digest of a local build cannot be known in advance.',
    next: 'Remove the digest, or use a different source for this tool.',
  })
}

function noGo({ name }: ToolRequest): Problem {
  return new Problem(`build ${name} from source`, {
    found: 'Go is not on PATH.',
    next: 'Add a step with actions/setup-go before this one, or use a different source.',
  })
}

function buildFailed({ name }: ToolRequest, source: LockedSource, { exitCode, stderr }: ExecResult): Problem {
  const [firstLine = ''] = stderr.split('\n').filter(line => line !== '' && !line.startsWith('go: downloading'))
  return new Problem(`build ${name} ${source.version} from source`, {
    found: `go build ended with exit code ${exitCode}${firstLine === '' ? '' : ` (${firstLine.trim()})`}.`,
    next: 'See its output below. Check the version of Go, and the access to the module proxy.',
    details: stderr,
  })
}

function otherVersion({ name }: ToolRequest, source: LockedSource, found: string): Problem {
  return new Problem(`build ${name} ${source.version} from source`, {
    found: `the program reports version ${found}.`,
    next: 'Check the linker flags in the lock, and the version in go.mod.',
  })
}
