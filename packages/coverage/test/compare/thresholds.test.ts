import { describe, expect, test } from '@jest/globals'
import { file } from '@release-tools/evidence/testing'
import { checkThresholds } from '../../src/compare/thresholds.ts'

const files = [
  file('b.py', '1', '2', '3!'),
  file('a.py', '1', '2:1/2', '3!'),
  file('empty.py'),
  file('c.py', '1!', '2!'),
]
const changed = { base: 'main', lines: 3, covered: 2, unmeasured: [], uncovered: [{ path: 'a.py', lines: [3] }] }
const covered = (count: number, total: number) =>
  file('a.py', ...Array.from({ length: total }, (_, at) => `${at + 1}${at < count ? '' : '!'}`))

describe('checkThresholds', () => {
  test('checks what is asked for, and nothing else', () => {
    expect(checkThresholds({}, files, changed)).toEqual([])
    expect(checkThresholds({ total: 50, file: 60, changed: 66 }, files, changed)).toEqual([
      { kind: 'total', required: 50, actual: 50, met: true, below: [] },
      { kind: 'file', required: 60, actual: 0, met: false, below: [{ path: 'c.py', percent: 0 }] },
      { kind: 'changed', required: 66, actual: 200 / 3, met: true, below: [] },
    ])
  })

  test('lists the files below, the worst first', () => {
    const [check] = checkThresholds({ file: 100 }, files, undefined)
    expect(check?.below.map(({ path }) => path)).toEqual(['c.py', 'a.py', 'b.py'])
  })

  test.each([
    ['no files', []],
    ['a file without statements', [file('empty.py')]],
  ])('meets none if there is nothing to cover: %s', (_, files) => {
    const none = { ...changed, lines: 0, covered: 0, uncovered: [] }
    expect(checkThresholds({ total: 0, file: 0, changed: 0 }, files, none)).toEqual(
      ['total', 'file', 'changed'].map(kind => ({ kind, required: 0, actual: undefined, met: false, below: [] })),
    )
  })

  test('leaves changed lines out where there is nothing to compare with; a change of no executable line meets it', () => {
    expect(checkThresholds({ changed: 80 }, files, undefined)).toEqual([])
    const none = { ...changed, lines: 0, covered: 0, uncovered: [] }
    expect(checkThresholds({ changed: 80 }, files, none)).toMatchObject([{ actual: undefined, met: true }])
    expect(checkThresholds({ changed: 66.67 }, files, changed)).toMatchObject([{ met: false }])
  })

  test.each([
    [641, 1000, 64.1, true],
    [640, 1000, 64.1, false],
    [8996, 10_000, 90, false],
    [9999, 10_000, 100, false],
    [2, 3, 66.666666, true],
    [2, 3, 66.666667, false],
    [0, 3, 0, true],
  ])('%d of %d lines, %d percent required: %s', (count, total, required, met) => {
    expect(checkThresholds({ total: required, file: required }, [covered(count, total)], undefined)).toMatchObject([
      { met },
      { met },
    ])
  })
})
