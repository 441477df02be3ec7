import {
  artifactName,
  badInput,
  choice,
  day,
  lines,
  optional,
  type Reader,
  readInputs,
  refuseContradictions,
  releaseDir,
  type Spec,
  signingSpec,
  text,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const tag: Reader<string> = (value, name) => {
  // https://git-scm.com/docs/git-check-ref-format, narrowed to what a manifest can hold.
  if (/^[A-Za-z0-9_][A-Za-z0-9._+/-]{0,199}$/.test(value) && !value.includes('..')) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a tag of letters, digits and . _ + - / as v1.2.3.')
}

export const spec = {
  stage: choice('check', 'collect', 'assemble', 'publish', 'all'),
  'release-dir': releaseDir,
  tag: optional(tag),
  images: lines,
  changelog: workspacePath,
  template: workspacePath,
  policy: workspacePath,
  ...signingSpec,
  key: optional(workspacePath),
  'certificate-identity': optional(text),
  'certificate-oidc-issuer': text,
  today: optional(day),
  'github-token': optional(text),
  'from-artifacts': lines,
  'to-artifact': optional(artifactName),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  const { stage, images } = inputs
  if (stage === 'assemble' || stage === 'all') refuseContradictions(inputs)
  if (images.length > 0 && stage !== 'collect')
    throw badInput('images', `it is set, and "stage" is ${stage}.`, 'Only `stage: collect` takes images.')
  const needsToken = ['check', 'publish', 'all'].includes(stage) && !inputs['dry-run']
  if (needsToken && inputs['github-token'] === undefined)
    throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
