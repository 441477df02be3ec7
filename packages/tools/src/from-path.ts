import { join } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import { describeTool, type FoundTool } from './find.ts'
import type { Assurance, InstalledTool, Setup } from './install-context.ts'
import { programName } from './names.ts'
import { isWindows } from './platform.ts'
import { readRecord } from './record.ts'
import type { Wanted } from './tool-request.ts'

/**
 * Takes a program that is already there: `<folder>/<name>` or `<folder>/<name>/<name>`. It must have the digest that was
 * given, or the recorded one, or the lock's where the lock has this version. Throws a Problem.
 */
export async function fromPath(wanted: Wanted, setup: Setup): Promise<InstalledTool> {
  const path = await locate(wanted, setup)
  await refuseOther(wanted, path)
  const tool = await describeTool(wanted.name, path, setup.host)
  const assurance = await check(wanted, tool, setup)
  return { ...tool, served: 'path', assurance }
}

async function locate({ name }: Wanted, setup: Setup): Promise<string> {
  const folder = setup.toolPath ?? ''
  const file = programName(name, isWindows(setup.platform))
  for (const path of [join(folder, file), join(folder, name, file)]) {
    if ((await fileSize(path)) !== undefined) return path
  }
  throw new Problem(`take ${name} from ${folder}`, {
    found: `there is neither ${file} nor ${join(name, file)} in it.`,
    next: 'Check the input "tool-path"; a symbolic link is not taken for a program.',
  })
}

/** Before the program is asked for its version: one that is not the right one must not run. */
async function refuseOther({ name, sha256 }: Wanted, path: string): Promise<void> {
  if (sha256 === undefined) return
  const found = await sha256File(path)
  if (found !== sha256) throw wrongDigest(name, path, found, sha256)
}

async function check(wanted: Wanted, tool: FoundTool, setup: Setup): Promise<Assurance> {
  if (wanted.version !== undefined && wanted.version !== tool.version) throw otherVersion(wanted.version, tool)
  if (wanted.sha256 !== undefined) return 'given'
  const locked = setup.lock[wanted.name]
  const program = locked.version === tool.version ? locked.assets[setup.platform]?.program : undefined
  const recorded = (await readRecord(tool.path))?.name === wanted.name
  if (recorded && tool.origin !== 'release') return 'record'
  if (program !== undefined) return expectDigest(program, locked.verified, tool)
  return recorded ? 'record' : 'none'
}

function expectDigest(expected: string, assurance: Assurance, tool: FoundTool): Assurance {
  if (expected === tool.sha256) return assurance
  throw wrongDigest(tool.name, tool.path, tool.sha256, expected, ` ${tool.version}`)
}

function wrongDigest(name: string, path: string, found: string, expected: string, version = ''): WrongDigest {
  return new WrongDigest(`use ${path}`, {
    found: `its SHA-256 is ${found}, and ${expected} was expected for ${name}${version}.`,
    next: `If this is a build of your own, give its digest: \`tools: ${name}=sha256:…\`.`,
  })
}

function otherVersion(version: string, tool: FoundTool): Problem {
  return new Problem(`use ${tool.path}`, {
    found: `it is version ${tool.version}, and ${version} was asked for.`,
    next: 'Put the right program there, or ask for the version that is.',
  })
}
