import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { type Fault, json, refusal, secondaryRateLimit, serverError, webPage } from '@release-tools/testbed'
import { type BranchBed, branchBed, branchName, keep } from '../support/branch.ts'

let bed: BranchBed

beforeAll(async () => {
  bed = await branchBed({}, 4)
  await undisturbed('nothing')
  await run('1.0.0')
  await undisturbed('a release')
})
afterEach(() => {
  bed.github.setFaults(undefined)
  expect(bed.github.errors()).toEqual([])
})
afterAll(() => bed.stop())

const branches = () => bed.github.repository.branches

/** What a branch has in the end: files by path, whoever committed when. The listing is compared without ids of commits. */
function state(): Record<string, string> {
  const { objects, heads } = branches()
  const found: Record<string, string> = {}
  const walk = (tree: string, above: string) => {
    for (const { name, id } of objects.tree(tree) ?? []) {
      const text = objects.blob(id)?.toString()
      if (text === undefined) walk(id, `${above}${name}/`)
      else found[`${above}${name}`] = text.replace(/^(?:number|previous): .*\n/gm, '')
    }
  }
  walk(objects.commit(heads.get(branchName) ?? '')?.tree ?? '', '')
  return found
}

/** The commits of the branch, without the first. */
const commits = () => branches().objects.history(branches().heads.get(branchName) ?? '').length - 1

/** Where a run begins: without a branch, or with one release in it. */
type Begin = 'nothing' | 'a release'
const run = async (version = '1.1.0') => keep(await bed.open(), version)
const ends = new Map<Begin, { head: string | undefined; wanted: Record<string, string>; requests: number }>()

async function undisturbed(begin: Begin): Promise<void> {
  const head = branches().heads.get(branchName)
  bed.github.log().length = 0
  await run()
  ends.set(begin, { head, wanted: state(), requests: bed.github.log().length })
  branches().force(branchName, head)
}

/**
 * Keeps a release once for each request of it, which fails once, and again if the run stopped. Returns the number of requests, and how
 * many runs stopped.
 */
async function disturbed(begin: Begin, fault: Fault): Promise<{ cases: number; stopped: number }> {
  const { head, wanted, requests } = ends.get(begin) ?? { head: '', wanted: {}, requests: 0 }
  let stopped = 0
  for (let failing = 1; failing <= requests; failing += 1) {
    branches().force(branchName, head)
    bed.github.log().length = 0
    bed.github.setFaults((_, count) => (count === failing ? fault : undefined))
    await run().catch(error => {
      expect(error).toBeInstanceOf(Problem)
      stopped += 1
      return run()
    })
    expect([state(), commits()]).toEqual([wanted, begin === 'nothing' ? 1 : 2])
  }
  return { cases: requests, stopped }
}

const denied = (status: number): Fault => ({ answer: refusal(status, 'No') })

test.each<[string, Begin, Fault, boolean]>([
  ['cut before it arrives', 'nothing', 'cut', false],
  ['cut after it took effect', 'nothing', 'cut after', false],
  ['answered with a web page', 'nothing', webPage(), false],
  ['answered 401', 'nothing', denied(401), true],
  ['cut before it arrives', 'a release', 'cut', false],
  ['cut after it took effect', 'a release', 'cut after', false],
  ['cut in the middle of the answer', 'a release', 'cut body', false],
  ['answered 502', 'a release', serverError(502), false],
  ['answered with a web page', 'a release', webPage(), false],
  ['answered 429', 'a release', { answer: refusal(429, 'Too many', { 'retry-after': '0' }) }, false],
  ['held back by a secondary rate limit', 'a release', secondaryRateLimit(0), false],
  ['answered 403', 'a release', denied(403), true],
  ['answered 409', 'a release', denied(409), true],
  ['answered 422', 'a release', denied(422), true],
])('every request %s once, from %s: the same end', async (_, begin, fault, stops) => {
  const { cases, stopped } = await disturbed(begin, fault)
  expect([cases > 10, stopped > 0]).toEqual([true, stops])
})

test('every request answered 404 once: the same end, and what is absent is never taken for what was lost', async () => {
  expect((await disturbed('a release', denied(404))).cases).toBeGreaterThan(10)
})

test('a branch that GitHub shows late is waited for', async () => {
  branches().force(branchName, undefined)
  let asked = 0
  bed.github.setFaults(({ path }) => (path.includes('/git/ref/') && asked++ < 2 ? denied(404) : undefined))
  await run()
  expect(state()).toEqual(ends.get('nothing')?.wanted)
})

test('a commit that GitHub took, and that does not have the files, is an error', async () => {
  branches().force(branchName, undefined)
  let taken = false
  bed.github.setFaults(({ path }) => {
    taken ||= path === '/graphql'
    const [, sha] = /\/git\/trees\/(.+)$/.exec(path) ?? []
    if (!taken || sha === undefined) return undefined
    const { objects } = branches()
    const listing = objects.tree(sha)?.find(({ name }) => name === 'listing.yaml')
    const size = objects.blob(listing?.id ?? '')?.length
    const entry = { path: 'listing.yaml', mode: '100644', type: 'blob', sha: listing?.id, size }
    return { answer: json(200, { sha, tree: [entry], truncated: false }) }
  })
  await expect(run()).rejects.toThrow(/GitHub took the commit [0-9a-f]{40}, and does not show manifest.yaml in it\./)
})

test('two runs with failures all over both land', async () => {
  const faults: Fault[] = ['cut', 'cut after', serverError()]
  const seen = new Map<string, number>()
  branches().heads.clear()
  bed.github.setFaults(({ method, path }) => {
    // The first requests of each kind fail, so that no call runs out of attempts.
    const kind = `${method} ${path.replace(/[0-9a-f]{40}/g, '')}`
    const count = seen.get(kind) ?? 0
    seen.set(kind, count + 1)
    return faults[count]
  })
  await Promise.all([run('1.0.0'), run('1.1.0')])
  expect([state(), commits()]).toEqual([ends.get('a release')?.wanted, 2])
})
