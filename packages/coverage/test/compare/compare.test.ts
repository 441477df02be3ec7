import { describe, expect, test } from '@jest/globals'
import { type CoverageCounts, countsOf, type FileCoverage } from '@release-tools/evidence'
import { file } from '@release-tools/evidence/testing'
import { changedCoverage } from '../../src/compare/changed.ts'
import { lostCoverage } from '../../src/compare/compare.ts'

const before = (...files: FileCoverage[]) =>
  new Map<string, CoverageCounts>(files.map(one => [one.path, countsOf([one])]))

describe('lostCoverage', () => {
  test('lists the files that fell, with what is uncovered now, the most first', () => {
    const then = before(
      file('a.py', '1', '2', '3', '4'),
      file('b.py', '1', '2:2/2'),
      file('c.py', '1'),
      file('d.py', '1'),
    )
    const now = [
      file('a.py', '1', '2', '3', '4!'),
      file('b.py', '1', '2!:0/2'),
      file('c.py', '1', '2!'),
      file('d.py', '1', '2'),
    ]
    expect(lostCoverage(then, now)).toEqual([
      { path: 'b.py', baseline: 100, now: 25, newlyUncovered: 3 },
      { path: 'a.py', baseline: 100, now: 75, newlyUncovered: 1 },
      { path: 'c.py', baseline: 100, now: 50, newlyUncovered: 1 },
    ])
  })

  test('new files, and files with fewer covered lines and nothing new uncovered, lost nothing', () => {
    expect(lostCoverage(before(file('b.py', '1', '2', '3!')), [file('a.py', '1!'), file('b.py', '1', '3!')])).toEqual(
      [],
    )
  })

  test('more uncovered lines among more covered ones are no loss', () => {
    expect(lostCoverage(before(file('a.py', '1', '2!')), [file('a.py', '1', '2!', '3', '4!')])).toEqual([])
    expect(lostCoverage(before(file('a.py', '1', '2!')), [file('a.py', '1', '2!', '3', '4!', '5', '6')])).toEqual([])
  })

  test('a file that had no statements lost, but has no percentage to compare with', () => {
    const lost = { path: 'a.py', baseline: undefined, now: 50, newlyUncovered: 1 }
    expect(lostCoverage(before(file('a.py')), [file('a.py', '1', '2!')])).toEqual([lost])
    expect(lostCoverage(before(file('a.py', '1!')), [file('a.py')])).toEqual([])
    expect(lostCoverage(before(file('a.py')), [file('a.py', '1')])).toEqual([])
  })

  test('a loss that no shown percent has is one', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => String(at + 1))
    const now = file('a.py', ...lines.slice(0, -1), '100000!')
    expect(lostCoverage(before(file('a.py', ...lines)), [now])).toMatchObject([{ now: 99.999, newlyUncovered: 1 }])
  })
})

describe('changedCoverage', () => {
  test('counts the changed lines that can be executed', () => {
    const files = [file('b.py', '1', '2!', '4!', '5'), file('a.py', '1', '2!:0/2'), file('c.py', '1!')]
    const changed = new Map([
      ['a.py', new Set([2, 3])],
      ['b.py', new Set([5, 4, 3, 2])],
      ['README.md', new Set([1])],
    ])
    expect(changedCoverage(files, changed, 'main')).toEqual({
      base: 'main',
      lines: 4,
      covered: 1,
      unmeasured: [],
      uncovered: [
        { path: 'a.py', lines: [2] },
        { path: 'b.py', lines: [2, 4] },
      ],
    })
  })

  test('has nothing where nothing changed', () => {
    const nothing = { base: 'c0ffee', lines: 0, covered: 0, unmeasured: [], uncovered: [] }
    expect(changedCoverage([file('a.py', '1!')], new Map(), 'c0ffee')).toEqual(nothing)
  })
})
