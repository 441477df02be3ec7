import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inNamespace, locked, ownNetwork } from '@release-tools/testbed'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { type Needs, prepareDemo } from './prepare.ts'
import { emptyResults, takeResults } from './results-directory.ts'
import { workDir } from './task.ts'

interface LaunchOptions extends Needs {
  clear?: boolean
  requirements?: string[] | undefined
}

/**
 * Runs a script in two stages: fills the caches that it needs, then starts it without a network. The script reads its task from a
 * file (task.ts). `clear` empties .demo first; `requirements` are files with the packages that pip needs, by default those of the
 * example; with `isOnline` it keeps the network of this machine. Returns the script's exit code.
 */
export async function launch(
  script: string,
  task: unknown,
  { clear = false, requirements, ...needs }: LaunchOptions = {},
): Promise<number> {
  await takeResults()
  const prepared = await prepareDemo(requirements, needs)
  emptyResults(clear)
  writeFileSync(join(workDir, 'task.json'), JSON.stringify({ task, prepared }), { mode: 0o600 })
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', join(root, script)]
  const isOnline = needs.isOnline === true
  if (!isOnline) progress('running without a network from now on')
  const run = () => inNamespace(command, { cwd: root, notice: progress, keepNetwork: isOnline })
  return sharesPorts(isOnline) ? locked('ports of the testbed', progress, run) : run()
}

/** True if another run would use the same ports: they are fixed, and only a network of its own has them to itself. */
export function sharesPorts(isOnline: boolean): boolean {
  return isOnline || ownNetwork([]) === undefined
}
