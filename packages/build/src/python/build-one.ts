import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, Problem, readIfThere, visible } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { BuildRequirements, Needing } from '@release-tools/project'
import { type ApartResult, runAlone } from './apart.ts'
import { type BuildEnvironment, buildVariables, umask } from './build-env.ts'
import { buildFailure } from './build-failure.ts'
import { ownOutput } from './front-end-output.ts'
import type { FrontEnd } from './install-front-end.ts'
import { networkFailure } from './network-failure.ts'
import { askedIn, type InstalledPackage, installedIn } from './pip-log.ts'
import { refusedByPip } from './pip-refusal.ts'
import { withoutSecrets } from './pip-settings.ts'
import type { PythonBuild } from './python-build.ts'

/** What both steps of a build share. */
export interface BuildStep extends PythonBuild {
  /** The directory of the build: source, and where the source distribution is unpacked. */
  path: string
  /** A directory for temporary files, which is another one each time. */
  scratch: string
  environment: BuildEnvironment
  frontEnd: FrontEnd
  requirements: BuildRequirements
  /** What the back-end needs, as the project says. */
  needed: string[]
  by: Needing
}

/** A distribution that a back-end made. */
export interface MadeFile {
  kind: 'sdist' | 'wheel'
  path: string
  /** What was in the isolated environment. */
  installed: InstalledPackage[]
}

const words = { sdist: 'the source distribution', wheel: 'the wheel' }

/**
 * Builds one distribution with `python -m build`, and pip as its installer. From the directory of a project it makes the source
 * distribution; from this, the wheel. Throws a Problem if the back-end fails, hangs, or makes anything else than one file.
 */
export async function buildOne(kind: 'sdist' | 'wheel', from: string, step: BuildStep, host: Host): Promise<MadeFile> {
  const [outDir, home, temp] = ['dist', 'home', 'tmp'].map(name => join(step.scratch, `${kind}-${name}`)) as [
    string,
    string,
    string,
  ]
  for (const directory of [outDir, home, temp]) await mkdir(directory, { recursive: true, mode: 0o700 })
  const log = join(step.scratch, `${kind}-pip.log`)
  const result = await runAlone(
    step.interpreter,
    {
      args: [step.frontEnd.python, ...argumentsOf(kind, from, outDir, step)],
      cwd: step.scratch,
      env: buildVariables(host.env, step.environment, { home, temp, log, pip: step.frontEnd.settings.env }),
      umask,
      seconds: step.seconds,
      hostname: step.vary?.hostname,
      line: line => host.info(visible(withoutSecrets(line, step.frontEnd.settings))),
    },
    host,
  )
  if (result.exitCode !== 0 || result.late) throw failed(kind, result, step)
  // Nothing is installed for a back-end in the project's own tree that needs nothing: then pip writes no log.
  const pipLog = (await readIfThere(log, limits.report))?.toString('utf8') ?? ''
  return { kind, path: await onlyFile(kind, outDir), installed: installedIn(pipLog) }
}

function argumentsOf(
  kind: 'sdist' | 'wheel',
  from: string,
  outDir: string,
  { path, requirements }: BuildStep,
): string[] {
  // Without constraints, PIP_REQUIRE_HASHES lets nothing in: a back-end in the project's own tree needs nothing.
  const pins = requirements.constraints === '' ? [] : ['--dependency-constraints-txt', constraintsPath(path)]
  const own = kind === 'sdist' ? ['--sdist'] : ['--wheel', '--sdist-extract-dir', join(path, 'sdist')]
  return ['-I', '-m', 'build', '--installer', 'pip', ...own, ...pins, '--outdir', outDir, from]
}

/** Where the constraints lie for both steps. */
export function constraintsPath(path: string): string {
  return join(path, 'constraints.txt')
}

async function onlyFile(kind: 'sdist' | 'wheel', outDir: string): Promise<string> {
  // uv_build and some others leave a .gitignore.
  const files = (await readdir(outDir)).filter(name => !name.startsWith('.'))
  const [name = ''] = files
  if (files.length === 1 && name.endsWith(kind === 'wheel' ? '.whl' : '.tar.gz')) return join(outDir, name)
  throw new Problem(`build ${words[kind]}`, {
    found: `the back-end made ${files.length === 0 ? 'nothing' : files.map(file => JSON.stringify(basename(file))).join(', ')}.`,
    next: 'Use a back-end that makes one file, as PEP 517 says.',
  })
}

/** Output of the build goes to the details, without passwords of indexes. */
function failed(kind: 'sdist' | 'wheel', { late, stdout, stderr }: ApartResult, step: BuildStep): Problem {
  const attempted = `build ${words[kind]} of ${step.name}`
  const output = withoutSecrets(`${stdout}${stderr}`, step.frontEnd.settings)
  const details = output.slice(-20_000)
  if (late)
    return new Problem(attempted, {
      found: `it took longer than ${step.seconds} s, and was ended.`,
      next: 'Read its output in the details. If it needs more time, set the input `timeout-minutes`.',
      details,
    })
  return (
    refusedByPip(output, [...new Set([...step.needed, ...askedIn(output)])], step.requirements, step.by) ??
    networkFailure(attempted, ownOutput(output)) ??
    buildFailure(attempted, output) ??
    new Problem(attempted, {
      found: `the build failed: ${lastError(output)}`,
      next: 'Run `python -m build` in a new clone of the commit, and correct what it reports. The details have its output.',
      details,
    })
  )
}

/** The last line that names an error, without the front-end's own summary of it. */
function lastError(output: string): string {
  const lines = output.split('\n').map(line => line.replace(/^< ?/, '').trim())
  const errors = lines.filter(line => /error/i.test(line) && !/^ERROR (?:Backend subprocess|Command)/.test(line))
  const line = errors.at(-1) ?? lines.findLast(one => one !== '') ?? 'it printed nothing.'
  return visible(line).slice(0, 500)
}
