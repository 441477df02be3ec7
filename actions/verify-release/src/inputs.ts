import { type RefusableState, refusableStates } from '@release-tools/releases'
import {
  badInput,
  day,
  flag,
  ifGiven,
  indexAddress,
  integer,
  lineList,
  lines,
  nonEmpty,
  ofType,
  type Reader,
  readInputs,
  refuseContradictions,
  type Spec,
  signingSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** Images by digest only. What else a line may be is checked when it is opened. */
const targets: Reader<string[]> = ofType(lineList, (value, name) => {
  const all = lines(nonEmpty(value, name), name)
  const tagged = all.find(line => /^oci:\/\//i.test(line) && !/@sha256:[0-9a-f]{64}$/.test(line))
  if (tagged !== undefined)
    throw badInput(
      name,
      `${JSON.stringify(tagged)} has no digest. A tag can be moved to another image after this step.`,
      'Name the image by its digest: oci://HOST/NAME@sha256:….',
    )
  return all
})

const paths: Reader<string[]> = ofType(lineList, (value, name) =>
  lines(value, name).map(line => workspacePath(line, name)),
)

const states: Reader<RefusableState[]> = ofType(lineList, (value, name) =>
  lines(value, name).map(line => {
    const state = refusableStates.find(one => one === line)
    if (state !== undefined) return state
    throw badInput(
      name,
      `${JSON.stringify(line)} is not a state that can be refused.`,
      `Valid values: ${refusableStates.join(', ')}. What is yanked is always refused.`,
    )
  }),
)

const { 'dry-run': _, ...signing } = signingSpec

export const spec = {
  targets,
  'deploy-policy': workspacePath,
  'accept-vsa': paths,
  rebuilds: paths,
  vex: paths,
  builders: ifGiven(workspacePath),
  today: ifGiven(day),
  index: ifGiven(nonEmpty),
  'index-root': workspacePath,
  state: ifGiven(workspacePath),
  'index-at-least': ifGiven(integer(1, Number.MAX_SAFE_INTEGER)),
  'index-as-of': ifGiven(day),
  'index-refuse': states,
  vsa: workspacePath,
  'index-url': ifGiven(indexAddress),
  'verifier-id': ifGiven(nonEmpty),
  sign: flag,
  ...signing,
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (inputs.index === undefined) refuseWithoutIndex(inputs)
  if (inputs.sign) refuseContradictions({ ...inputs, 'dry-run': false })
  const id = inputs['verifier-id']
  if (id !== undefined && !URL.canParse(id))
    throw badInput('verifier-id', `${JSON.stringify(id)} is not a URI.`, 'Give an address with its scheme, https://….')
  return inputs
}

/** What is asked of an index would otherwise be asked of nobody. */
function refuseWithoutIndex(
  inputs: Record<'state' | 'index-at-least' | 'index-as-of', unknown> & { 'index-refuse': string[] },
) {
  const alone = (['state', 'index-at-least', 'index-as-of'] as const).find(name => inputs[name] !== undefined)
  const name = inputs['index-refuse'].length > 0 ? 'index-refuse' : alone
  if (name !== undefined) throw badInput(name, 'the input `index` is not set.', 'Name the index of the project.')
}

export type Inputs = ReturnType<typeof read>
