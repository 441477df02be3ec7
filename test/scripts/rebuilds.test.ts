import { expect, test } from '@jest/globals'
import type { Comparison } from '@release-tools/build'
import { type FileResult, type ProjectResult, renderRebuilds } from '../../bench/rebuilds/report.ts'

const identical: Comparison = { kind: 'identical', differences: [], more: 0 }
const differs: Comparison = {
  kind: 'differs',
  differences: [
    { member: 'a-1.dist-info/WHEEL', field: 'Generator', old: 'one', new: 'two', cause: 'tool version' },
    {
      member: 'a-1.dist-info/RECORD',
      field: 'one row',
      old: 'WHEEL',
      new: 'WHEEL',
      cause: 'follows from these members',
    },
    { member: 'deep/down/a.py', field: 'line 1', old: 'x|y', new: '' },
  ],
  more: 1,
}
const same: FileResult = { twice: identical, published: identical, plain: undefined }
const project: ProjectResult = {
  name: 'a',
  version: '1',
  layout: 'flat',
  backEnd: 'flit_core',
  wheel: same,
  sdist: same,
  error: undefined,
}

/** The last four cells of the row of a project. */
function cells(wheel: Partial<FileResult>, sdist: Partial<FileResult> = {}): string[] {
  const text = renderRebuilds([{ ...project, wheel: { ...same, ...wheel }, sdist: { ...same, ...sdist } }])
  const row = text.split('\n').find(line => line.startsWith('| a 1 |')) ?? ''
  return row.slice(2, -2).split(' | ').slice(3)
}

test('says of each distribution whether two builds are the same bytes, and whether PyPI has them', () => {
  expect(cells({})).toEqual(['identical', 'identical', 'identical', 'identical'])
  expect(cells({ twice: undefined, published: undefined })).toEqual(['–', 'identical', '–', 'identical'])
})

test('two builds that differ are a no, with causes, and without what follows from them', () => {
  expect(cells({ twice: differs })[0]).toBe(
    '**no**. `a-1.dist-info/WHEEL` Generator (tool version). `down/a.py` line 1 (`x\\|y` on PyPI, nothing here). More',
  )
})

test('says if PyPI has what a build without a time gives, or only the same content', () => {
  expect(cells({ published: differs, plain: identical })[2]).toBe('identical without `SOURCE_DATE_EPOCH`')
  const packed: Comparison = { kind: 'content', differences: [{ field: 'gzip mtime', old: '1', new: '2' }], more: 0 }
  expect(cells({ published: packed, plain: differs })[2]).toBe('same content. gzip mtime (`1` on PyPI, `2` here)')
  expect(cells({ published: differs, plain: packed })[2]).toBe('same content. gzip mtime (`1` on PyPI, `2` here)')
})

test('a build that failed is said below the table', () => {
  expect(renderRebuilds([{ ...project, error: 'no\ncompiler' }])).toContain('Builds that failed:\n\n- a: no compiler')
})
