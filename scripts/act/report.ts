import { at } from '@release-tools/base'
import { type ActLine, parseLine } from './line.ts'

/** The result of a run. */
export interface Outcome {
  /** Result by job id; a job that act never started is absent. */
  results: Map<string, string>
  steps: { job: string; step: string; seconds: number; result: string }[]
  /** What failed steps said: `Build and test, Test the wheel: Could not …`. */
  errors: string[]
  /** Job summaries, in the order they were written. */
  summaries: string[]
}

export interface Report {
  /** Processes one line of `act --json`. */
  take(text: string): void
  outcome: Outcome
}

/**
 * Turns act's lines into progress: a line per job, a line with the time of each step when it ends, annotations as they occur, and
 * the whole log of a failed step. `print` gets the lines of progress, `keep` every line of every step's log.
 */
export function createReport(
  names: Map<string, string>,
  print: (line: string) => void,
  keep: (line: string) => void,
): Report {
  const logs = new Map<string, string[]>()
  const reasons = createReasons(names, logs)
  const outcome = emptyOutcome(reasons)

  function take(text: string): void {
    const line = parseLine(text)
    const words = said(line)
    if (words !== undefined) {
      keep(`${line.jobID ?? 'act'} | ${line.step ?? ''} | ${words}`)
      logs.set(keyOf(line), [...(logs.get(keyOf(line)) ?? []), words])
      if (reasons.hasFailed(line)) print(`      ${words}`)
    }
    if (line.step === 'Set up job' && line.stepResult === undefined) print(jobLine(line, names))
    if (line.command === 'summary' && line.content !== undefined) outcome.summaries.push(line.content)
    if (line.command === 'error') reasons.add(line, line.arg ?? '')
    if (isStep(line)) stepEnded(line)
    if (line.jobResult !== undefined) jobEnded(line.jobID ?? '', line.jobResult)
  }

  // The result of a matrix is that of its worst job.
  function jobEnded(job: string, result: string) {
    if (outcome.results.get(job) !== 'failure') outcome.results.set(job, result)
  }

  function stepEnded(line: ActLine) {
    const seconds = (line.executionTime ?? 0) / 1e9
    outcome.steps.push(stepOf(line, seconds))
    print(stepLine(line, seconds))
    if (line.stepResult !== 'failure') return
    for (const logged of logs.get(keyOf(line)) ?? []) print(`      ${logged}`)
    reasons.failed(line)
  }

  return { take, outcome }
}

function emptyOutcome(reasons: { all(): string[] }): Outcome {
  return {
    ...{ results: new Map(), steps: [], summaries: [] },
    get errors() {
      return reasons.all()
    },
  }
}

/**
 * Collects why steps failed: what they annotated, and otherwise the last line of their log, in which a script says it at best. Each is asked for
 * at the end, because act may print both after the result of the step.
 */
function createReasons(names: Map<string, string>, logs: Map<string, string[]>) {
  const steps = new Map<string, { line: ActLine; said: string[]; hasFailed: boolean }>()
  const stepOfLine = (line: ActLine) => {
    const step = steps.get(keyOf(line)) ?? { line, said: [], hasFailed: false }
    steps.set(keyOf(line), step)
    return step
  }
  const lastOf = (line: ActLine) => logs.get(keyOf(line))?.findLast(text => text.trim() !== '') ?? 'It failed.'
  return {
    add: (line: ActLine, text: string) => void stepOfLine(line).said.push(text),
    failed: (line: ActLine) => void Object.assign(stepOfLine(line), { hasFailed: true }),
    hasFailed: (line: ActLine) => steps.get(keyOf(line))?.hasFailed === true,
    all: () =>
      [...steps.values()].flatMap(({ line, said }) =>
        (said.length > 0 ? said : [lastOf(line)]).map(
          text => `${jobLine(line, names)}, ${shortName(line.step ?? '')}: ${text}`,
        ),
      ),
  }
}

const marks: Record<string, string> = { success: '✓', failure: '✗', skipped: '–' }

function jobLine(line: ActLine, names: Map<string, string>): string {
  const name = names.get(line.jobID ?? '') ?? line.jobID ?? ''
  const full = withMatrix(name, line)
  return full === name ? `${name}${entryOf(line)}` : full
}

/** The name of a job of a matrix, as GitHub shows it: `Build ${{ matrix.image.name }}`. */
function withMatrix(name: string, { matrix }: ActLine): string {
  return name.replaceAll(/\$\{\{ matrix\.([\w.-]+) \}\}/g, (written, path: string) =>
    String(at(matrix, ...path.split('.')) ?? written),
  )
}

/** ` (py3.12)` for a job of a matrix, by the name of its entry. Such jobs run in parallel, so their lines are mixed. */
function entryOf({ matrix = {} }: ActLine): string {
  const named = [matrix.job, ...Object.values(matrix).map(entry => at(entry, 'name'))]
  const name = named.find(one => typeof one === 'string')
  return name === undefined ? '' : ` (${name})`
}

function stepLine(line: ActLine, seconds: number): string {
  const name = `${shortName(line.step ?? '')}${entryOf(line)}`
  const time = line.stepResult === 'skipped' ? 'skipped' : `${seconds.toFixed(1)} s`
  return `  ${marks[line.stepResult ?? ''] ?? '?'} ${name.padEnd(52)} ${time.padStart(7)}`
}

function stepOf(line: ActLine, seconds: number): Outcome['steps'][number] {
  const step = `${shortName(line.step ?? '')}${entryOf(line)}`
  return { job: line.jobID ?? '', step, seconds, result: line.stepResult ?? '' }
}

function isStep(line: ActLine): boolean {
  return line.stepResult !== undefined && line.stage === 'Main'
}

/** The text in the log of a step; undefined for act's own remarks. */
function said(line: ActLine): string | undefined {
  if (line.raw_output) return line.msg.trimEnd()
  if (['error', 'warning', 'notice'].includes(line.command ?? '')) return `${line.command}: ${line.arg}`
  if (line.command === 'group') return `▸ ${line.arg}`
  if (line.msg.startsWith("Couldn't get a valid docker connection") || /^exit status \d+$/.test(line.msg))
    return undefined
  if (line.level === 'error' || line.jobID === undefined) return line.msg.trimEnd()
  return undefined
}

function keyOf(line: ActLine): string {
  return `${line.job ?? line.jobID} ${line.stepID}`
}

/** The first line of a step's name; for an action, without the commit, which readers do not need here. */
function shortName(step: string): string {
  const [first = ''] = step.split('\n')
  return first.replace(/@(v[0-9.]+|[0-9a-f]{40})$/, '').replace(/^org\/release-tools\/actions\//, '')
}
