import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { markerHolds } from '@release-tools/project'
import { buildFailure } from './build-failure.ts'
import { frontEnd } from './front-end.ts'
import type { Interpreter } from './interpreter.ts'
import { type PipSettings, readPipSettings, withoutSecrets } from './pip-settings.ts'

/** `python -m build`, in an environment of its own. */
export interface FrontEnd {
  /** Path of its Python. */
  python: string
  /** Every package of it. */
  tools: { name: string; version: string; sha256: string }[]
  /** Where pip gets packages from. */
  settings: PipSettings
}

/** Installs the front-end that this version of release-tools pins, by its digests, into `directory`. Throws a Problem. */
export async function installFrontEnd(interpreter: Interpreter, directory: string, host: Host): Promise<FrontEnd> {
  const settings = await readPipSettings(interpreter, host)
  const environment = join(directory, 'front-end')
  const run = async (args: string[]) => {
    const env = { ...settings.env, PIP_CONFIG_FILE: devNull, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }
    const result = await host.exec(interpreter.program, ['-I', ...args], { env, cwd: directory })
    if (result.exitCode === 0) return
    const output = withoutSecrets(`${result.stdout}${result.stderr}`, settings)
    throw buildFailure('install the front-end `build`', output) ?? failed(output)
  }
  // Without pip: the one among the pinned packages is used. Debian has no ensurepip beside python3.
  await run(['-m', 'venv', '--without-pip', environment])
  const python = join(environment, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']))
  const requirements = join(directory, 'front-end.txt')
  await writeFile(requirements, frontEnd)
  const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile', '--quiet']
  await run(['-m', 'pip', '--python', python, 'install', ...pinned, '--requirement', requirements])
  return { python, tools: frontEndTools(interpreter), settings }
}

const devNull = process.platform === 'win32' ? 'nul' : '/dev/null'

/** The packages among the pinned ones that this interpreter needs. Their markers have one condition each. */
export function frontEndTools({ markers }: Pick<Interpreter, 'markers'>): FrontEnd['tools'] {
  const entries = [...frontEnd.matchAll(/^([\w.-]+)==(\S+)(?: ; (.+?))? \\\n +--hash=sha256:([0-9a-f]{64})$/gm)]
  return entries
    .filter(([, , , marker]) => marker === undefined || markerHolds(marker, { environment: markers }, 'the front-end'))
    .map(([, name = '', version = '', , sha256 = '']) => ({ name, version, sha256 }))
}

function failed(output: string): Problem {
  return new Problem('install the front-end `build`', {
    found: `pip or venv reported: ${output.trim().split('\n').at(-1)?.slice(0, 300) ?? 'nothing.'}`,
    next: 'Check that the index is reachable (`PIP_INDEX_URL`, pip.conf), and that Python has the module venv.',
    details: output.slice(-20_000),
  })
}
