import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { list, object, Problem, parseJson, readShape, type ShapeOf, text, unpackArchive } from '@release-tools/base'
import { git, gitReported, type Host, withScratch } from '@release-tools/host'
import { griffe as pins } from '../python/griffe.ts'
import { publicApi } from '../python/public-api.ts'

const shape = object({
  version: text,
  breaking: list(object({ path: text, kind: text })),
  added: list(text),
  missing: list(text),
})

/** How the public names of Python packages changed. `version` is that of griffe, `missing` are packages that neither side has. */
export type ApiChange = ShapeOf<typeof shape>

/** What has not changed, for what is not Python. */
export const noChange: Omit<ApiChange, 'version'> = { breaking: [], added: [], missing: [] }

const python = process.platform === 'win32' ? 'python' : 'python3'

/**
 * Compares the public names of packages in the checkout with those at a tag, by griffe, which reads the sources and runs nothing of them.
 * `directory` is the one of the project. Throws a Problem if git does not have the tag, or griffe is not available.
 */
export async function apiChange(
  names: string[],
  { previous, directory }: { previous: string; directory: string },
  host: Host,
): Promise<ApiChange> {
  return withScratch('public-api', host, async scratch => {
    const old = await sourcesAt(previous, scratch, host)
    const places = [join(old, directory), join(host.workspace, directory)]
    const installed = (await hasGriffe(host)) ? '' : await installGriffe(scratch, host)
    const args = ['-I', '-c', publicApi, installed, ...places, ...names]
    const { exitCode, stdout, stderr } = await host.exec(python, args, { cwd: scratch })
    if (exitCode !== 0) throw failed('compare the public API', `griffe says: ${lastLine(stderr)}.`)
    return readShape(shape, parseJson(stdout, 'the answer of griffe'), 'the answer of griffe')
  })
}

/** The Python sources at a tag, without their history. */
async function sourcesAt(tag: string, scratch: string, host: Host): Promise<string> {
  const [archive, directory] = [join(scratch, 'old.tar.gz'), join(scratch, 'old')]
  // Also of stubs (`.pyi`). git refuses a pattern that matches nothing, so there is one. Of a commit, it would add a header with its id.
  const args = ['archive', '--format=tar.gz', `--output=${archive}`, `refs/tags/${tag}^{tree}`, '--', ':(glob)**/*.py*']
  const made = await git(host.workspace, args, host)
  if (made.stderr.includes('did not match any files')) return mkdir(directory).then(() => directory)
  if (made.exitCode !== 0) throw failed(`read the sources of ${tag}`, `git says: ${gitReported(made)}.`)
  await unpackArchive(archive, directory)
  return directory
}

async function hasGriffe(host: Host): Promise<boolean> {
  const args = ['-I', '-c', 'import griffe, importlib.metadata as m; m.version("griffelib")']
  return (await host.exec(python, args)).exitCode === 0
}

/** Installs the griffe that is pinned here, by its digest. */
async function installGriffe(scratch: string, host: Host): Promise<string> {
  const [requirements, target] = [join(scratch, 'griffe.txt'), join(scratch, 'griffe')]
  await writeFile(requirements, pins)
  const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile', '--quiet']
  const args = ['-I', '-m', 'pip', 'install', ...pinned, '--target', target, '--requirement', requirements]
  const { exitCode, stderr } = await host.exec(python, args, { cwd: scratch, env: pipVariables(host) })
  if (exitCode !== 0) throw failed('install griffe', `pip says: ${lastLine(stderr)}.`)
  return target
}

/** Where pip finds packages; not what could change which ones it takes. */
const allowed = /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|CACHE_DIR)$/

function pipVariables({ env }: Host): Record<string, string> {
  const own = Object.entries(env).filter((one): one is [string, string] => one[1] !== undefined && allowed.test(one[0]))
  return {
    ...Object.fromEntries(own),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300).replace(/\.$/, '') || 'nothing'
}

function failed(attempted: string, found: string): Problem {
  const next =
    'Fetch all history and tags (`fetch-depth: 0`), and set up Python 3.10 or newer with griffelib before this step.'
  return new Problem(attempted, { found, next })
}
