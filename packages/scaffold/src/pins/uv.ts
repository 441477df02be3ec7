import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { type Interpreter, type PipSettings, readPipSettings, withoutSecrets } from '@release-tools/build'
import type { Host } from '@release-tools/host'
import { uv as pinnedUv } from '../python/uv.ts'

/** uv, which resolves requirements, and where packages come from. */
export interface Uv {
  program: string
  /** Options of all commands that look for packages. */
  args: string[]
  /** Variables: index, certificates, proxy. They may hold passwords. */
  env: Record<string, string>
  settings: PipSettings
}

/** Finds uv on the machine. If there is none, installs the one that this version of release-tools pins, by its digest, into `scratch`. */
export async function findUv(interpreter: Interpreter, scratch: string, host: Host): Promise<Uv> {
  const settings = await readPipSettings(interpreter, host)
  const env = { ...fromPip(settings.env), ...ownVariables(host), UV_NO_PROGRESS: '1' }
  // uv has no variable for it.
  const args = 'PIP_NO_INDEX' in settings.env ? ['--no-index'] : []
  const installed = await host.exec('uv', ['--version']).catch(() => undefined)
  if (installed?.exitCode === 0) return { program: 'uv', args, env, settings }
  return { program: await installUv(interpreter, scratch, settings, host), args, env, settings }
}

async function installUv(
  { program }: Interpreter,
  scratch: string,
  settings: PipSettings,
  host: Host,
): Promise<string> {
  const [file, target] = [join(scratch, 'uv.txt'), join(scratch, 'uv')]
  await writeFile(file, pinnedUv)
  const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile', '--quiet']
  const args = ['-I', '-m', 'pip', 'install', ...pinned, '--target', target, '--requirement', file]
  const env = { ...settings.env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }
  const { exitCode, stdout, stderr } = await host.exec(program, args, { env, cwd: scratch })
  if (exitCode === 0) return join(target, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv')
  const output = withoutSecrets(`${stdout}${stderr}`, settings)
  throw new Problem('install uv, which pins requirements', {
    found: `pip reported: ${lastLine(output)}`,
    next: 'Check that the package index is reachable (`PIP_INDEX_URL`, pip.conf), or install uv.',
    details: output.slice(-20_000),
  })
}

/** The last line of the output of a program that says something. */
export function lastLine(output: string): string {
  return (output.trim().split('\n').at(-1)?.trim() || 'nothing.').slice(0, 400)
}

/** uv does not read the settings of pip: a firm has its mirror there. */
function fromPip(env: Record<string, string>): Record<string, string> {
  const names: [string, string][] = [
    ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX'],
    ['PIP_EXTRA_INDEX_URL', 'UV_INDEX'],
    ['PIP_FIND_LINKS', 'UV_FIND_LINKS'],
    ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST'],
    ['PIP_CERT', 'SSL_CERT_FILE'],
    ['NETRC', 'NETRC'],
  ]
  return Object.fromEntries(names.flatMap(([of, to]) => (env[of] === undefined ? [] : [[to, env[of]]])))
}

/** What says where packages come from. What changes the result is left out. */
const visible =
  /^UV_(?:DEFAULT_INDEX|INDEX(?:_.+)?|INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|KEYRING_PROVIDER|HTTP_TIMEOUT|OFFLINE|CACHE_DIR)$/

function ownVariables({ env }: Host): Record<string, string> {
  const own = Object.entries(env).filter(([name, value]) => value !== undefined && visible.test(name))
  return Object.fromEntries(own) as Record<string, string>
}
