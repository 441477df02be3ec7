import { appIdOf, type CheckRun, type CommitStatus, checkRunsOf, type Inquiry, statusesOf } from '@release-tools/github'
import type { GateContext } from '../gate.ts'
import type { Answers } from './answers.ts'

/** A check that must have passed. Without `app`, whoever reported it. */
export interface WantedCheck {
  name: string
  app?: number | undefined
  /** What else is as good as a success. */
  accept?: string[]
}

/** What is wrong, and what a person must decide. */
export interface Reasons {
  bad: string[]
  review: string[]
}

/** What programs said about one commit: check runs and statuses are two lists, and a required check can be in either. */
export class Checks {
  readonly #runs: CheckRun[] | undefined
  readonly #statuses: CommitStatus[] | undefined
  readonly #own: CheckRun[]
  readonly #server: Inquiry
  readonly #answers: Answers

  private constructor(
    { run }: GateContext,
    server: Inquiry,
    answers: Answers,
    runs: CheckRun[] | undefined,
    statuses: CommitStatus[] | undefined,
  ) {
    // The jobs of this run have not ended: they say nothing about the commit. Others may have the same names.
    this.#own = runs?.filter(one => run !== undefined && one.run === run) ?? []
    this.#runs = runs?.filter(one => !this.#own.includes(one))
    this.#statuses = statuses
    this.#server = server
    this.#answers = answers
  }

  static async of(context: GateContext, server: Inquiry, answers: Answers): Promise<Checks> {
    const runs = await answers.take(checkRunsOf(server, context.commit))
    const statuses = await answers.take(statusesOf(server, context.commit))
    return new Checks(context, server, answers, runs, statuses)
  }

  /** Adds what is wrong with a check. Of each App that reported it, the newest run counts, and all of them. */
  async judge({ name, app, accept = [] }: WantedCheck, { bad, review }: Reasons): Promise<void> {
    const results = [...this.#ofRuns(name, app), ...(await this.#ofStatuses(name, app))]
    if (results.length === 0) this.#missing(name, app)
    for (const result of new Set(results)) {
      if (result === 'success' || accept.includes(result)) continue
      if (result === 'pending') this.#answers.lacks({ unknown: `The check ${name} has not ended` })
      else if (result === 'skipped' || result === 'neutral') review.push(`The check ${name} was ${result}`)
      else bad.push(`The check ${name} ended with ${result}`)
    }
  }

  #ofRuns(name: string, app: number | undefined): string[] {
    const newest = new Map<number | undefined, CheckRun>()
    for (const one of this.#runs ?? [])
      if (one.name === name && (app ?? one.app) === one.app && one.id >= (newest.get(one.app)?.id ?? 0))
        newest.set(one.app, one)
    return [...newest.values()].map(({ conclusion }) => conclusion ?? 'pending')
  }

  async #ofStatuses(name: string, app: number | undefined): Promise<string[]> {
    const found: string[] = []
    for (const { context, state, by } of this.#statuses ?? [])
      if (context === name && (app === undefined || (await this.#isOf(app, by)))) found.push(state)
    return found
  }

  /** A status names the account of its App: `name[bot]`. */
  async #isOf(app: number, login = ''): Promise<boolean> {
    const [, slug] = /^(.+)\[bot\]$/.exec(login) ?? []
    if (slug === undefined) return false
    const answer = await this.#answers.see(appIdOf(this.#server, slug))
    return 'value' in answer && answer.value === app
  }

  /** Only lists that could be read say that nothing ran. */
  #missing(name: string, app: number | undefined): void {
    if (this.#runs === undefined || this.#statuses === undefined) return
    const by = app === undefined ? '' : ` by the App ${app}`
    const only = this.#own.some(one => one.name === name) ? ', but for that of this run' : ''
    this.#answers.lacks({ unknown: `The check ${name} did not run${by} for this commit${only}` })
  }
}
