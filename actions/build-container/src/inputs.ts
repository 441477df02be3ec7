import { posix } from 'node:path'
import { builderKinds } from '@release-tools/build'
import { isBuilderArgument } from '@release-tools/evidence'
import { isRepository } from '@release-tools/oci'
import {
  badInput,
  choice,
  flag,
  handoffSpec,
  ifGiven,
  integer,
  lines,
  nonEmpty,
  ofType,
  platforms,
  type Reader,
  readInputs,
  releaseSpec,
  type Spec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const imageName: Reader<string> = (value, name) => {
  if (/^(?=.{1,100}$)[a-z0-9]+([._-][a-z0-9]+)*$/.test(value)) return value
  throw badInput(
    name,
    `it is ${JSON.stringify(value)}.`,
    'Use lower-case letters and digits, with single . _ or - between them.',
  )
}

/** In lower case: names of owners and repositories on GitHub may have capital letters, names of images may not. */
const repository: Reader<string> = (value, name) => {
  if (isRepository(value.toLowerCase())) return value.toLowerCase()
  throw badInput(
    name,
    `it is ${JSON.stringify(value)}.`,
    'Give a repository such as ghcr.io/acme/widget, without tag or digest.',
  )
}

/** A path inside the repository, relative to it. */
const repositoryPath: Reader<string> = (value, name) => {
  workspacePath(value, name)
  return posix.normalize(value.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '')
}

/** `KEY=VALUE`, one per line. */
function pairs(key: RegExp, what: string): Reader<ReadonlyMap<string, string>> {
  return ofType(lines.type, (value, name) => {
    const entries = lines(value, name).map(line => /^([^=]+)=(.*)$/.exec(line)?.slice(1) ?? [line, undefined])
    const bad = entries.find(([one = '', text]) => text === undefined || !key.test(one))
    if (bad !== undefined) throw badInput(name, `it has ${JSON.stringify(bad[0])}.`, `Write one ${what} per line.`)
    const map = new Map(entries as [string, string][])
    if (map.size < entries.length) throw badInput(name, 'it has a name twice.', 'Give each once.')
    return map
  })
}

/** Where the value of a secret is. */
export interface SecretSource {
  id: string
  from: 'env' | 'file'
  /** Name of the variable, or absolute path of the file. */
  at: string
}

const secrets: Reader<SecretSource[]> = ofType(lines.type, (value, name) =>
  lines(value, name).map(line => {
    const [, id = '', from, at = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*)=(env|file):(.+)$/.exec(line) ?? []
    if (from !== 'env' && from !== 'file')
      // The line may have the secret itself.
      throw badInput(
        name,
        'a line is not ID=env:NAME or ID=file:PATH.',
        'Name the variable or the file, not the secret.',
      )
    return { id, from, at: from === 'env' ? at : workspacePath(at, name) }
  }),
)

export const spec = {
  name: ifGiven(imageName),
  repository: ifGiven(repository),
  context: ifGiven(repositoryPath),
  dockerfile: ifGiven(repositoryPath),
  requirements: ifGiven(repositoryPath),
  'build-from': choice('commit', 'workspace'),
  platforms,
  'build-args': pairs(/^[A-Za-z_][A-Za-z0-9_]*$/, 'argument as NAME=VALUE'),
  secrets,
  annotations: pairs(/^[a-z0-9]+(?:[._/-][A-Za-z0-9]+)*$/, 'annotation as KEY=VALUE'),
  'allow-floating-base': flag,
  network: choice('default', 'none'),
  builder: choice('auto', ...builderKinds),
  prove: flag,
  push: flag,
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  'registry-token-audience': ifGiven(nonEmpty),
  'timeout-minutes': integer(1, 360),
  ...releaseSpec,
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  const inputs = readInputs(spec)
  refuseHalfLogin(inputs)
  refuseBuilderArguments(inputs['build-args'])
  return inputs
}

function refuseHalfLogin(inputs: ReturnType<typeof readInputs<typeof spec>>) {
  const [username, password, audience] = ['username', 'password', 'token-audience'].map(
    name => inputs[`registry-${name}` as 'registry-username'] !== undefined,
  )
  if (password && audience)
    throw badInput('registry-token-audience', '`registry-password` is set as well.', 'Set one of them.')
  if (password && !username)
    throw badInput('registry-username', 'only `registry-password` is set.', 'Set both, or neither.')
  if (username && !password && !audience)
    throw badInput('registry-password', 'only `registry-username` is set.', 'Set both, or neither.')
}

function refuseBuilderArguments(given: ReadonlyMap<string, string>) {
  const bad = [...given.keys()].find(isBuilderArgument)
  if (bad === undefined) return
  throw badInput(
    'build-args',
    `${bad} is an argument of the builder itself.`,
    'Leave it out: this action sets what is needed.',
  )
}

export type Inputs = ReturnType<typeof read>
