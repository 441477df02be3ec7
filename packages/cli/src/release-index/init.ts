import { fileSize, writeFileAtomic } from '@release-tools/base'
import { fileOf, makeRoot, usualIndexRoot } from '@release-tools/releases'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { asWrongUse, readPlan } from './root-plan.ts'
import { rootText } from './root-text.ts'

/** `release-tools index init` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = optionalOperand(given) ?? usualIndexRoot
  if ((await fileSize(path)) !== undefined)
    throw new WrongUse(`${path} already exists.`, 'Change it with release-tools index rotate.')
  const plan = await readPlan(given, undefined)
  const root = asWrongUse(() => makeRoot(plan))
  await writeFileAtomic(path, fileOf(root))
  terminal.out(rootText({ path, root, previous: undefined }))
  return exitCodes.done
}
