import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Fault, refusal, serverError } from '@release-tools/testbed'
import { type Begin, DisturbedIndex } from './support/index-faults.ts'

// `npm run bench -- faults` has all disturbances.
let subject: DisturbedIndex
beforeAll(async () => {
  subject = await DisturbedIndex.start()
})
afterEach(() => {
  subject.bed.github.setFaults(undefined)
  expect(subject.bed.github.errors()).toEqual([])
})
afterAll(() => subject.bed.stop())

test.each<[string, Begin, boolean]>([
  ['connection closed before the request arrives', 'nothing', true],
  ['connection closed after the request arrived', 'nothing', true],
  ['connection closed before the request arrives', 'an index', true],
  ['connection closed after the request arrived', 'an index', true],
  ['body cut in the middle', 'an index', true],
  ['status 502', 'an index', true],
  ['status 403, secondary rate limit', 'an index', true],
  ['status 403', 'an index', false],
  ['status 422', 'an index', false],
])('%s, at every request once, from %s: the same end, and no commit more', async (name, begin, survives) => {
  const { tried, survived } = await subject.row(begin, name)
  expect([tried > 8, survived === tried]).toEqual([true, survives])
})

test.each([1, 2, 3])('a branch that GitHub shows %i times late is never taken for one without an index', async late => {
  subject.begin('an index')
  let asked = 0
  const fault: Fault = { answer: refusal(404, 'No') }
  subject.bed.github.setFaults(({ path }) => (path.includes('/git/ref/') && asked++ < late ? fault : undefined))
  await subject.run()
  subject.requireEnd('an index', 'shown late')
})

test('two runs with failures all over both land', async () => {
  const faults: Fault[] = ['cut', 'cut after', serverError()]
  const seen = new Map<string, number>()
  subject.begin('an index')
  subject.bed.github.setFaults(({ method, path }) => {
    // The first requests of each kind fail, so that no call runs out of attempts.
    const kind = `${method} ${path.replace(/[0-9a-f]{40}/g, '')}`
    const count = seen.get(kind) ?? 0
    seen.set(kind, count + 1)
    return faults[count]
  })
  await Promise.all([subject.run('1.1.0'), subject.run('1.2.0')])
  expect(subject.end()).toEqual({ tags: ['v1.0.0', 'v1.1.0', 'v1.2.0'], version: 3, commits: 4 })
})
