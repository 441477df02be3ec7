import type { Variables } from '@release-tools/host'
import {
  argumentList,
  badInput,
  choice,
  evidenceInput,
  flag,
  handoffSpec,
  ifGiven,
  integer,
  lines,
  nonEmpty,
  type Reader,
  readInputs,
  type Spec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'
import { mappings, percent, projectList, propertyList, requirements, webAddress } from './readers.ts'

const jobName: Reader<string> = (value, name) => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Use letters, digits and . _ -, for example py3.12.')
}

export const spec = {
  'working-directory': workspacePath,
  projects: projectList,
  python: ifGiven(nonEmpty),
  'pytest-args': argumentList,
  sources: words,
  'coverage-data': lines,
  junit: lines,
  'path-map': mappings,
  'matrix-job': ifGiven(jobName),
  'expected-jobs': lines,
  requirements: ifGiven(requirements),
  evidence: evidenceInput,
  'min-coverage': ifGiven(percent),
  'min-file-coverage': ifGiven(percent),
  'min-changed-coverage': ifGiven(percent),
  base: ifGiven(nonEmpty),
  baseline: ifGiven(workspacePath),
  sonar: flag,
  'sonar-token': ifGiven(nonEmpty),
  'sonar-host-url': ifGiven(webAddress),
  'sonar-region': ifGiven(choice('us')),
  organization: ifGiven(nonEmpty),
  'project-key': ifGiven(nonEmpty),
  'branch-analysis': choice('auto', 'off'),
  properties: propertyList,
  java: choice('auto', 'server', 'runner'),
  'scanner-mirror': ifGiven(webAddress),
  'scanner-path': ifGiven(nonEmpty),
  'ca-certificate': ifGiven(workspacePath),
  timeout: integer(1, 86_400),
  gate: flag,
  comment: flag,
  'github-token': ifGiven(nonEmpty),
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read(env: Variables) {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  const { projects } = inputs
  return {
    ...inputs,
    projects: projects.length > 0 ? projects : [{ directory: inputs['working-directory'], key: inputs['project-key'] }],
    // Default to the variables of Sonar's own tools.
    'sonar-token': inputs['sonar-token'] ?? unlessEmpty(env.SONAR_TOKEN),
    'sonar-host-url': inputs['sonar-host-url'] ?? webAddressOf(env.SONAR_HOST_URL),
  }
}

export type Inputs = ReturnType<typeof read>

function refuseContradictions(inputs: ReturnType<typeof readInputs<typeof spec>>) {
  const { projects, 'matrix-job': job } = inputs
  if (projects.length > 0 && inputs['project-key'] !== undefined)
    throw badInput(
      'project-key',
      'it is set together with `projects`.',
      'Write the key after each directory in `projects`.',
    )
  if (inputs['coverage-data'].length > 0 && inputs['pytest-args'].length > 0)
    throw badInput(
      'pytest-args',
      'it is set together with `coverage-data`, which runs no tests.',
      'Remove one of them.',
    )
  if (inputs['coverage-data'].length === 0 && inputs.junit.length > 0)
    throw badInput(
      'junit',
      'it is set without `coverage-data`.',
      'Set both, or set neither to run the tests in this step.',
    )
  if (job !== undefined && inputs['to-artifact'] === undefined)
    throw badInput(
      'to-artifact',
      'it is empty, but `matrix-job` is set.',
      'Set it to the name of an artifact, for the job that combines the matrix jobs.',
    )
  if (inputs.comment && inputs['github-token'] === undefined)
    throw badInput('github-token', 'it is empty, but `comment` is true.', "Remove it to use the job's token.")
}

function unlessEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

function webAddressOf(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : webAddress(value, 'SONAR_HOST_URL')
}
