import {
  badInput,
  day,
  flag,
  ifGiven,
  indexAddress,
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

const { 'dry-run': _, ...signing } = signingSpec

export const spec = {
  targets,
  'deploy-policy': workspacePath,
  'accept-vsa': paths,
  rebuilds: paths,
  vex: paths,
  builders: ifGiven(workspacePath),
  today: ifGiven(day),
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
  if (inputs.sign) refuseContradictions({ ...inputs, 'dry-run': false })
  const id = inputs['verifier-id']
  if (id !== undefined && !URL.canParse(id))
    throw badInput('verifier-id', `${JSON.stringify(id)} is not a URI.`, 'Give an address with its scheme, https://….')
  return inputs
}

export type Inputs = ReturnType<typeof read>
