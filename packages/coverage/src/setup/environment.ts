import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { at, listAt, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Python } from '../python.ts'
import { testEnv } from '../test-env.ts'

/** An environment (venv) for tests. */
export interface Environment {
  /** Absolute path of its Python. */
  python: string
  /** A directory for files beside it. */
  directory: string
  /** The Python that it was made with, whose pip installs into it. */
  base: Python
}

/** A package that pip installed. */
export interface Installed {
  name: string
  version: string
  /** Of the file that it came from, in lower-case hex; undefined if it came from no file. */
  sha256: string | undefined
}

const reportLimit = 50 * 1024 * 1024

/** Makes an empty environment in the temporary directory of the job, where it stays for later steps. */
export async function newEnvironment(base: Python, host: Host): Promise<Environment> {
  const directory = await mkdtemp(join(host.temp, 'tests-'))
  const path = join(directory, 'environment')
  // Without pip: that of the Python is used. Debian has no ensurepip beside python3. Not in the checkout, whose modules -m would import.
  const options = { cwd: directory, env: testEnv(host.env) }
  const made = await host.exec(base.program, ['-m', 'venv', '--without-pip', path], options)
  if (made.exitCode !== 0)
    throw new Problem('make an environment for the tests', {
      found: `Python ${base.version} reported: ${lastLine(made.stderr)}`,
      next: 'Set up Python before this step (actions/setup-python).',
      details: made.stderr.slice(-20_000),
    })
  const python = join(path, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']))
  return { python, directory, base }
}

/** Installs with pip, and returns what was not there yet, or was there in another version. `onFailure` makes a Problem of what pip printed. */
export async function pipInstall(
  environment: Environment,
  args: string[],
  onFailure: (output: string) => Problem,
  host: Host,
): Promise<Installed[]> {
  const { base, python, directory } = environment
  const report = join(directory, 'report.json')
  const how = ['--quiet', '--no-compile', '--disable-pip-version-check', '--no-input', '--report', report]
  const all = ['-m', 'pip', '--python', python, 'install', ...how, ...args]
  const result = await host.exec(base.program, all, { cwd: directory, env: testEnv(host.env) })
  if (result.exitCode !== 0) throw onFailure(`${result.stdout}${result.stderr}`)
  const answer = parseJson((await readLimited(report, reportLimit)).toString('utf8'), 'the report of pip', reportLimit)
  return listAt(at(answer, 'install')).map(one => {
    // https://pip.pypa.io/en/stable/reference/installation-report/
    const text = (...path: [string, ...string[]]) => textAt(one, ...path)
    return { name: text('metadata', 'name') ?? '', version: text('metadata', 'version') ?? '', sha256: digestOf(one) }
  })
}

/** SHA-256 of the archive that pip took for an entry of its report; undefined if it does not say. */
export function digestOf(entry: unknown): string | undefined {
  const archive = ['download_info', 'archive_info'] as const
  // pip before 23.1, as in Debian 12, only has the older form.
  return (
    textAt(entry, ...archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec(textAt(entry, ...archive, 'hash') ?? '')?.[1]
  )
}

/** Writes a requirements file beside the environment; returns its path. */
export async function requirementsFile(
  { directory }: Environment,
  text: string,
  name = 'requirements.txt',
): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, text)
  return path
}

/** What pip says last, without its prefix; of a back-end whose output it repeats, what that said last. After it, pip gives only general advice. */
export function lastLine(output: string): string {
  const lines = output.trim().split('\n')
  const errors = lines.filter(line => /^ERROR: /.test(line))
  const repeated = lines[lines.findLastIndex(line => line.trim() === '[end of output]') - 1]
  const line = errors.at(-1) ?? repeated ?? lines.at(-1) ?? ''
  return (
    line
      .trim()
      .replace(/^ERROR: /, '')
      .slice(0, 300) || 'nothing.'
  )
}
