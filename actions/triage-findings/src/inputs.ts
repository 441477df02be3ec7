import { type Severity, severities } from '@release-tools/evidence'
import {
  artifactName,
  badInput,
  choice,
  commaList,
  day,
  flag,
  ifGiven,
  integer,
  lines,
  nonEmpty,
  ofType,
  oneOf,
  type Reader,
  readInputs,
  type Spec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** Paths inside the workspace, one per line. */
const paths: Reader<string[]> = ofType(lines.type, (value, name) =>
  lines(value, name).map(path => workspacePath(path, name)),
)

const severityList: Reader<Severity[]> = ofType(commaList(oneOf(severities)), (value, name) => {
  const wanted = words(value, name).map(word => word.toUpperCase())
  const unknown = wanted.find(word => !severities.some(severity => severity === word))
  if (unknown !== undefined)
    throw badInput(name, `it has ${JSON.stringify(unknown)}.`, `Valid values: ${severities.join(', ')}.`)
  return severities.filter(severity => wanted.includes(severity))
})

export const spec = {
  findings: paths,
  earlier: paths,
  'earlier-artifact': ifGiven(artifactName),
  scans: integer(1, 50),
  severities: severityList,
  policy: workspacePath,
  today: ifGiven(day),
  project: ifGiven(nonEmpty),
  release: ifGiven(nonEmpty),
  labels: words,
  assignees: words,
  owners: choice('none', 'codeowners'),
  template: ifGiven(workspacePath),
  'decision-labels': words,
  limit: integer(0, 100),
  authors: words,
  report: workspacePath,
  'dry-run': flag,
  'github-token': nonEmpty,
} satisfies Spec<InputName>

/** Reads the inputs. Refuses a queue without a label, which finds its older issues. */
export function read() {
  const inputs = readInputs(spec)
  if (inputs.findings.length === 0) throw badInput('findings', 'it is empty.', 'Name a directory with findings.')
  if (inputs.labels.length === 0)
    throw badInput('labels', 'it is empty.', 'Name a label, by which people find the queue.')
  return { ...inputs, today: inputs.today ?? new Date().toISOString().slice(0, 10) }
}

export type Inputs = ReturnType<typeof read>
