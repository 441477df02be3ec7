import { isBranchName } from '@release-tools/base'
import {
  artifactName,
  badInput,
  flag,
  ifGiven,
  indexAddress,
  lines,
  nonEmpty,
  ofType,
  projectSpec,
  type Reader,
  readInputs,
  releaseLines,
  type Spec,
  trustSpec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** PyPI by its name, every other index by its address. */
const packageIndex: Reader<string> = (value, name) => (value === 'pypi' ? value : indexAddress(value, name))

/** Places by the addresses that they stand for. */
const logAddresses: Reader<Map<string, string>> = ofType(lines.type, (value, name) => {
  const all = lines(value, name).map(line => line.split('='))
  const wrong = all.find(parts => parts.length !== 2 || parts.some(part => !/^https?:\/\/[^\s@/?#]+/.test(part)))
  if (wrong !== undefined)
    throw badInput(
      name,
      `${JSON.stringify(wrong.join('='))} is not ADDRESS=PLACE.`,
      'Write two addresses with = in between.',
    )
  return new Map(all.map(([address = '', place = '']) => [address, place.replace(/\/$/, '')]))
})

/** Paths inside the workspace, one per line. */
const paths: Reader<string[]> = ofType(lines.type, (value, name) =>
  lines(value, name).map(path => workspacePath(path, name)),
)

const branchName: Reader<string> = (value, name) => {
  if (isBranchName(value)) return value
  throw badInput(name, `${JSON.stringify(value)} is not the name of a branch.`, 'Name one such as release-badges.')
}

export const spec = {
  lines: releaseLines,
  ...projectSpec,
  ...trustSpec,
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  'package-index': ifGiven(packageIndex),
  stores: lines,
  'log-addresses': logAddresses,
  reproductions: paths,
  issues: flag,
  labels: words,
  assignees: words,
  authors: words,
  badges: paths,
  'badges-branch': ifGiven(branchName),
  gate: flag,
  directory: workspacePath,
  'to-artifact': ifGiven(artifactName),
  'rules-token': ifGiven(nonEmpty),
  'github-token': nonEmpty,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if ((inputs['registry-username'] === undefined) !== (inputs['registry-password'] === undefined))
    throw badInput('registry-password', 'only one of user and password is given.', 'Give both, or none.')
  if (inputs.issues && inputs.labels.length === 0)
    throw badInput('labels', 'it is empty.', 'Name a label, by which people find the issues.')
  if (inputs.badges.length > 0 && inputs['badges-branch'] === undefined)
    throw badInput('badges', 'there is no branch that gets them.', 'Name one in `badges-branch`.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
