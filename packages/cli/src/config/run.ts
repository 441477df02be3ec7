import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type ConfigRequest, readConfig, readConfigs } from '@release-tools/project'
import type { Given } from '../command.ts'
import { execute } from '../execute.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'
import { configYaml, printable } from './print.ts'

/** `release-tools config` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const root = await rootOf(optionalOperand(given) ?? '.')
  const request = { ...requestOf(given), repository: await repositoryName(root) }
  const isOne = request.tag !== undefined || request.given !== undefined
  const configs = isOne ? [await readConfig(root, request)] : await readConfigs(root, request)
  terminal.out(given.switches.has('json') ? harmlessJson(printable(configs)) : configYaml(configs))
  return exitCodes.done
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

/** The work tree that a directory is in; the directory itself if it is in none. Throws WrongUse if it is not a directory. */
async function rootOf(directory: string): Promise<string> {
  const start = resolve(directory)
  if (!(await stat(start).catch(() => undefined))?.isDirectory())
    throw new WrongUse(`${directory} is not a directory.`, 'Give a directory in a git repository.')
  for (let place = start; ; place = dirname(place)) {
    if ((await stat(join(place, '.git')).catch(() => undefined)) !== undefined) return place
    if (dirname(place) === place) return start
  }
}

/** The name in the address of the remote `origin`, which CI knows as well; otherwise that of the directory. */
async function repositoryName(root: string): Promise<string> {
  const asked = await execute('git', ['remote', 'get-url', 'origin'], { cwd: root }).catch(() => undefined)
  const address = asked?.exitCode === 0 ? asked.stdout.trim() : ''
  return /([\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1] ?? basename(root)
}
