import { basename, resolve } from 'node:path'
import { requireStore, shownAddress } from '@release-tools/archive'
import { Problem } from '@release-tools/base'
import { type Config, type ConfigRequest, locateRequirements, readConfig, readConfigs } from '@release-tools/project'
import type { Given } from '../command.ts'
import { execute } from '../execute.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'
import { configYaml, printable } from './print.ts'

/** `release-tools config` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const root = await rootOf(optionalOperand(given) ?? '.')
  const request = { ...requestOf(given), repository: await repositoryName(root) }
  const isOne = request.tag !== undefined || request.given !== undefined
  const read = isOne ? [await readConfig(root, request)] : await readConfigs(root, request)
  for (const config of read) await requireStores(config)
  const configs = await Promise.all(read.map(config => withRequirements(config, root)))
  terminal.out(given.switches.has('json') ? harmlessJson(printable(configs)) : configYaml(configs))
  return exitCodes.done
}

/** Throws a Problem for an address that no kind of store has. */
async function requireStores({ stores }: Config): Promise<void> {
  for (const text of stores.value)
    await requireStore(text).catch(error => {
      if (!(error instanceof Problem)) throw error
      throw new Problem(`use the store ${shownAddress(text)} in ${stores.from}`, {
        found: error.found,
        next: error.next,
        cause: error,
      })
    })
}

function requestOf({ values }: Given): ConfigRequest {
  const [project, tag] = [values.project?.[0], values.tag?.[0]]
  if (project !== undefined && tag !== undefined)
    throw new WrongUse('both --project and --tag are given.', 'Give one of them.')
  if (project === undefined) return { tag }
  const value = project
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/+$/, '')
    .replace(/^\.\/(?=.)/, '')
  return { given: { directory: { value, from: 'the option --project' } } }
}

/** The configuration with the file of build requirements that the build will find, if the configuration does not name one. */
async function withRequirements(config: Config, root: string): Promise<Config> {
  const { python, directory } = config
  const place = { directory: resolve(root, directory.value), repository: root }
  if (python === undefined) return config
  const { source } = await locateRequirements(place, python['build-requirements']?.value)
  if (source === undefined || python['build-requirements'] !== undefined) return config
  // As the key spells it: `uv.lock, group build` is `uv.lock#build`.
  const value = source.label.replace(', group ', '#')
  return { ...config, python: { ...python, 'build-requirements': { value, from: value.replace(/#.*/, '') } } }
}

/** The name in the address of the remote `origin`, which CI knows as well; otherwise that of the directory. */
async function repositoryName(root: string): Promise<string> {
  const asked = await execute('git', ['remote', 'get-url', 'origin'], { cwd: root }).catch(() => undefined)
  const address = asked?.exitCode === 0 ? asked.stdout.trim() : ''
  return /([\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1] ?? basename(root)
}
