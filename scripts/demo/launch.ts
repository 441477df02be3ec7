import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inNamespace } from '@release-tools/testbed'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { lockDirectory } from './lock.ts'
import { prepareDemo } from './prepare.ts'
import { demoDir, workDir } from './task.ts'

/**
 * Runs a script in two stages: fills the caches that it needs, then starts it without a network. The script reads its task from a
 * file (task.ts). `clear` empties .demo first; `requirements` are files with the packages that pip needs, by default those of the
 * example. Returns the script's exit code.
 */
export async function launch(
  script: string,
  task: unknown,
  { clear = false, requirements }: { clear?: boolean; requirements?: string[] | undefined } = {},
): Promise<number> {
  await lockDirectory(demoDir)
  const prepared = await prepareDemo(requirements)
  rmSync(clear ? demoDir : workDir, { recursive: true, force: true })
  mkdirSync(workDir, { recursive: true })
  writeFileSync(join(workDir, 'task.json'), JSON.stringify({ task, prepared }), { mode: 0o600 })
  progress('running without a network from now on')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', join(root, script)]
  return inNamespace(command, { cwd: root, notice: progress })
}
