import { now } from './now.ts'

/** A rule of GitHub's description (`repository-rule`). */
export interface Rule {
  type: string
  parameters?: object
}

/** A ruleset, as a request makes it (openapi/github.json: `repository-ruleset`). */
export interface RulesetBody {
  name: string
  target?: 'branch' | 'tag' | 'push'
  enforcement: 'active' | 'evaluate' | 'disabled'
  conditions?: { ref_name?: { include?: string[]; exclude?: string[] } }
  rules?: Rule[]
  bypass_actors?: { actor_id?: number | null; actor_type: string; bypass_mode?: string }[]
}

export interface StoredRuleset extends Required<RulesetBody> {
  id: number
  createdAt: string
  updatedAt: string
}

/** A push that rules were applied to (openapi/github.json: `rule-suite`). */
export interface RuleSuite {
  id: number
  ref: string
  pushed_at: string
  result: 'pass' | 'fail' | 'bypass'
  [more: string]: unknown
}

export interface RulesetOptions {
  rulesets?: RulesetBody[]
  /** Those of the organisation, which apply to the repository too. */
  organizationRulesets?: RulesetBody[]
  ruleSuites?: RuleSuite[]
  /** Milliseconds since 1970. Defaults to the time of the machine. */
  rulesClock?: () => number
}

interface Version {
  version: number
  actor: { id: number; type: string }
  updatedAt: string
  state: StoredRuleset
}

/** Who changes rulesets. */
const administrator = { id: 1, type: 'User' }

/** Rulesets of a repository, with each version that they had. */
export class RulesetStore {
  readonly suites: RuleSuite[]
  readonly clock: () => number
  readonly #rulesets = new Map<number, { version: Version; owner: 'Repository' | 'Organization' }[]>()
  #lastId = 500
  #lastVersion = 9000

  constructor({ rulesets = [], organizationRulesets = [], ruleSuites = [], rulesClock = Date.now }: RulesetOptions) {
    this.suites = ruleSuites
    this.clock = rulesClock
    for (const body of rulesets) this.create(body)
    for (const body of organizationRulesets) this.create(body, 'Organization')
  }

  create(body: RulesetBody, owner: 'Repository' | 'Organization' = 'Repository'): StoredRuleset {
    this.#lastId += 1
    const at = now(this.clock())
    const made = { ...whole(body), id: this.#lastId, createdAt: at, updatedAt: at }
    this.#rulesets.set(made.id, [{ version: this.#version(made), owner }])
    return made
  }

  /** What the body does not have stays as it is. Undefined if there is no such ruleset. */
  update(id: number, body: Partial<RulesetBody>): StoredRuleset | undefined {
    const versions = this.#rulesets.get(id)
    const last = versions?.at(-1)
    if (versions === undefined || last === undefined) return undefined
    const made = { ...last.version.state, ...body, updatedAt: now(this.clock()) }
    versions.push({ version: this.#version(made), owner: last.owner })
    return made
  }

  /** What an administrator can do: it and its history are gone. */
  remove(id: number): void {
    this.#rulesets.delete(id)
  }

  get(id: number): StoredRuleset | undefined {
    return this.#rulesets.get(id)?.at(-1)?.version.state
  }

  ownerOf(id: number): 'Repository' | 'Organization' {
    return this.#rulesets.get(id)?.at(-1)?.owner ?? 'Repository'
  }

  all(): StoredRuleset[] {
    return [...this.#rulesets.keys()].flatMap(id => this.get(id) ?? [])
  }

  /** All versions of a ruleset of the repository itself, newest first. */
  history(id: number): Version[] {
    const versions = this.#rulesets.get(id) ?? []
    return versions.flatMap(({ version, owner }) => (owner === 'Repository' ? [version] : [])).reverse()
  }

  /** The active rules for a branch or tag, each with its ruleset. */
  inForce(target: 'branch' | 'tag', name: string): { rule: Rule; ruleset: StoredRuleset }[] {
    return this.all()
      .filter(one => one.target === target && one.enforcement === 'active' && applies(one, name))
      .flatMap(ruleset => ruleset.rules.map(rule => ({ rule, ruleset })))
  }

  #version(state: StoredRuleset): Version {
    this.#lastVersion += 1
    return { version: this.#lastVersion, actor: administrator, updatedAt: state.updatedAt, state }
  }
}

function whole(body: RulesetBody): Required<RulesetBody> {
  return { target: 'branch', conditions: {}, rules: [], bypass_actors: [], ...body }
}

function applies({ conditions, target }: StoredRuleset, name: string): boolean {
  const { include = [], exclude = [] } = conditions.ref_name ?? {}
  const ref = `refs/${target === 'tag' ? 'tags' : 'heads'}/${name}`
  const matches = (pattern: string) =>
    pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? name === 'main' : patternOf(pattern).test(ref))
  return include.some(matches) && !exclude.some(matches)
}

/** As fnmatch of Ruby reads it, with File::FNM_PATHNAME: `*` stops at a slash. */
function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, part => (part === '*' ? '[^/]*' : '(?:.*/)?'))
  return new RegExp(`^${source}$`)
}
