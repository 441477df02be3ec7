import { cycloneDxVersions, kindOfFile, listNames } from '@release-tools/evidence'
import type { TargetSpec } from '@release-tools/oci'
import {
  badInput,
  checkTargets,
  choice,
  flag,
  ifGiven,
  integer,
  nonEmpty,
  ofType,
  oneTarget,
  type Reader,
  readInputs,
  type Spec,
  targetLines,
  targetSpec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { MinQuality } from '@release-tools/scan'
import type { InputName } from './names.ts'

const extras: Reader<string[]> = ofType(words.type, (value, name) => {
  const wanted = words(value, name)
  const bad = wanted.find(extra => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(extra))
  if (bad !== undefined) throw badInput(name, `it has ${JSON.stringify(bad)}.`, 'Give names of extras, like fast.')
  return wanted
})

/** What is catalogued. A model is for this action only: scanners find no packages in one. */
export type CataloguedSpec = TargetSpec | { kind: 'model'; value: string }

const target: Reader<CataloguedSpec[]> = targetLines((value, name) => {
  const [, path] = /^model:(.*)$/s.exec(value) ?? []
  return path === undefined ? oneTarget(value, name) : { kind: 'model', value: workspacePath(path, name) }
})

/** `ntia=100`: a name of a list, and percent. */
const minQuality: Reader<MinQuality> = ofType(words.type, (value, name) => {
  const entries = words(value, name).map(word => {
    const [, list, percent] = /^([a-z]+)=(100|[1-9]?[0-9])$/.exec(word) ?? []
    if (list !== undefined && listNames.some(known => known === list)) return [list, Number(percent)] as const
    throw badInput(
      name,
      `it has ${JSON.stringify(word)}.`,
      `Give ${listNames.map(one => `${one}=90`).join(', ')} or some of them.`,
    )
  })
  return Object.fromEntries(entries)
})

const references: Reader<string[]> = ofType(words.type, (value, name) => {
  const wanted = words(value, name)
  const bad = wanted.find(file => !/^[A-Za-z0-9][A-Za-z0-9._+-]{0,254}$/.test(file) || kindOfFile(file) === undefined)
  if (bad !== undefined)
    throw badInput(
      name,
      `it has ${JSON.stringify(bad)}.`,
      'Give names of provenance (ending in .intoto.jsonl) or VEX (like widget.openvex.json).',
    )
  return wanted
})

/** `none`, or an absolute path. */
const lockFile: Reader<string> = (value, name) => (value === 'none' ? value : workspacePath(value, name))

export const spec = {
  ...targetSpec,
  target,
  extras,
  'lock-file': ifGiven(lockFile),
  references,
  previous: ifGiven(workspacePath),
  'cyclonedx-version': choice(...cycloneDxVersions),
  'min-components': integer(0, 1_000_000),
  'min-quality': minQuality,
  prove: flag,
  'dependency-snapshot': flag,
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  checkTargets({ ...inputs, target: inputs.target.map(withoutModel) })
  const kinds = inputs.target.length === 0 ? ['dir'] : inputs.target.map(({ kind }) => kind)
  if (kinds.every(kind => kind === 'model')) refuseForModels(inputs)
  if (inputs['dependency-snapshot'] && inputs['github-token'] === undefined)
    throw badInput(
      'github-token',
      'it is empty, but `dependency-snapshot` is true.',
      "Remove it to use the job's token.",
    )
  const onlyDirectories = { extras: inputs.extras.length > 0, 'lock-file': inputs['lock-file'] !== undefined }
  const [wrong] = Object.entries(onlyDirectories).flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (wrong !== undefined && !kinds.includes('dir'))
    throw badInput(wrong, 'no target is a directory.', 'Leave it out: it is for directories.')
  return inputs
}

/** A model has the place of a directory. */
export function withoutModel({ kind, value }: CataloguedSpec): TargetSpec {
  return { kind: kind === 'model' ? 'dir' : kind, value }
}

function refuseForModels(inputs: ReturnType<typeof readInputs<typeof spec>>): void {
  const given = {
    exclude: inputs.exclude.length > 0,
    extras: inputs.extras.length > 0,
    'lock-file': inputs['lock-file'] !== undefined,
    references: inputs.references.length > 0,
    prove: inputs.prove,
    'dependency-snapshot': inputs['dependency-snapshot'],
  }
  const [wrong] = Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (wrong !== undefined)
    throw badInput(wrong, 'the target is a model.', 'Leave it out: every file of a model is listed.')
}

export type Inputs = ReturnType<typeof read>
