import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Problem, readLimited, sha256 } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { PluginProgram, ServiceKey } from './signing-options.ts'

/** Largest plugin, in bytes. A program in Go has some tens of megabytes. */
const limit = 256 * 1024 * 1024

/**
 * Writes a copy of the program into `folder`, under the name by which cosign looks for it. The copy is made of the bytes that were compared
 * with the digest, so that nothing can change in between. Throws a Problem.
 */
export async function installPlugin(
  { key }: ServiceKey,
  { path, sha256: wanted }: PluginProgram,
  folder: string,
  { workspace }: Pick<Host, 'workspace'>,
): Promise<void> {
  const program = await readLimited(resolve(workspace, path), limit)
  const found = sha256(program)
  if (found !== wanted)
    throw new Problem(`use the plugin ${path}`, {
      found: `its SHA-256 is ${found}, and not ${wanted}.`,
      next: 'Find out who changed the program. If it is the right one, change the digest in `signer-plugin`.',
    })
  const ending = process.platform === 'win32' ? '.exe' : ''
  const name = `sigstore-kms-${key.slice(0, key.indexOf(':'))}${ending}`
  await writeFile(join(folder, name), program, { mode: 0o700 })
}
