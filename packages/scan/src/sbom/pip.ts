import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { limits, messageOf, Problem, parseJson, readLimited } from '@release-tools/base'
import type { ExecResult, Host } from '@release-tools/host'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { constraints, type Lock } from './lock-file.ts'
import { releaseFirst } from './missing-sibling.ts'
import { noGraph, pipWithGraph, runPip } from './python-programs.ts'

/** What pip says about an installation that it does not make. */
export interface PipAnswer {
  /** pip's report: https://pip.pypa.io/en/stable/reference/installation-report/ */
  report: unknown
  /** What pipWithGraph writes of it. */
  graph: unknown
}

/** What is installed: a wheel or a source distribution, with some of its extras. */
export interface Installed {
  name: string
  /** Absolute path. */
  path: string
  sha256: string
  extras: string[]
}

// Only what says where packages come from. Settings that change what is installed (a target, constraints) have no effect.
export const pipSettings: ProgramSettings = {
  prefix: 'PIP_',
  allowed:
    /^PIP_(INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|CACHE_DIR|NO_CACHE_DIR|CONFIG_FILE|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)$/,
  fixed: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1', PIP_ROOT_USER_ACTION: 'ignore', PIP_NO_COLOR: '1' },
}

/** The Python that answers if no other is named. */
export const onPath = process.platform === 'win32' ? 'python' : 'python3'

/** The Python to ask, by default the one on PATH, and a folder for its files. */
export interface PipPlace {
  scratch: string
  python?: string | undefined
}

interface Pip {
  python: string
  host: Host
}

/**
 * Asks pip what it would install for these files, without installing anything. With a lock, only locked versions and files are
 * accepted; if the lock lacks some of them, pip chooses those. Throws a Problem if pip cannot answer: the answer is then unknown.
 */
export async function askPip(
  installed: Installed[],
  { lock, scratch, python }: PipPlace & { lock: Lock | undefined },
  host: Host,
): Promise<PipAnswer> {
  const pip = { python: python ?? onPath, host }
  const folder = await mkdtemp(join(scratch, 'pip-'))
  const answer = { report: join(folder, 'report.json'), graph: join(folder, 'graph.json') }
  const strict = lock !== undefined && lock.pins.length > 0 && lock.pins.every(({ sha256 }) => sha256.length > 0)
  let result = await run(await requirements(folder, installed, lock, strict), answer, pip)
  // The caller compares the digests then.
  if (result.exitCode !== 0 && strict && isIncomplete(result))
    result = await run(await requirements(folder, installed, lock, false), answer, pip)
  if (result.exitCode === noGraph) throw withoutGraph(result)
  if (result.exitCode !== 0) throw await cannotResolve(installed, lock, result, host)
  return {
    report: await readJson(answer.report, 'the report of pip'),
    graph: await readJson(answer.graph, 'the graph of the packages'),
  }
}

/**
 * The one of several wheels that pip would take on this machine: its path. Undefined if none fits.
 */
export async function fittingWheel(
  { name, version }: { name: string; version: string },
  folder: string,
  { scratch, python = onPath }: PipPlace,
  host: Host,
): Promise<string | undefined> {
  const destination = await mkdtemp(join(scratch, 'fitting-'))
  const only = ['--no-deps', '--no-index', '--only-binary', ':all:', '--find-links', folder, '--dest', destination]
  const args = ['-c', runPip, 'download', '--quiet', ...only, `${name}==${version}`]
  const { exitCode } = await execPython(args, destination, { python, host })
  const [found] = exitCode === 0 ? await readdir(destination) : []
  return found
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format */
const identifier = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** Extras can come from the SBOM of others. Anything else than a name could be a requirement of its own, whose code pip would run. */
function requireNames(names: string[]): void {
  const other = names.find(name => !identifier.test(name))
  if (other === undefined) return
  throw new Problem('find out what the release installs', {
    found: `${JSON.stringify(other)} is not the name of a package or of an extra.`,
    next: 'Check the input `extras` with which the SBOM was made.',
  })
}

/** Writes what to install and the constraints. Returns the arguments that name these files. */
async function requirements(
  folder: string,
  installed: Installed[],
  lock: Lock | undefined,
  withHashes: boolean,
): Promise<string[]> {
  const [wanted, locked] = [join(folder, 'requirements.txt'), join(folder, 'constraints.txt')]
  requireNames(installed.flatMap(({ name, extras }) => [name, ...extras]))
  const lines = installed.map(({ name, path, sha256, extras }) => {
    const chosen = extras.length === 0 ? '' : `[${extras.join(',')}]`
    return `${name}${chosen} @ ${pathToFileURL(path)}${withHashes ? ` --hash=sha256:${sha256}` : ''}\n`
  })
  await writeFile(wanted, lines.join(''))
  if (lock === undefined) return ['--requirement', wanted]
  await writeFile(locked, constraints(lock, withHashes))
  return ['--requirement', wanted, '--constraint', locked]
}

/** Paths of what pip and the program around it write. */
type AnswerPaths = Record<keyof PipAnswer, string>

function run(files: string[], { report, graph }: AnswerPaths, pip: Pip): Promise<ExecResult> {
  const install = ['install', '--dry-run', '--ignore-installed', '--quiet', '--report', report, ...files]
  return execPython(['-c', pipWithGraph, report, graph, ...install], dirname(report), pip)
}

// The working directory is ours: Python looks there for modules first.
async function execPython(args: string[], cwd: string, { python, host }: Pip): Promise<ExecResult> {
  try {
    return await host.exec(python, args, { cwd, env: programEnv(pipSettings, host.env) })
  } catch (error) {
    throw new Problem('find out what the release installs', {
      found: `${python} could not be started: ${messageOf(error)}`,
      next: 'Set up Python with pip before this step (actions/setup-python).',
      cause: error,
    })
  }
}

function withoutGraph({ stderr }: ExecResult): Problem {
  return new Problem('read what the packages need', {
    found: lastLine(stderr),
    next: 'Update pip to 22.3 or newer, and run the step again.',
    details: shown(stderr),
  })
}

async function readJson(path: string, what: string): Promise<unknown> {
  return parseJson((await readLimited(path, limits.report)).toString('utf8'), what)
}

/** With digests, pip refuses a package that the constraints do not name. Older versions refuse every one. */
function isIncomplete({ stderr }: ExecResult): boolean {
  return /In --require-hashes mode, all requirements must have their versions pinned|Hashes are required in --require-hashes mode/.test(
    stderr,
  )
}

async function cannotResolve(
  installed: Installed[],
  lock: Lock | undefined,
  { stdout, stderr }: ExecResult,
  { workspace }: Host,
): Promise<Problem> {
  const names = installed.map(({ name }) => name).join(', ')
  const from = lock === undefined ? '' : ` with the versions in ${lock.fileName}`
  return new Problem(`find out what ${names} installs${from}`, {
    found: `pip says: ${lastLine(stderr)}`,
    next:
      (await releaseFirst(stderr, workspace)) ??
      `Check that the index is reachable (\`PIP_INDEX_URL\`, \`PIP_FIND_LINKS\`), that pip is 22.2 or newer, and the input \`lock-file\`. No SBOM was written: what is installed is not known.`,
    details: shown(`${stdout}${stderr}`),
  })
}

/** The last error that pip printed, or else its last line. */
export function lastLine(stderr: string): string {
  const lines = shown(stderr).trim().split('\n')
  const line = lines.findLast(one => one.startsWith('ERROR:')) ?? lines.at(-1) ?? ''
  return line === '' ? 'it printed nothing.' : line.replace(/^ERROR: /, '').slice(0, 500)
}

/** Pip hides passwords in addresses; if a program that it starts prints one, it is hidden here. */
export function shown(output: string): string {
  return output.slice(-20_000).replace(/:\/\/[^\s/@]+@/g, '://****@')
}
