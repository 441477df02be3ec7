/** One line of `act --json`, with the fields that we read. https://github.com/nektos/act/blob/v0.2.89/pkg/runner/step.go */
export interface ActLine {
  msg: string
  jobID?: string
  /** Tells matrix jobs apart, which share the id of their job. */
  job?: string
  matrix?: Record<string, unknown>
  step?: string
  /** Pre, Main or Post; absent for act's own steps. */
  stage?: string
  stepID?: string[]
  stepResult?: 'success' | 'failure' | 'skipped'
  jobResult?: string
  /** Nanoseconds. */
  executionTime?: number
  level?: string
  raw_output?: boolean
  /** A workflow command: `warning`, `group`, `summary`, … */
  command?: string
  arg?: string
  /** The Markdown of a `summary`. */
  content?: string
}

/** Reads a line. Text that is not JSON of act becomes the message of a line. */
export function parseLine(text: string): ActLine {
  try {
    const line = JSON.parse(text)
    if (typeof line?.msg === 'string') return line
  } catch {
    // Before its logger is ready, act prints plain text.
  }
  return { msg: text }
}
