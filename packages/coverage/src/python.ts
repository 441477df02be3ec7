import { isAbsolute, join } from 'node:path'
import { at, Problem, parseJson, textAt, textsAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { describePython } from './python/describe-python.ts'
import { testEnv } from './test-env.ts'

/** The Python packages that measure coverage, by their names in pip. */
export const packageNames = ['coverage', 'pytest', 'pytest-cov'] as const
export type PackageName = (typeof packageNames)[number]

/** A Python interpreter and its packages. */
export interface Python {
  /** Absolute path, or a name on PATH. */
  program: string
  /** `3.12.1` */
  version: string
  /** `CPython`, `PyPy`; undefined if it does not say. */
  implementation?: string | undefined
  /** Versions of the installed ones. */
  packages: Partial<Record<PackageName, string>>
  /** The wheel that setup-tests installed for it; undefined if it did not. */
  wheel?: InstalledWheel | undefined
}

/** The installed files of the wheel that is tested. */
export interface InstalledWheel {
  /** Absolute paths of its packages (directories) and modules (files). */
  places: string[]
  /** False if it has extensions in other languages only. */
  hasPython: boolean
}

/**
 * Finds the Python to use: the requested program or path (relative to `directory`), otherwise `python`, otherwise `python3` on
 * PATH. Throws a Problem if there is none, or if it is older than 3.8.
 */
export async function findPython(wanted: string | undefined, directory: string, host: Host): Promise<Python> {
  const candidates = wanted === undefined ? ['python', 'python3'] : [locate(wanted, directory)]
  const reasons: string[] = []
  for (const program of candidates) {
    const found = await ask(program, directory, host)
    if (typeof found !== 'string') return found
    reasons.push(`${program} ${found}`)
  }
  throw new Problem('find Python', {
    found: `${reasons.join('; ')}.`,
    next: 'Set up Python 3.8 or newer before this step (actions/setup-python), or set the input `python`.',
  })
}

/** The version, with the name of the implementation if it is not CPython: `3.12.1`, `PyPy 3.9.16`. */
export function pythonLabel({ version, implementation = 'CPython' }: Python): string {
  return implementation === 'CPython' ? version : `${implementation} ${version}`
}

/** Throws a Problem that says what to install if one of the packages is missing. */
export function requirePackages(python: Python, names: readonly PackageName[]): void {
  const missing = names.filter(name => python.packages[name] === undefined)
  if (missing.length === 0) return
  throw new Problem(`use ${python.program}`, {
    found: `Python ${python.version} lacks ${missing.join(' and ')}.`,
    next: `Run \`${python.program} -m pip install ${missing.join(' ')}\` before this step, or set the input \`python\` to a different Python.`,
  })
}

function locate(wanted: string, directory: string): string {
  return isAbsolute(wanted) || !/[\\/]/.test(wanted) ? wanted : join(directory, wanted)
}

/** The Python, or the reason why it cannot be used. */
async function ask(program: string, directory: string, host: Host): Promise<Python | string> {
  const result = await run(program, directory, host)
  if (result === undefined) return 'does not exist'
  if (result.exitCode !== 0) return `does not run (${result.stderr.trim().split('\n').at(-1)?.slice(0, 200)})`
  const answer = parseJson(result.stdout.trim().split('\n').at(-1) ?? '', `the answer of ${program}`)
  const version = textAt(answer, 'version') ?? 'unknown'
  if (!isEnough(version)) return `is Python ${version}`
  const packages = packageNames.map(name => [name, textAt(at(answer, 'packages'), name)] as const)
  const implementation = textAt(answer, 'implementation')
  const wheel = wheelIn(answer)
  return {
    program,
    version,
    implementation,
    packages: Object.fromEntries(packages.filter(([, found]) => found !== undefined)),
    ...(wheel === undefined ? {} : { wheel }),
  }
}

function wheelIn(answer: unknown): InstalledWheel | undefined {
  const hasPython = at(answer, 'wheel', 'hasPython')
  return typeof hasPython === 'boolean' ? { places: textsAt(answer, 'wheel', 'places'), hasPython } : undefined
}

async function run(program: string, directory: string, host: Host) {
  try {
    return await host.exec(program, ['-c', describePython, ...packageNames], { cwd: directory, env: testEnv(host.env) })
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 3 || (major === 3 && minor >= 8)
}
