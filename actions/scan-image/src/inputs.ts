import { givenScanners, type ScannerName, scannerNames } from '@release-tools/evidence'
import {
  badInput,
  checkTargets,
  commaList,
  day,
  evidenceInput,
  flag,
  ifGiven,
  nonEmpty,
  ofType,
  oneOf,
  type Reader,
  readInputs,
  type Spec,
  targetSpec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const scanners: Reader<ScannerName[]> = ofType(commaList(oneOf(scannerNames)), (value, name) => {
  const wanted = words(value, name)
  const known = scannerNames.filter(scanner => wanted.includes(scanner))
  const unknown = wanted.find(word => !scannerNames.some(scanner => scanner === word))
  if (unknown !== undefined)
    throw badInput(name, `it has ${JSON.stringify(unknown)}.`, `Valid values: ${scannerNames.join(', ')}.`)
  if (known.length === 0)
    throw badInput(name, 'it names no scanner.', 'Name at least one, or leave it out for the default.')
  return known
})

/** `base`, or a path. */
const baseline: Reader<'base' | { path: string; shown: string }> = ofType(workspacePath.type, (value, name) =>
  value === 'base' ? value : { path: workspacePath(value, name), shown: value },
)

export const spec = {
  ...targetSpec,
  scanners,
  policy: workspacePath,
  baseline: ifGiven(baseline),
  epss: ifGiven(workspacePath),
  'known-exploited': ifGiven(workspacePath),
  'safety-report': ifGiven(workspacePath),
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
