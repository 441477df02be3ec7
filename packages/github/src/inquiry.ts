import { list, Problem, type Shape } from '@release-tools/base'
import { failureIn, isRateLimit, type RequestFailure } from './failure.ts'
import type { Requests } from './requests.ts'

/** A question that a server was asked, and its answer, so that anybody can ask it again. */
export interface Asked {
  /** `GET /repos/acme/widget/rulesets` */
  call: string
  /** SHA-256 of the bytes of the answer, in lower-case hex. Absent if there was no answer to use. */
  sha256?: string
  /** When it was asked: RFC 3339, in UTC, to the second. */
  time: string
}

/** What a server said, or why nobody knows. `absent` is true if it says that there is no such thing, or that the token may not see it. */
export type Answered<T> =
  | { value: T; asked: Asked[] }
  | { unknown: string; absent: boolean; needs?: string; asked: Asked[] }

/** One question to the API. */
export interface Question<T> {
  /** `list the reviews of the pull request 7` */
  what: string
  route: `GET ${string}`
  parameters?: Record<string, string | number>
  shape: Shape<T>
  /** The permission that it needs, as a workflow writes it: `pull-requests: read`. */
  needs?: string
  /** True for what GitHub Enterprise Server lacks: a 404 of such a server then means that it has no such API. */
  onlyGitHubCom?: boolean
}

/** Entries of one page of a list. */
const pageSize = 100
/** Most pages that are read of a list. */
const mostPages = 100

/** Asks a server about one repository. A refused question is an answer too: nobody knows. Only defects of ours are thrown. */
export class Inquiry {
  readonly #requests: Requests
  readonly #isOwnServer: boolean
  readonly #now: () => Date

  /** `isOwnServer`: it is a GitHub Enterprise Server. */
  constructor(requests: Requests, isOwnServer: boolean, now: () => Date = () => new Date()) {
    this.#requests = requests
    this.#isOwnServer = isOwnServer
    this.#now = now
  }

  /** `owner/name` */
  get repository(): string {
    return this.#requests.repository
  }

  /** Asks for one thing. */
  async one<T>(question: Question<T>): Promise<Answered<T>> {
    const asked = this.#asked(question)
    try {
      const { value, sha256 } = await this.#read(question, question.parameters ?? {}, question.shape)
      return { value, asked: [{ ...asked, sha256 }] }
    } catch (error) {
      return this.#unknown(error, question, [asked])
    }
  }

  /** Asks for all pages of a list, whose entries have the shape of the question; `entriesOf` picks them, if the answer is not a list itself. */
  async all<T>(question: Question<T>, entriesOf?: (item: Shape<T[]>) => Shape<T[]>): Promise<Answered<T[]>> {
    const asked: Asked[] = []
    const entries = list(question.shape, pageSize)
    const shape = entriesOf?.(entries) ?? entries
    const value: T[] = []
    for (let page = 1; page <= mostPages; page += 1) {
      const parameters = { ...question.parameters, per_page: pageSize, page }
      const one = this.#asked({ ...question, parameters })
      try {
        const read = await this.#read(question, parameters, shape)
        asked.push({ ...one, sha256: read.sha256 })
        value.push(...read.value)
        if (read.value.length < pageSize) return { value, asked }
      } catch (error) {
        return this.#unknown(error, question, [...asked, one])
      }
    }
    return { unknown: `the list has more than ${mostPages * pageSize} entries`, absent: false, asked }
  }

  #read<T>({ what, route }: Question<unknown>, parameters: object, shape: Shape<T>) {
    return this.#requests.retried(what, () => this.#requests.digested(route, parameters, shape))
  }

  #asked({ route, parameters = {} }: Pick<Question<unknown>, 'route' | 'parameters'>): Asked {
    const [owner = '', repo = ''] = this.repository.split('/')
    const values: Record<string, string | number> = { owner, repo, ...parameters }
    const used = new Set<string>()
    const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
      used.add(name)
      return encodeURIComponent(String(values[name])).replaceAll('%2F', '/')
    })
    const query = Object.entries(parameters).filter(([name]) => !used.has(name))
    const text = new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)])).toString()
    const time = `${this.#now().toISOString().slice(0, 19)}Z`
    return { call: text === '' ? path : `${path}?${text}`, time }
  }

  #unknown(error: unknown, { needs, onlyGitHubCom = false }: Question<unknown>, asked: Asked[]): Answered<never> {
    if (!(error instanceof Problem)) throw error
    const failure = failureIn(error)
    const absent = failure?.status === 404
    if (absent && onlyGitHubCom && this.#isOwnServer)
      return { unknown: 'this server has no such API', absent: false, asked }
    const unknown = error.found.replace(/\.$/, '')
    return { unknown, absent, ...(mayLackPermission(failure) && needs !== undefined && { needs }), asked }
  }
}

/** True if another token may get an answer: nobody gets one of what is switched off, and everybody later, if it was too often. */
function mayLackPermission(failure: RequestFailure | undefined): boolean {
  if (failure === undefined || isRateLimit(failure)) return false
  return [401, 403, 404].includes(failure.status ?? 0) && !/\b(disabled|must be enabled)\b/i.test(failure.message)
}
