import { stat } from 'node:fs/promises'
import { planInit, writeFiles } from '@release-tools/scaffold'
import type { Given } from '../command.ts'
import { execute } from '../execute.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { readOptions } from './options.ts'
import { report } from './report.ts'

/** `release-tools sonar init` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(given)
  await requireDirectory(options.directory)
  const plan = await planInit(options, { exec: execute })
  const isDry = given.switches.has('dry-run')
  if (!isDry) await writeFiles(plan.root, plan.files)
  terminal.out(report(plan, isDry))
  return plan.files.some(({ fate }) => fate === 'kept') ? exitCodes.notAll : exitCodes.done
}

async function requireDirectory(path: string) {
  const isDirectory = await stat(path).then(
    status => status.isDirectory(),
    () => false,
  )
  if (!isDirectory) throw new WrongUse(`${path} is not a directory.`, 'Give a directory in a git repository.')
}
