import type { Person } from '@release-tools/evidence'
import {
  type Account,
  commitsOfPull,
  type Inquiry,
  membershipOf,
  mostCommitsOfPull,
  type Pull,
  permissionOf,
  type Review,
  reviewsOfPull,
  teamIsVisible,
} from '@release-tools/github'
import type { Answers } from './answers.ts'

/** What the reviews of a pull request are worth. */
export interface Reviewed {
  /** Logins of those whose approval counts. */
  approvers: string[]
  /** Who wants changes, and may say so. */
  refusers: string[]
  /** Logins of those who approved, and of whom nobody knows whether they may. */
  undecided: string[]
  /** Why the other approvals do not count: `the one by bob is of an earlier commit`. */
  void: string[]
  /** Addresses of those who made commits of it, and whose account nobody knows: each may be one of the approvers. */
  strangers: string[]
}

const nothing: Reviewed = { approvers: [], refusers: [], undecided: [], void: [], strangers: [] }

/** Asks who may review. Answers are kept: many pull requests have the same reviewers. */
export class Reviewers {
  readonly #server: Inquiry
  readonly #answers: Answers
  readonly #people: Person[]
  readonly #permissions = new Map<string, string | undefined>()
  readonly #members = new Map<string, boolean | undefined>()

  constructor(server: Inquiry, answers: Answers, people: Person[]) {
    this.#server = server
    this.#answers = answers
    this.#people = people
  }

  /** Undefined if nobody knows the reviews or the commits. */
  async look(pull: Pull): Promise<Reviewed | undefined> {
    const reviews = await this.#answers.take(reviewsOfPull(this.#server, pull.number))
    if (reviews === undefined) return undefined
    const decisive = lastOfEach(reviews)
    if (decisive.length === 0) return nothing
    const makers = await this.#makers(pull)
    return makers === undefined ? undefined : this.#judged(pull, decisive, makers)
  }

  /** True if an owner of CODEOWNERS (`@alice`, `@acme/core`, an address) is one of `logins`; undefined if nobody knows. */
  async isOneOf(owner: string, logins: string[]): Promise<boolean | undefined> {
    if (!owner.startsWith('@')) return this.#hasAddress(owner, logins)
    const name = owner.slice(1)
    if (!name.includes('/')) return logins.some(login => isSame(login, name))
    let isKnown = true
    for (const login of logins) {
      const isMember = await this.#isMember(name, login)
      if (isMember === true) return true
      isKnown &&= isMember === false
    }
    return isKnown ? false : undefined
  }

  async #judged(pull: Pull, decisive: (Review & { author: Account })[], makers: Makers): Promise<Reviewed> {
    const found: Reviewed = { ...structuredClone(nothing), strangers: makers.strangers }
    for (const review of decisive) {
      const { login } = review.author
      const wants = review.state === 'CHANGES_REQUESTED'
      const why = wants ? undefined : (whyStale(review, pull) ?? whyMaker(review.author, pull, makers))
      const cannot = why ?? (await this.#whyNotTrusted(review.author))
      if (cannot === 'unknown') found.undecided.push(...(wants ? [] : [login]))
      else if (cannot !== undefined) found.void.push(...(wants ? [] : [`the one by ${login} ${cannot}`]))
      else if (wants) found.refusers.push(login)
      else found.approvers.push(login)
    }
    return found
  }

  async #whyNotTrusted({ login, type }: Account): Promise<string | undefined> {
    if (type === 'Bot' || login.endsWith('[bot]')) return 'is by a program'
    if (!this.#permissions.has(login))
      this.#permissions.set(login, await this.#answers.take(permissionOf(this.#server, login)))
    const permission = this.#permissions.get(login)
    if (permission === undefined) return 'unknown'
    return ['admin', 'write'].includes(permission) ? undefined : 'is by somebody who may not write now'
  }

  async #makers({ number }: Pull): Promise<Makers | undefined> {
    const commits = await this.#answers.take(commitsOfPull(this.#server, number))
    if (commits === undefined) return undefined
    if (commits.length >= mostCommitsOfPull) {
      this.#answers.lacks({ unknown: `the pull request ${number} has more commits than GitHub shows` })
      return undefined
    }
    const people = commits.flatMap(({ author, committer, emails }) => [
      { login: author?.login ?? this.#loginOf(emails.author), email: emails.author },
      { login: committer?.login ?? this.#loginOf(emails.committer), email: emails.committer },
    ])
    const strangers = people.filter(({ login }) => login === undefined).map(({ email }) => email)
    return { logins: people.flatMap(({ login }) => login ?? []), strangers: [...new Set(strangers)] }
  }

  #loginOf(address: string): string | undefined {
    return this.#people.find(({ emails }) => emails.some(email => isSame(email, address)))?.login
  }

  #hasAddress(address: string, logins: string[]): boolean | undefined {
    const login = this.#loginOf(address)
    if (login !== undefined) return logins.some(one => isSame(one, login))
    this.#answers.lacks({ unknown: `CODEOWNERS names ${address}, whose login the policy does not have (people)` })
    return undefined
  }

  async #isMember(team: string, login: string): Promise<boolean | undefined> {
    const key = `${team} ${login}`
    if (!this.#members.has(key)) this.#members.set(key, await this.#askMember(team, login))
    return this.#members.get(key)
  }

  /** "Not found" is said of somebody who is not a member, and of a team that the token may not see: only one that it sees decides. */
  async #askMember(team: string, login: string): Promise<boolean | undefined> {
    const answer = await this.#answers.see(membershipOf(this.#server, team, login))
    if ('value' in answer) return answer.value === 'active'
    if (answer.absent && (await this.#answers.take(teamIsVisible(this.#server, team))) === true) return false
    if (!answer.absent) this.#answers.lacks(answer)
    return undefined
  }
}

/** Who made the commits of a pull request. */
interface Makers {
  logins: string[]
  strangers: string[]
}

/** The last review of each person that decides something: comments do not. */
function lastOfEach(reviews: Review[]): (Review & { author: Account })[] {
  const last = new Map<string, Review & { author: Account }>()
  for (const { author, ...review } of reviews)
    if (author !== undefined && ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(review.state))
      last.set(author.login, { author, ...review })
  return [...last.values()].filter(({ state }) => state !== 'DISMISSED')
}

function whyStale({ commit }: Review, { head }: Pull): string | undefined {
  return commit === head ? undefined : 'is of an earlier commit'
}

function whyMaker({ login }: Account, { author }: Pull, { logins }: Makers): string | undefined {
  if (author !== undefined && isSame(author.login, login)) return 'is by the author'
  return logins.some(one => isSame(one, login)) ? 'is by somebody who made a commit of it' : undefined
}

/** Logins and addresses do not differ by case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
