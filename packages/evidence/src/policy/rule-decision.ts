/** What speaks against something, as a sentence, and the rule of the policy that it is against: `evidence.required[1]`. */
export interface Ruling {
  rule: string
  text: string
}

/**
 * What one rule of a policy says. `error`: nobody knows. `absent`: the rule was not decided, because somebody else's word stands in for it.
 */
export interface RuleDecision {
  /** Its place in the policy: `signers[0].until`. */
  rule: string
  /** Its line in the file; absent if the file does not have it, so that the default applies. */
  line?: number
  status: 'pass' | 'fail' | 'error' | 'absent'
  /** One or more sentences. */
  detail: string
}
