import { givenScanners, type ScannerName } from '@release-tools/evidence'
import {
  badInput,
  checkTargets,
  day,
  evidenceInput,
  flag,
  ifGiven,
  indexAddress,
  nonEmpty,
  ofType,
  type Reader,
  readInputs,
  type Spec,
  scannerList,
  targetSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** `base`, or a path. */
const baseline: Reader<'base' | { path: string; shown: string }> = ofType(workspacePath.type, (value, name) =>
  value === 'base' ? value : { path: workspacePath(value, name), shown: value },
)

export const spec = {
  ...targetSpec,
  scanners: scannerList(),
  policy: workspacePath,
  baseline: ifGiven(baseline),
  epss: ifGiven(workspacePath),
  'known-exploited': ifGiven(workspacePath),
  'safety-report': ifGiven(workspacePath),
  'dependency-status': flag,
  'index-url': ifGiven(indexAddress),
  gate: flag,
  evidence: evidenceInput,
  today: ifGiven(day),
  comment: flag,
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  checkTargets(inputs)
  if (inputs.comment && inputs['github-token'] === undefined)
    throw badInput('github-token', 'it is empty, but `comment` is true.', "Remove it to use the job's token.")
  if (inputs['index-url'] !== undefined && !inputs['dependency-status'])
    throw badInput('index-url', 'no index is asked.', 'Set `dependency-status: true`, or leave it out.')
  return {
    ...inputs,
    scanners: withReport(inputs.scanners, inputs['safety-report']),
    today: inputs.today ?? new Date().toISOString().slice(0, 10),
  }
}

/** A report that was given is one more scanner. */
function withReport(scanners: ScannerName[], report: string | undefined): ScannerName[] {
  const named = scanners.find(name => givenScanners.includes(name))
  if (named !== undefined && report === undefined)
    throw badInput('safety-report', `it is empty, but "scanners" has ${named}.`, 'Give the path of its report.')
  return named !== undefined || report === undefined ? scanners : [...scanners, ...givenScanners]
}

export type Inputs = ReturnType<typeof read>
