import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import { type AdoptOptions, type AdoptPlan, planAdoption, writeFiles } from '@release-tools/scaffold'
import { parseSigner, settingsOfLogin, withPlugin } from '@release-tools/sign'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { isYes } from '../yes.ts'
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
  if (!(given.switches.has('yes') || (await isYes(terminal, 'Write these changes? [y/N] ')))) {
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
    ...(given.switches.has('gpg') ? { gpg: true } : {}),
    ...signerOf(given.values.signer?.[0]),
    force: given.switches.has('force'),
  }
}

/** The reusable workflows have no input for the program of a plugin. */
function signerOf(address: string | undefined): Pick<AdoptOptions, 'signer' | 'login'> {
  if (address === undefined) return {}
  const login = loginOf(address)
  if (login !== undefined) return { signer: address, login }
  throw new WrongUse(
    `--signer is ${address}, which is not the address of a key.`,
    'Give one such as hashivault://release.',
  )
}

/** The settings of a login; undefined for what is not a key of a service. Throws WrongUse for an address that no service has. */
function loginOf(address: string): AdoptOptions['login'] {
  try {
    const signer = parseSigner(address)
    return 'key' in signer ? settingsOfLogin(withPlugin(signer, undefined)) : undefined
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, `use --signer ${address}`)
    throw error
  }
}

/** Looks again before it writes: a file that changed meanwhile is not what the diff showed. */
async function write({ survey: { root }, files }: AdoptPlan): Promise<void> {
  for (const { path, before } of files.filter(isChange)) {
    if ((await readIfThere(join(root, path), limits.trust))?.toString('utf8') === before) continue
    throw new Problem(`write ${path}`, {
      found: 'the file changed while the diff was shown. Nothing was written.',
      next: 'Run the command again.',
    })
  }
  await writeFiles(root, files)
}

async function requireDirectory(path: string) {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return
  throw new WrongUse(`${path} is not a directory.`, 'Give a directory in a git repository.')
}
