import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

/** A job of a workflow file, with what decides whether it runs. */
export interface Job {
  needs?: string | string[]
  if?: string
}

interface Circumstances {
  event: string
  /** Outputs of jobs, by job. */
  outputs: Record<string, Record<string, string>>
  /** How jobs end if they run. Without an entry: `success`. */
  ends: Record<string, Result>
  /** The job before which someone cancelled the run. Defaults to none. */
  cancelledBefore?: string | undefined
}

/**
 * Evaluates an expression of a workflow with GitHub's own library. `contexts` are values such as `needs`; `status` are the results of
 * functions such as `success()`.
 */
export function evaluate(expression: string, contexts: object, status: Record<string, boolean> = {}): string {
  const functions = Object.entries(status).map(([name, value]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(value),
  }))
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
  const values = JSON.parse(JSON.stringify(contexts), data.reviver)
  const implementations = new Map(functions.map(one => [one.name, one]))
  return new Evaluator(parsed, values, implementations).evaluate().coerceString()
}

/** Fills the expressions in a text. */
export function fill(text: string, contexts: object): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts))
}

/**
 * Results of all jobs by GitHub's rules: without a status function in `if`, each job that a job needs, even indirectly, must have
 * succeeded. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function runJobs(jobs: Record<string, Job>, circumstances: Circumstances): Record<string, Result> {
  const { event, outputs, ends, cancelledBefore } = circumstances
  const results: Record<string, Result> = {}
  const needed = (id: string) => [jobs[id]?.needs ?? []].flat()
  const ancestors = (id: string): string[] => needed(id).flatMap(need => [need, ...ancestors(need)])
  for (const [id, { if: condition = 'true' }] of Object.entries(jobs)) {
    const before = ancestors(id).map(need => results[need])
    const cancelled = cancelledBefore === id || (cancelledBefore !== undefined && cancelledBefore in results)
    const status = {
      ...{ always: true, cancelled, failure: before.includes('failure') },
      success: !cancelled && before.every(result => result === 'success'),
    }
    const named = needed(id).map(need => [need, { result: results[need], outputs: outputs[need] ?? {} }])
    const contexts = { github: { event_name: event }, needs: Object.fromEntries(named) }
    const whole = /\b(always|cancelled|failure|success)\(\)/.test(condition) ? condition : `success() && (${condition})`
    results[id] = isTrue(evaluate(whole, contexts, status)) ? (ends[id] ?? 'success') : 'skipped'
  }
  return results
}

function isTrue(value: string): boolean {
  return value !== '' && value !== 'false' && value !== '0'
}
