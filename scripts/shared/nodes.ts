import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { cachedDir, locked } from '@release-tools/testbed'
import { progress } from './progress.ts'
import { cache, root } from './repository.ts'
import { run } from './run.ts'

const lockFolder = join(root, 'scripts/nodes')

/** The folder of the other versions of Node, outside the clone. It is named by the digest of their lock. */
function home(): string {
  const digest = createHash('sha256')
    .update(readFileSync(join(lockFolder, 'package-lock.json')))
    .digest('hex')
  return join(cache, 'nodes', digest.slice(0, 16))
}

/** Every version of Node that the CLI supports, by its major version: the path of its program. */
export function supportedNodes(): Record<string, string> {
  const other = (major: number) =>
    join(home(), 'node_modules', `node${major}-${process.platform}-${process.arch}`, 'bin/node')
  return { 20: other(20), 22: other(22), 24: process.execPath, 26: other(26) }
}

/** Installs the other versions from npm, by the digests of scripts/nodes/package-lock.json. Needs the network once. */
export async function prepareNodes(): Promise<void> {
  await locked(home(), progress, () => cachedDir(home(), install))
}

async function install(folder: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(lockFolder, file), join(folder, file))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', ...quiet], { cwd: folder })
  if (code !== 0)
    throw new Problem('install Node 20, 22 and 26 for the tests', {
      found: output.trim(),
      next: 'Make sure that npm reaches its registry, and run the command again.',
    })
}
