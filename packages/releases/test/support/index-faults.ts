import { Problem } from '@release-tools/base'
import { metadataBranch } from '@release-tools/releases'
import { entry } from '@release-tools/releases/testing'
import { type Fault, refusal, secondaryRateLimit, serverError, webPage } from '@release-tools/testbed'
import { type IndexBed, indexBed } from './branch-bed.ts'

const denied = (status: number): Fault => ({ answer: refusal(status, 'No') })

/** What happens to one request of a run. */
export const disturbances: Record<string, Fault> = {
  'connection closed before the request arrives': 'cut',
  'connection closed after the request arrived': 'cut after',
  'body cut in the middle': 'cut body',
  'web page with status 200': webPage(),
  'status 500': serverError(500),
  'status 502': serverError(502),
  'status 503': serverError(503),
  'status 429': { answer: refusal(429, 'Too many', { 'retry-after': '0' }) },
  'status 403, secondary rate limit': secondaryRateLimit(0),
  'status 404 once': denied(404),
  'status 401': denied(401),
  'status 403': denied(403),
  'status 409': denied(409),
  'status 422': denied(422),
}

/** Where a run begins: without a branch, or with an index of one release. */
export const begins = ['nothing', 'an index'] as const
export type Begin = (typeof begins)[number]

/** What became of the runs with one disturbance. */
export interface Row {
  begin: Begin
  name: string
  tried: number
  /** Those that succeeded nevertheless. */
  survived: number
}

/** What the branch has in the end, and how many commits it took: no failure may add one. */
export interface End {
  tags: (string | undefined)[]
  version: number
  commits: number
}

const wanted: Record<Begin, End> = {
  nothing: { tags: ['v1.1.0'], version: 1, commits: 2 },
  'an index': { tags: ['v1.0.0', 'v1.1.0'], version: 2, commits: 3 },
}

/** An index in a branch, to which each run adds v1.1.0. */
export class DisturbedIndex {
  readonly bed: IndexBed
  readonly #heads = new Map<Begin, { head: string | undefined; requests: number }>()

  private constructor(bed: IndexBed) {
    this.bed = bed
  }

  static async start(): Promise<DisturbedIndex> {
    const one = new DisturbedIndex(await indexBed())
    await one.#undisturbed('nothing')
    await one.run('1.0.0')
    await one.#undisturbed('an index')
    return one
  }

  /** Sets the branch to the state in which a run begins. */
  begin(begin: Begin): void {
    this.bed.github.repository.branches.force(metadataBranch, this.#heads.get(begin)?.head)
  }

  run(version = '1.1.0') {
    return this.bed.add([entry(version)])
  }

  /** What the rendering says, which each run has read back. */
  end(): End {
    const text = this.bed.text('index/index.yaml') ?? ''
    const tags = [...text.matchAll(/^ {4}tag: "(.+)"$/gm)].map(([, tag]) => tag)
    return { tags, version: Number(/^version: (\d+)$/m.exec(text)?.[1]), commits: this.bed.history().length }
  }

  async #undisturbed(begin: Begin): Promise<void> {
    const { github } = this.bed
    const head = github.repository.branches.heads.get(metadataBranch)
    github.log().length = 0
    await this.run()
    this.#heads.set(begin, { head, requests: github.log().length })
    this.requireEnd(begin, 'undisturbed')
    this.begin(begin)
  }

  requireEnd(begin: Begin, what: string): void {
    const [found, due] = [this.end(), wanted[begin]].map(one => JSON.stringify(one))
    if (found !== due) throw new Error(`${what}, from ${begin}: ${found} instead of ${due}`)
  }

  /**
   * Lists a release once for each request of it, which is disturbed once, and again if the run stopped. Throws an Error unless each ends as an
   * undisturbed one does, and unless each failure is a Problem.
   */
  async row(begin: Begin, name: string): Promise<Row> {
    const { github } = this.bed
    const [fault, tried] = [disturbances[name], this.#heads.get(begin)?.requests ?? 0]
    let survived = 0
    for (let failing = 1; failing <= tried; failing += 1) {
      this.begin(begin)
      github.log().length = 0
      github.setFaults((_, count) => (count === failing ? fault : undefined))
      try {
        await this.run()
        survived += 1
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        await this.run()
      }
      this.requireEnd(begin, `${name} at request ${failing}`)
    }
    github.setFaults(undefined)
    return { begin, name, tried, survived }
  }
}
