import { copyFile, link, mkdir, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { readRecord } from '@release-tools/tools'
import { cachedDir } from './cache.ts'

/**
 * Collects all programs: `bin/<program>` for PATH, and `tools/<tool>/<tool>` with the installer's record beside each. `tools` has
 * programs of the lock, `servers` our own.
 */
export async function collectPrograms(cache: string, tools: string[], servers: string[]) {
  const records = await Promise.all(tools.map(readRecord))
  const key = sha256(JSON.stringify([tools, servers, records])).slice(0, 16)
  const dir = await cachedDir(join(cache, 'programs', key), async staging => {
    await mkdir(join(staging, 'bin'))
    for (const path of [...tools, ...servers]) await symlink(path, join(staging, 'bin', basename(path)))
    for (const path of tools) await addTool(path, join(staging, 'tools', basename(path)))
  })
  return { bin: join(dir, 'bin'), tools: join(dir, 'tools') }
}

/** Creates a hard link, because setup-tools does not accept symbolic links. */
async function addTool(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await link(path, join(folder, basename(path)))
  await copyFile(join(dirname(path), 'release-tools.json'), join(folder, 'release-tools.json'))
}
