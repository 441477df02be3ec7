import { type EngineName, engineNames } from '@release-tools/evidence'
import {
  badInput,
  checkTargetInputs,
  day,
  flag,
  ifGiven,
  nameOf,
  type Reader,
  readInputs,
  type Spec,
  targetSpec,
  versionOf,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const engines: Reader<EngineName[]> = (value, name) => {
  const wanted = words(value, name)
  const known = engineNames.filter(engine => wanted.includes(engine))
  const unknown = wanted.find(word => !engineNames.some(engine => engine === word))
  if (unknown !== undefined)
    throw badInput(name, `it has ${JSON.stringify(unknown)}.`, `Valid values: ${engineNames.join(', ')}.`)
  if (known.length === 0) throw badInput(name, 'it names no engine.', 'Name at least one, or leave it out for both.')
  return known
}

export const spec = {
  ...targetSpec,
  engines,
  policy: workspacePath,
  gate: flag,
  today: ifGiven(day),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  checkTargetInputs(inputs)
  return {
    ...inputs,
    name: nameOf(inputs),
    version: versionOf(inputs),
    today: inputs.today ?? new Date().toISOString().slice(0, 10),
  }
}

export type Inputs = ReturnType<typeof read>
