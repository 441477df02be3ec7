/** What carries the machine, the user or the time of a build, by the field that has it. */
export type NormaliseRule =
  | 'gzip-time'
  | 'time'
  | 'owner'
  | 'permissions'
  | 'extra-fields'
  /** Nothing in the file asks for it: the caller does. */
  | 'normal-form'

export interface AppliedRule {
  rule: NormaliseRule
  /** How many members have it. */
  count: number
}

/** Counts members by rule. */
export class Traces {
  readonly #counts = new Map<NormaliseRule, number>()

  add(rule: NormaliseRule, found: boolean) {
    if (found) this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1)
  }

  has(rule: NormaliseRule): boolean {
    return this.#counts.has(rule)
  }

  /** In the order of their names. */
  list(): AppliedRule[] {
    return [...this.#counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => (a.rule < b.rule ? -1 : 1))
  }
}
