import { isAbsolute, join } from 'node:path'
import { at, Problem, parseJson, textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type MarkerEnvironment, markerProgram, parseMarkerEnvironment } from '@release-tools/project'
import { describeInterpreter } from './describe-interpreter.ts'

/** The Python that builds. */
export interface Interpreter {
  /** Absolute path. */
  program: string
  /** `CPython` */
  implementation: string
  /** `3.12.1` */
  version: string
  /** `linux-x86_64` */
  platform: string
  /** Version of zlib, which decides how archives are compressed. */
  zlib?: string
  /** What markers of requirements ask of it. */
  markers: MarkerEnvironment
}

/** The oldest Python that the front-end runs on. */
const oldest = [3, 10] as const
/** The oldest pip that can install into another environment. */
const oldestPip = [22, 3] as const

/**
 * Finds the Python to build with: the wanted program or path (relative to `directory`); otherwise the first on PATH that has one of
 * the wanted versions (`3.12`, `3.12.1`). Throws a Problem if there is none that can build.
 */
export async function findInterpreter(
  { program, versions = [], from }: { program?: string | undefined; versions?: string[]; from?: string },
  directory: string,
  host: Host,
): Promise<Interpreter> {
  const candidates = program === undefined ? named(versions) : [located(program, directory)]
  const reasons: string[] = []
  for (const candidate of candidates) {
    const found = await ask(candidate, directory, host)
    const reason = typeof found === 'string' ? found : unfit(found, program === undefined ? versions : [], from)
    if (typeof found !== 'string' && reason === undefined) return found
    reasons.push(`${candidate} ${reason}`)
  }
  throw new Problem('find the Python that builds', {
    found: `${reasons.join('; ')}.`,
    next: `Set up Python ${versions[0] ?? `${oldest.join('.')} or newer`} with pip before this step (actions/setup-python), or set the input \`python\`.`,
  })
}

function named(versions: string[]): string[] {
  const own = versions.flatMap(version => /^3\.\d+/.exec(version) ?? []).map(version => `python${version}`)
  return [...new Set([...own, ...(process.platform === 'win32' ? ['python'] : ['python3', 'python'])])]
}

function located(program: string, directory: string): string {
  return isAbsolute(program) || !/[\\/]/.test(program) ? program : join(directory, program)
}

/** Why it cannot build; undefined if it can. */
function unfit({ version }: Interpreter, versions: string[], from = 'the configuration'): string | undefined {
  if (isOlder(version, oldest)) return `is Python ${version}, and the front-end needs ${oldest.join('.')}`
  if (versions.length === 0 || versions.some(wanted => `${version}.`.startsWith(`${wanted}.`))) return undefined
  return `is Python ${version}, but ${from} names ${versions.join(', ')}`
}

/** The interpreter, or the reason why it cannot be used. */
async function ask(program: string, directory: string, host: Host): Promise<Interpreter | string> {
  const described = await run(program, describeInterpreter, directory, host)
  if (typeof described === 'string') return described
  const text = (key: string) => textAt(described.answer, key)
  const absolute = text('program')
  if (absolute === undefined) return 'does not say where it is'
  if (at(described.answer, 'venv') !== true) return 'has no module venv'
  const pip = text('pip')
  if (pip === undefined) return 'has no pip'
  if (isOlder(pip, oldestPip)) return `has pip ${pip}, which is older than ${oldestPip.join('.')}`
  const markers = await run(absolute, markerProgram, directory, host)
  if (typeof markers === 'string') return markers
  const zlib = text('zlib')
  return {
    program: absolute,
    implementation: text('implementation') ?? 'unknown',
    version: text('version') ?? 'unknown',
    platform: text('platform') ?? 'unknown',
    ...(zlib === undefined ? {} : { zlib }),
    markers: parseMarkerEnvironment(JSON.stringify(markers.answer)),
  }
}

async function run(program: string, code: string, cwd: string, host: Host): Promise<{ answer: unknown } | string> {
  try {
    const { exitCode, stdout, stderr } = await host.exec(program, ['-I', '-c', code], { cwd })
    if (exitCode !== 0) return `does not run (${stderr.trim().split('\n').at(-1)?.slice(0, 200) ?? ''})`
    return { answer: parseJson(stdout.trim().split('\n').at(-1) ?? '', `the answer of ${program}`) }
  } catch (error) {
    if (error instanceof Problem) return 'does not exist'
    throw error
  }
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number)
  return ownMajor < major || (ownMajor === major && ownMinor < minor)
}
