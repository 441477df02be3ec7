import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { metadataBranch } from '@release-tools/releases'
import { entry } from '@release-tools/releases/testing'
import { type Fault, refusal, secondaryRateLimit, serverError } from '@release-tools/testbed'
import { type IndexBed, indexBed } from './support/branch-bed.ts'

let bed: IndexBed
/** Where a run begins: without a branch, or with an index of one release. */
type Begin = 'nothing' | 'an index'
const begins = new Map<Begin, { head: string | undefined; requests: number }>()

beforeAll(async () => {
  bed = await indexBed()
  await undisturbed('nothing')
  await run('1.0.0')
  await undisturbed('an index')
})
afterEach(() => {
  bed.github.setFaults(undefined)
  expect(bed.github.errors()).toEqual([])
})
afterAll(() => bed.stop())

const branches = () => bed.github.repository.branches
const run = (version = '1.1.0') => bed.add([entry(version)])

async function undisturbed(begin: Begin): Promise<void> {
  const head = branches().heads.get(metadataBranch)
  bed.github.log().length = 0
  await run()
  begins.set(begin, { head, requests: bed.github.log().length })
  expect(end()).toEqual(ends[begin])
  branches().force(metadataBranch, head)
}

/** What the branch has in the end, and how many commits it took: no failure may add one. Each run has read the index back. */
function end() {
  const text = bed.text('index/index.yaml') ?? ''
  const tags = [...text.matchAll(/^ {4}tag: "(.+)"$/gm)].map(([, tag]) => tag)
  return { tags, version: Number(/^version: (\d+)$/m.exec(text)?.[1]), commits: bed.history().length }
}
const ends = {
  nothing: { tags: ['v1.1.0'], version: 1, commits: 2 },
  'an index': { tags: ['v1.0.0', 'v1.1.0'], version: 2, commits: 3 },
}

/** Lists a release once for each request of it, which fails once, and again if the run stopped. Returns how many runs stopped. */
async function disturbed(begin: Begin, fault: Fault): Promise<{ cases: number; stopped: number }> {
  const { head, requests } = begins.get(begin) ?? { head: '', requests: 0 }
  let stopped = 0
  for (let failing = 1; failing <= requests; failing += 1) {
    branches().force(metadataBranch, head)
    bed.github.log().length = 0
    bed.github.setFaults((_, count) => (count === failing ? fault : undefined))
    await run().catch(error => {
      expect(error).toBeInstanceOf(Problem)
      stopped += 1
      return run()
    })
    expect(end()).toEqual(ends[begin])
  }
  return { cases: requests, stopped }
}

const denied = (status: number): Fault => ({ answer: refusal(status, 'No') })

test.each<[string, Begin, Fault, boolean]>([
  ['cut before it arrives', 'nothing', 'cut', false],
  ['cut after it took effect', 'nothing', 'cut after', false],
  ['cut before it arrives', 'an index', 'cut', false],
  ['cut after it took effect', 'an index', 'cut after', false],
  ['cut in the middle of the answer', 'an index', 'cut body', false],
  ['answered 502', 'an index', serverError(502), false],
  ['held back by a secondary rate limit', 'an index', secondaryRateLimit(0), false],
  ['answered 403', 'an index', denied(403), true],
  ['answered 422', 'an index', denied(422), true],
])('every request %s once, from %s: the same end, and no commit more', async (_, begin, fault, stops) => {
  const { cases, stopped } = await disturbed(begin, fault)
  expect([cases > 8, stopped > 0]).toEqual([true, stops])
})

test.each([1, 2, 3])('a branch that GitHub shows %i times late is never taken for one without an index', async late => {
  branches().force(metadataBranch, begins.get('an index')?.head)
  let asked = 0
  bed.github.setFaults(({ path }) => (path.includes('/git/ref/') && asked++ < late ? denied(404) : undefined))
  await run()
  expect(end()).toEqual(ends['an index'])
})

test('two runs with failures all over both land', async () => {
  const faults: Fault[] = ['cut', 'cut after', serverError()]
  const seen = new Map<string, number>()
  branches().force(metadataBranch, begins.get('an index')?.head)
  bed.github.setFaults(({ method, path }) => {
    // The first requests of each kind fail, so that no call runs out of attempts.
    const kind = `${method} ${path.replace(/[0-9a-f]{40}/g, '')}`
    const count = seen.get(kind) ?? 0
    seen.set(kind, count + 1)
    return faults[count]
  })
  await Promise.all([run('1.1.0'), run('1.2.0')])
  expect(end()).toEqual({ tags: ['v1.0.0', 'v1.1.0', 'v1.2.0'], version: 3, commits: 4 })
})
