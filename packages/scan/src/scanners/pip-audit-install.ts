import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, Problem, sha256 } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { programEnv } from '../program-settings.ts'
import { pipAudit as pins } from '../python/pip-audit.ts'
import { lastLine, onPath, pipSettings, shown } from '../sbom/pip.ts'
import type { FoundScanner } from './scanner.ts'

/**
 * Installs the pip-audit that this version of release-tools pins, by its digests, into a directory in `scratch`, once. Its digest is
 * that of the list of what is installed. Throws a Problem if pip can’t install it.
 */
export async function installPipAudit(scratch: string, host: Host): Promise<FoundScanner> {
  const path = join(scratch, 'pip-audit')
  const found = { path, version: /^pip-audit==(\S+)/m.exec(pins)?.[1] ?? 'unknown', sha256: sha256(pins) }
  const done = join(scratch, 'pip-audit.installed')
  if ((await stat(done).catch(() => undefined)) !== undefined) return found
  const requirements = join(scratch, 'pip-audit.txt')
  await writeFile(requirements, pins)
  await mkdir(path, { recursive: true })
  const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile', '--quiet']
  const args = ['-I', '-m', 'pip', 'install', ...pinned, '--target', path, '--requirement', requirements]
  const run = { cwd: scratch, env: programEnv(pipSettings, host.env) }
  const { exitCode, stdout, stderr } = await host.exec(onPath, args, run).catch(error => {
    throw failed(`${onPath} could not be started: ${messageOf(error)}`, '')
  })
  if (exitCode !== 0) throw failed(`pip says: ${lastLine(stderr)}`, `${stdout}${stderr}`)
  await writeFile(done, '')
  return found
}

function failed(found: string, output: string): Problem {
  return new Problem('install pip-audit', {
    found,
    next: 'Set up Python 3.10 or newer with pip before this step (actions/setup-python), and check that the index is reachable (`PIP_INDEX_URL`).',
    details: shown(output),
  })
}
