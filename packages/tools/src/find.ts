import { stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import { Problem, sha256File } from '@release-tools/base'
import { type Host, WrongDigest } from '@release-tools/host'
import { refuseKnownBad } from './known-bad.ts'
import { programName, type ToolName } from './names.ts'
import { type Origin, readRecord } from './record.ts'
import { programLimit } from './unpack.ts'
import { askVersion } from './version.ts'

/** A program that is ready to run, with what is known about it. */
export interface FoundTool {
  /** Absolute path. */
  path: string
  name: string
  /** Without `v`; `unknown` if the program does not say. */
  version: string
  /** SHA-256 of the program as it is now, in lower-case hex. */
  sha256: string
  origin: Origin
}

/**
 * Finds a tool on PATH. Its digest is computed again and must equal the one that was recorded at installation. A program
 * without a record is asked for its version. Throws a Problem if the tool is absent, changed or known bad.
 */
export async function findTool(name: ToolName, host: Host): Promise<FoundTool> {
  const path = await findProgram(programName(name), host.env.PATH ?? '')
  if (path === undefined) throw missing(name)
  return describeTool(name, path, host)
}

/** What is known about the program at a path. Checks it against the record beside it. */
export async function describeTool(name: ToolName, path: string, host: Host): Promise<FoundTool> {
  const [record, sha256] = await Promise.all([readRecord(path), programDigest(path)])
  if (record?.name !== name) return describeUnrecorded(name, path, sha256, host)
  if (record.sha256 !== sha256) throw changed(name, path, record.sha256, sha256)
  refuseKnownBad(name, record.version)
  return { path, name, version: record.version, sha256, origin: record.origin }
}

/** Digests of programs by path, with what tells that a file is still the same. */
const known = new Map<string, { state: string; digest: Promise<string> }>()

/**
 * The digest of a program of some 100 MB. Each target of a step asks for it, so it is computed again only if the file has changed. A
 * change shows in the time of the last change of its state (ctime), which no program can set.
 */
async function programDigest(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true })
  const state = [dev, ino, size, mtimeNs, ctimeNs].join()
  const before = known.get(path)
  if (before?.state === state && process.platform !== 'win32') return before.digest
  const digest = sha256File(path, 'regular', programLimit)
  known.set(path, { state, digest })
  return digest
}

async function describeUnrecorded(name: ToolName, path: string, sha256: string, host: Host): Promise<FoundTool> {
  const version = await askVersion(name, path, host)
  refuseKnownBad(name, version)
  return { path, name, version, sha256, origin: 'path' }
}

/** The first program of that name in the directories of PATH. Skips relative directories, because anyone could fill them. */
export async function findProgram(file: string, searchPath: string): Promise<string | undefined> {
  for (const directory of searchPath.split(delimiter).filter(isAbsolute)) {
    const path = join(directory, file)
    const status = await stat(path).catch(() => undefined)
    if (status?.isFile() && (process.platform === 'win32' || (status.mode & 0o111) !== 0)) return path
  }
  return undefined
}

function missing(name: ToolName): Problem {
  return new Problem(`run ${name}`, {
    found: 'it is not on PATH.',
    next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
  })
}

function changed(name: ToolName, path: string, expected: string, found: string): WrongDigest {
  return new WrongDigest(`run ${name}`, {
    found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
    next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
  })
}
