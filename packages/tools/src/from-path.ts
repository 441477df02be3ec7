import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { fileSize, Problem, sha256File, toPosix } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import { describeTool, type FoundTool } from './find.ts'
import type { DigestSource, InstallContext, InstalledTool } from './install-context.ts'
import { programName } from './names.ts'
import { isWindows } from './platform.ts'
import { readRecord } from './record.ts'
import type { ToolRequest } from './tool-request.ts'
import { programLimit } from './unpack.ts'

/**
 * Takes a program that already exists: `<folder>/<name>` or `<folder>/<name>/<name>`. It must have the given digest, or the
 * recorded one, or, if the lock has this version, the one of the lock. Throws a Problem, also for a program of the repository that
 * could use the identity of the job.
 */
export async function fromPath(request: ToolRequest, context: InstallContext): Promise<InstalledTool> {
  const path = await locate(request, context)
  await refuseOther(request, path)
  await refuseOfRepository(request, path, context)
  const tool = await describeTool(request.name, path, context.host)
  const assurance = await check(request, tool, context)
  return { ...tool, served: 'path', assurance }
}

async function locate({ name }: ToolRequest, context: InstallContext): Promise<string> {
  const folder = context.toolPath ?? ''
  const file = programName(name, isWindows(context.platform))
  for (const path of [join(folder, file), join(folder, name, file)]) {
    if ((await fileSize(path)) !== undefined) return path
  }
  throw new Problem(`find ${name} in ${folder}`, {
    found: `it contains neither ${file} nor ${join(name, file)}.`,
    next: 'Check the input "tool-path". Symbolic links are not accepted.',
  })
}

/** Runs before the program is asked for its version, because the wrong program must not run. */
async function refuseOther({ name, sha256 }: ToolRequest, path: string): Promise<void> {
  if (sha256 === undefined) return
  const found = await sha256File(path, 'regular', programLimit)
  if (found !== sha256) throw wrongDigest(name, path, found, sha256)
}

/**
 * If a job has an identity, each program can sign what it likes as this workflow. A reusable workflow vouches for what its signing job
 * does, so nothing that a project committed may run there. The digest of the program alone does not help, because its folder gets on `PATH`, with
 * all that lies beside it. Who names a digest writes the job.
 */
async function refuseOfRepository({ name, sha256 }: ToolRequest, path: string, { host }: InstallContext) {
  if (sha256 !== undefined || host.idTokens === undefined || !(await isBelow(host.workspace, path))) return
  throw new Problem(`use ${path}`, {
    found: 'it is a file of the repository, and this job has an identity, with which it could sign.',
    next: `Give its digest in the workflow: \`tools: ${name}=sha256:…\`. In a reusable workflow, set another source, or a folder outside of the repository.`,
  })
}

async function isBelow(folder: string, path: string): Promise<boolean> {
  const away = toPosix(relative(await realpath(folder), await realpath(path)))
  return away !== '..' && !away.startsWith('../') && !isAbsolute(away)
}

async function check(request: ToolRequest, tool: FoundTool, context: InstallContext): Promise<DigestSource> {
  if (request.version !== undefined && request.version !== tool.version) throw otherVersion(request.version, tool)
  if (request.sha256 !== undefined) return 'given'
  const locked = context.lock[request.name]
  const program = locked.version === tool.version ? locked.assets[context.platform]?.program : undefined
  const recorded = (await readRecord(tool.path))?.name === request.name
  if (recorded && tool.origin !== 'release') return 'record'
  if (program !== undefined) return expectDigest(program, locked.verified, tool)
  return recorded ? 'record' : 'none'
}

function expectDigest(expected: string, assurance: DigestSource, tool: FoundTool): DigestSource {
  if (expected === tool.sha256) return assurance
  throw wrongDigest(tool.name, tool.path, tool.sha256, expected, ` ${tool.version}`)
}

function wrongDigest(name: string, path: string, found: string, expected: string, version = ''): WrongDigest {
  return new WrongDigest(`use ${path}`, {
    found: `its SHA-256 is ${found}, expected ${expected} for ${name}${version}.`,
    next: `If you built it yourself, give its digest: \`tools: ${name}=sha256:…\`.`,
  })
}

function otherVersion(version: string, tool: FoundTool): Problem {
  return new Problem(`use ${tool.path}`, {
    found: `it is version ${tool.version}, not the requested ${version}.`,
    next: 'Replace the program, or request the version that it has.',
  })
}
