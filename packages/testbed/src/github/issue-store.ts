/** What can change in an issue. */
export interface IssueVersion {
  title: string
  body: string | null
  labels: string[]
  assignees: string[]
  state: 'open' | 'closed'
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null
  /** Login of who closed it. */
  closedBy: string | null
  /** Milliseconds since 1970. */
  at: number
}

export interface Issue {
  number: number
  id: number
  /** Login of who opened it. */
  author: string
  /** All its versions, oldest first. */
  versions: IssueVersion[]
}

export interface IssueOptions {
  /** False: issues are switched off. */
  enabled?: boolean
  /** Logins that an issue can be assigned to. GitHub refuses others. */
  assignable?: string[]
  /** How long a list with a filter shows the state before a write, in milliseconds. */
  lagMs?: number
  /** The time, in milliseconds since 1970. */
  clock?: () => number
}

/** The issues of a repository, with their past: the index behind filtered lists lags. */
export class IssueStore {
  readonly enabled: boolean
  readonly assignable: string[]
  readonly all: Issue[] = []
  /** Labels that exist. A missing one is made when it is put on an issue. */
  readonly labels = new Set<string>()
  readonly #lagMs: number
  readonly #clock: () => number

  constructor({ enabled = true, assignable = [], lagMs = 0, clock = Date.now }: IssueOptions = {}) {
    this.enabled = enabled
    this.assignable = assignable
    this.#lagMs = lagMs
    this.#clock = clock
  }

  /** Opens an issue. Numbers are shared with pull requests, whose last one is `taken`. */
  add(first: Omit<IssueVersion, 'at'>, author: string, taken: number): Issue {
    const number = Math.max(taken, ...this.all.map(issue => issue.number)) + 1
    const issue = { number, id: 5_000_000 + number, author, versions: [{ ...first, at: this.#clock() }] }
    this.all.push(issue)
    for (const label of first.labels) this.labels.add(label)
    return issue
  }

  change(issue: Issue, parts: Partial<IssueVersion>): void {
    issue.versions.push({ ...this.now(issue), ...parts, at: this.#clock() })
  }

  now(issue: Issue): IssueVersion {
    return issue.versions.at(-1) as IssueVersion
  }

  /** The version that a filtered list knows; undefined for an issue that is too new. */
  indexed(issue: Issue): IssueVersion | undefined {
    const until = this.#clock() - this.#lagMs
    return issue.versions.findLast(({ at }) => at <= until)
  }
}
