import { setTimeout as sleep } from 'node:timers/promises'
import { at, Problem, textAt, textsAt } from '@release-tools/base'
import { type Host, Transient } from '@release-tools/host'
import type { SonarApi } from './sonar-api.ts'
import { NotFound } from './sonar-api-errors.ts'

/** The result of the server's analysis of an uploaded report. */
export interface Analysis {
  analysisId: string
  /** The server's warnings about the analysis, which are shown. */
  warnings: string[]
}

export interface WaitOptions {
  /** Longest total wait, in milliseconds. */
  timeoutMs: number
  /** Pauses between requests. They double from the first to the longest. */
  poll?: { firstMs: number; maxMs: number }
}

interface Task {
  status: string
  answer: unknown
}

const attempted = "wait for Sonar's analysis"
/** If a server has several nodes, the others may not know at once a task that one of them accepted. */
const unknownForMs = 30_000
const sayEveryMs = 30_000
const leastMs = 50

/**
 * Waits until the server has processed an uploaded report. If the server does not answer, asks again until the time is over.
 * Throws a Problem if the analysis fails, is cancelled on the server, or takes too long.
 */
export async function waitForTask(api: SonarApi, id: string, options: WaitOptions, host: Host): Promise<Analysis> {
  const { timeoutMs, poll = { firstMs: 1000, maxMs: 10_000 } } = options
  const started = Date.now()
  let said = started
  let last: Task | Transient | undefined
  for (let pause = poll.firstMs; ; pause = Math.min(pause * 2, poll.maxMs)) {
    const left = started + timeoutMs - Date.now()
    // A request that is cut off at once would hide the last answer.
    if (left <= (last === undefined ? 0 : leastMs)) throw tooLate(last, timeoutMs, id)
    last = await ask(api, id, { left, age: Date.now() - started })
    if (!(last instanceof Transient) && ended(last)) return analysisOf(last, id)
    if (Date.now() - said >= sayEveryMs) {
      host.info(`Sonar is still analysing: ${stateOf(last)} for ${Math.round((Date.now() - started) / 1000)} s.`)
      said = Date.now()
    }
    await sleep(Math.min(longer(pause, last), Math.max(0, started + timeoutMs - Date.now())))
  }
}

/** The state of the task, or a temporary failure. */
async function ask(api: SonarApi, id: string, time: { left: number; age: number }): Promise<Task | Transient> {
  try {
    const answer = await api.get({
      path: 'api/ce/task',
      parameters: { id, additionalFields: 'warnings' },
      attempted: 'read the state of the analysis from Sonar',
      field: 'task',
      retry: { attempts: 1, baseMs: 0, maxMs: 0 },
      timeoutMs: Math.min(30_000, time.left),
    })
    return { status: textAt(answer, 'task', 'status') ?? 'UNKNOWN', answer }
  } catch (error) {
    if (error instanceof Transient) return error
    if (error instanceof NotFound && time.age < unknownForMs) return { status: 'PENDING', answer: undefined }
    throw error
  }
}

function ended({ status }: Task): boolean {
  return status !== 'PENDING' && status !== 'IN_PROGRESS'
}

function analysisOf({ status, answer }: Task, id: string): Analysis {
  const task = at(answer, 'task')
  const analysisId = textAt(task, 'analysisId')
  if (status === 'SUCCESS' && analysisId !== undefined) return { analysisId, warnings: textsAt(task, 'warnings') }
  if (status === 'FAILED') {
    const reason = (textAt(task, 'errorMessage') ?? 'it gives no reason').replace(/\s+/g, ' ').slice(0, 1000)
    throw new Problem('analyse the report in Sonar', {
      found: `Sonar's compute engine failed: ${reason.replace(/\.$/, '')}.`,
      next: `See the background task ${id} in the project's administration.`,
      ...details(textAt(task, 'errorStacktrace')),
    })
  }
  if (status === 'CANCELED') {
    throw new Problem('analyse the report in Sonar', {
      found: 'the analysis was cancelled on the server.',
      next: 'Run the job again, unless somebody cancelled it on purpose.',
    })
  }
  const found = `task ${id} has the unknown state ${JSON.stringify(status.slice(0, 40))}.`
  throw new Problem(attempted, { found, next: 'Check `sonar-host-url`, because SonarQube does not answer like this.' })
}

function details(stack: string | undefined): { details?: string } {
  return stack === undefined ? {} : { details: stack.slice(0, 20_000) }
}

function longer(pause: number, last: Task | Transient): number {
  return last instanceof Transient ? Math.max(pause, last.waitMs ?? 0) : pause
}

function stateOf(last: Task | Transient): string {
  return last instanceof Transient ? last.found.replace(/\.$/, '') : last.status
}

function tooLate(last: Task | Transient | undefined, timeoutMs: number, id: string): Problem {
  const state = last === undefined ? 'never asked' : stateOf(last)
  return new Problem(attempted, {
    found: `it has not finished after ${timeoutMs / 1000} s (task ${id}: ${state}).`,
    next: 'Set a longer `timeout`. Check in the background tasks of the server whether analyses queue there.',
  })
}
