import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { cachedDir } from '@release-tools/testbed'
import { cache } from '../shared/repository.ts'
import { type RunOptions, run } from '../shared/run.ts'
import { dropBundles } from './bundles.ts'

interface Rebuild {
  /** Path of the Node that builds. */
  node: string
  /** For home directory and temporary files. */
  folder: string
  log: (line: string) => void
}

/**
 * Rebuilds all bundles in a clean clone by its own scripts, with its own pnpm and its own lock file. Nothing of this machine is seen but
 * the store of pnpm, the programs on PATH, and where npm's registry is: the lock file says which bytes are taken from there.
 */
export async function rebuildBundles(clone: string, { node, folder, log }: Rebuild): Promise<void> {
  const env = await emptyEnvironment(node, folder)
  const step = (what: string, args: string[]) => mustRun(what, node, args, { cwd: clone, env })
  await dropBundles(clone)
  log('installing')
  const store = ['--store-dir', join(cache, 'pnpm-store')]
  const install = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...store]
  await step('install the dependencies', [await pnpmOf(clone), ...install])
  log('building')
  // Its own sources, compiled, are what its scripts need as well. Node 22 warns that it strips types.
  await step('compile the packages', [join(clone, 'node_modules/typescript/bin/tsc'), '--build'])
  await step('build the bundles', ['--disable-warning=ExperimentalWarning', join(clone, 'scripts/build.ts')])
}

/** Runs a program in exactly this environment. Throws an Error with the end of its output if it fails. */
async function mustRun(what: string, program: string, args: string[], options: RunOptions): Promise<void> {
  const { code, output } = await run(program, args, options)
  if (code !== 0) throw new Error(`could not ${what} (exit code ${code}):\n${output.slice(-4000)}`)
}

async function emptyEnvironment(node: string, folder: string): Promise<Record<string, string>> {
  const [home, temporary, ownCache] = ['home', 'tmp', 'cache'].map(name => join(folder, name))
  for (const path of [home, temporary, ownCache]) await mkdir(path ?? folder)
  return {
    ...settings(),
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    HOME: home ?? folder,
    TMPDIR: temporary ?? folder,
    RELEASE_TOOLS_CACHE: ownCache ?? folder,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    CI: 'true',
  }
}

/** The address of the registry, and how to reach it. */
function settings(): Record<string, string> {
  const wanted = /^(npm_config_(registry|userconfig|cafile|.*proxy)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const file = join(process.env.HOME ?? '', '.npmrc')
  const user = existsSync(file) ? { npm_config_userconfig: file } : {}
  return { ...user, ...Object.fromEntries(own.filter(([name]) => wanted.test(name))) }
}

/** The pnpm that the clone pins, by the digests of its lock; the same place as in scripts/bootstrap.mjs. */
async function pnpmOf(clone: string): Promise<string> {
  const from = join(clone, 'scripts/bootstrap')
  const digest = createHash('sha256')
    .update(await readFile(join(from, 'package-lock.json')))
    .digest('hex')
  const folder = await cachedDir(join(cache, 'bootstrap', digest.slice(0, 16)), async staging => {
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(from, file), join(staging, file))
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    await mustRun('install pnpm', 'npm', ['ci', '--ignore-scripts', ...quiet], { cwd: staging })
  })
  return join(folder, 'node_modules/pnpm/bin/pnpm.mjs')
}
