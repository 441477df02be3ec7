import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** Results of functions such as `success()`. */
export type Status = Record<string, boolean>

/**
 * Evaluates an expression of a workflow with GitHub's own library. `contexts` are values such as `needs`; `status` are the results of
 * functions such as `success()`.
 */
export function evaluate(expression: string, contexts: object, status: Status = {}): string {
  return evaluated(expression, contexts, status).coerceString()
}

function evaluated(expression: string, contexts: object, status: Status) {
  const functions = Object.entries(status).map(([name, value]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(value),
  }))
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
  const values = JSON.parse(JSON.stringify(contexts), data.reviver)
  const implementations = new Map(functions.map(one => [one.name, one]))
  return new Evaluator(parsed, values, implementations).evaluate()
}

/** Fills the expressions in a text. */
export function fill(text: string, contexts: object): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts))
}

/** Fills the expressions in all values of a mapping, as of `env:` and `with:`. */
export function fillAll(values: Record<string, unknown> | undefined, contexts: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, fill(String(value), contexts)]))
}

/** The value of `${{ … }}`, with its type: a list of a matrix. Other values stay as they are. */
export function typedValue(value: unknown, contexts: object): unknown {
  const expression = typeof value === 'string' ? /^\s*\$\{\{(.*)\}\}\s*$/s.exec(value)?.[1] : undefined
  return expression === undefined ? value : JSON.parse(evaluate(`toJSON(${expression})`, contexts))
}

/** What decides on a step or a job: the results of those before it. */
export interface Before {
  failed: boolean
  cancelled: boolean
  /** True if all of them succeeded. */
  succeeded: boolean
}

/**
 * Whether a condition is true. Without a function such as `always()` in it, everything before must have succeeded, too.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function holds(condition: string | undefined, contexts: object, before: Before): boolean {
  const { failed: failure, cancelled, succeeded: success } = before
  const bare = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition ?? 'true')?.[1] ?? condition ?? 'true'
  const whole = /\b(always|cancelled|failure|success)\(\)/.test(bare) ? bare : `success() && (${bare})`
  const value = evaluate(whole, contexts, { always: true, cancelled, failure, success })
  return value !== '' && value !== 'false' && value !== '0'
}
