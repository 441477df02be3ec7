import { stat } from 'node:fs/promises'
import { type AdoptOptions, type AdoptPlan, planAdoption, writeFiles } from '@release-tools/scaffold'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { changes } from './diff.ts'
import { after, before, isChange } from './report.ts'

/** `release-tools init` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const options = optionsOf(given)
  await requireDirectory(options.directory)
  const plan = await planAdoption(options, terminalHost(terminal, options.directory))
  terminal.out(`${before(plan)}${changes(plan.files, terminal.colors)}`)
  const ends = plan.files.some(({ fate }) => fate === 'kept') ? exitCodes.notAll : exitCodes.done
  if (!plan.files.some(isChange)) {
    terminal.out(after(plan, 'nothing'))
    return ends
  }
  if (!(given.switches.has('yes') || (await isYes(terminal)))) {
    terminal.out(after(plan, 'shown'))
    return exitCodes.notWritten
  }
  await write(plan)
  terminal.out(after(plan, 'written'))
  return ends
}

function optionsOf(given: Given): AdoptOptions {
  const [pypi, none] = [given.switches.has('pypi'), given.switches.has('no-pypi')]
  if (pypi && none) throw new WrongUse('both --pypi and --no-pypi are given.', 'Give one of them.')
  return {
    directory: optionalOperand(given) ?? '.',
    ...(pypi || none ? { pypi } : {}),
    force: given.switches.has('force'),
  }
}

async function isYes(terminal: Terminal): Promise<boolean> {
  if (terminal.ask === undefined) return false
  return /^y(?:es)?$/i.test((await terminal.ask('Write these changes? [y/N] ')).trim())
}

/** Files that somebody changed since they were read stay: they are no longer what the diff showed. */
async function write({ survey, files }: AdoptPlan): Promise<void> {
  await writeFiles(survey.root, files)
}

async function requireDirectory(path: string) {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return
  throw new WrongUse(`${path} is not a directory.`, 'Give a directory in a git repository.')
}
