import { count, Problem } from '@release-tools/base'
import { nothingText, type TestCase } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import type { ProjectFacts, TestFacts, ThresholdCheck } from './facts.ts'
import { percentText } from './report/percent.ts'

/** Returns the outputs. If tests, thresholds or Sonar fail, and the gate is on, fails the step with these outputs instead. */
export function coverageGate<Name extends string>(
  projects: ProjectFacts[],
  outputs: Outputs<Name>,
  isOn: boolean,
  host: Host,
): Outputs<Name> {
  const reasons = projects.flatMap(project => {
    const prefix = projects.length === 1 ? '' : `${project.directory}: `
    return reasonsOf(project).map(reason => `${prefix}${reason}`)
  })
  return judged(reasons, outputs, isOn, host)
}

/** Result of the whole step. If an analysis failed, it is `error`, regardless of tests and thresholds: its figures are unknown. */
export function stepResult(projects: ProjectFacts[]): 'pass' | 'fail' | 'error' {
  if (projects.some(({ sonar }) => sonar.result === 'error')) return 'error'
  return projects.some(project => reasonsOf(project).length > 0) ? 'fail' : 'pass'
}

/** The same for a matrix job, which knows only the result of the tests. */
export function gateMatrixJob<Name extends string>(
  tests: TestFacts,
  outputs: Outputs<Name>,
  isOn: boolean,
  host: Host,
): Outputs<Name> {
  return judged(testReasons(tests), outputs, isOn, host)
}

function judged<Name extends string>(
  reasons: string[],
  outputs: Outputs<Name>,
  isOn: boolean,
  host: Host,
): Outputs<Name> {
  if (reasons.length === 0) return outputs
  const problem = new Problem('pass the gate', {
    found: reasons.slice(0, 5).join(' '),
    next: 'See the job summary.',
    details: reasons.join('\n'),
  })
  if (isOn) throw new FailedWithOutputs(problem, outputs)
  host.warning(`${problem.message} The gate is off, so this step does not fail.`)
  return outputs
}

/** Why a project fails: one sentence per reason. */
function reasonsOf({ tests, coverage, sonar }: ProjectFacts): string[] {
  const bySonar = sonar.result === 'failed' || sonar.result === 'error'
  return [
    ...testReasons(tests),
    ...coverage.thresholds.filter(({ met }) => !met).map(missed => thresholdReason(missed, coverage.nothing)),
    ...(bySonar ? [`Sonar: ${sentence(sonar.reason ?? sonar.result)}`] : []),
  ]
}

function testReasons(tests: TestFacts | undefined): string[] {
  if (tests?.failedOtherwise === true)
    return ['pytest failed although no test did, because of its own `fail_under` or a plugin.']
  const failing = tests === undefined ? 0 : tests.counts.failed + tests.counts.error
  if (failing === 0) return []
  return [`${failing} of ${count(tests?.counts.total ?? 0, 'test')} failed.`, ...networkReason(tests?.failing ?? [])]
}

/** What Python, its HTTP clients and pytest-socket say if no address is found or reached. */
const offline =
  /gaierror|getaddrinfo failed|name resolution|NameResolutionError|Name or service not known|nodename nor servname|Network is unreachable|No route to host|SocketBlockedError|SocketConnectBlockedError/i

function networkReason(failing: TestCase[]): string[] {
  const cut = failing.filter(({ message = '', text = '' }) => offline.test(`${message}\n${text}`))
  if (cut.length === 0) return []
  return [
    `${count(cut.length, 'test')} could not reach the network (${cut[0]?.name}): mark such tests, and leave them out with \`tests: [-m, "not network"]\` in .github/release-tools.yaml.`,
  ]
}

const inputOf = { total: 'min-coverage', file: 'min-file-coverage', changed: 'min-changed-coverage' } as const

function thresholdReason(
  { kind, required, actual, below }: ThresholdCheck,
  nothing: ProjectFacts['coverage']['nothing'],
): string {
  if (nothing !== undefined)
    return `\`${inputOf[kind]}\` is ${required} %, but ${nothingText([nothing])}. Remove \`${inputOf[kind]}\`.`
  const least = `the minimum is ${required} %.`
  if (kind === 'total') return `Coverage is ${percentText(actual, required)}, ${least}`
  if (kind === 'changed') return `Coverage of changed lines is ${percentText(actual, required)}, ${least}`
  return `Coverage is below ${required} % in ${count(below.length, 'file')}, lowest in ${below[0]?.path} (${percentText(actual, required)}).`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
