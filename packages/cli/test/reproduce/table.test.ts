import { expect, test } from '@jest/globals'
import type { Difference, RebuiltFile, Reproduction } from '../../src/reproduce/result.ts'
import { reproductionTable } from '../../src/reproduce/table.ts'

const sha256 = 'a'.repeat(64)
const file = (path: string, result: RebuiltFile['result'], more: Partial<RebuiltFile> = {}): RebuiltFile => ({
  ...{ path, sha256, reproducible: 'unverified', result },
  ...more,
})
const found = (more: Partial<Reproduction>): Reproduction => ({
  result: 'reproduced',
  release: {
    ...{ project: 'widget', version: '1.2.0', repository: 'https://github.com/acme/widget', tag: 'v1.2.0' },
    ...{ commit: 'c0ffee'.padEnd(40, '0'), manifestSha256: sha256 },
  },
  ...{ environment: [], tools: [], problems: [], files: [] },
  ...more,
})
const lines = (more: Partial<Reproduction>) => reproductionTable(found(more), false).split('\n')

test('files with one reason stand together above it; identical files need none', () => {
  const declared = { reason: 'It holds a time.' }
  const files = [
    file('a', 'identical'),
    file('b', 'declared', { ...declared, rebuilt: sha256 }),
    file('c', 'identical'),
    file('d', 'declared', { ...declared, rebuilt: sha256 }),
    file('e', 'payload'),
  ]
  const text = lines({ files, tools: [{ name: 'syft', version: '1' }] })
  expect(text).toEqual([
    'widget 1.2.0',
    '  v1.2.0 of https://github.com/acme/widget',
    `  commit ${'c0ffee'.padEnd(40, '0')}`,
    '',
    'Rebuilt with 1 tool, all as the release names them.',
    '',
    '  same  a',
    '  same  c',
    '  decl  b',
    '  decl  d',
    '        not reproducible by declaration: It holds a time.',
    '  same  e',
    '        payload identical',
    '',
    '5 files: 2 identical, 1 payload identical, 2 not reproducible by declaration.',
    '',
    'REPRODUCED: widget 1.2.0',
    '',
  ])
})

test('what was not compared stands last, by the reason; what should have been comes first', () => {
  const scan = { reason: 'Scanners change.' }
  const files = [
    file('f.json', 'declared', scan),
    file('a.whl', 'identical'),
    file('f.sarif', 'declared', scan),
    file('b.whl', 'unknown', { reason: 'The build failed.' }),
  ]
  const text = lines({ result: 'unknown', files })
  const start = text.indexOf('  same  a.whl')
  expect(text.slice(start, text.indexOf('COULD NOT CHECK: widget 1.2.0') - 2)).toEqual([
    '  same  a.whl',
    '',
    'Not compared: 3 of 4 files',
    '  ?     b.whl',
    '        unknown: The build failed.',
    '  decl  f.json, f.sarif',
    '        not reproducible by declaration: Scanners change.',
    '',
    '4 files: 1 identical, 2 not reproducible by declaration, 1 unknown.',
    '',
  ])
})

test('a difference is shown with its place, both values and its cause; most of many', () => {
  const one: Difference = { member: 'x.py', field: 'line 3', old: '', new: 'b', cause: 'a clock' }
  const other: Difference = { field: 'order', old: 'a', new: '' }
  const files = [file('w.whl', 'differs', { differences: [one, other, other, other, other] }), file('s', 'unknown')]
  const text = lines({ result: 'different', problems: ['Its tag is another commit.'], files })
  expect(text).toEqual(
    expect.arrayContaining([
      'Its tag is another commit.',
      '  DIFF  w.whl',
      '        x.py, line 3 (a clock)',
      '          released: nothing',
      '          rebuilt:  b',
      '        order',
      '          rebuilt:  nothing',
      '        and 1 more difference; --json lists them.',
      'DIFFERS: widget 1.2.0',
    ]),
  )
})

test('what this machine has instead comes before the files', () => {
  const environment = [
    { field: 'Python', old: '3.11.2', new: '3.11.7' },
    { field: 'syft', old: '', new: '1' },
    { field: 'zip', old: '2', new: '' },
  ]
  const text = lines({ result: 'unknown', environment }).join('\n')
  expect(text).toContain('Rebuilt, not all as the release names them:\n  Python: 3.11.2 in the release, 3.11.7 here')
  expect(text).toContain('  syft: none in the release, 1 here\n  zip: 2 in the release, none here')
  expect(text).toContain('COULD NOT CHECK: widget 1.2.0')
})

test('what differs after a rebuild with other tools is not blamed on the release yet', () => {
  const environment = [{ field: 'Python', old: '3.11.2', new: '3.11.7' }]
  const of = (more: Partial<Reproduction>) => lines({ result: 'different', ...more }).join(' ')
  expect(of({})).toContain('The release is not what its source gives.')
  expect(of({ environment })).toContain(
    'This rebuild did not use what the release names (above), which can be the cause.',
  )
  expect(of({ environment })).not.toContain('The release is not what its source gives.')
  expect(of({ environment, problems: ['Its tag is another commit.'] })).toContain('is not what its source gives.')
})

test('a terminal shows colours', () => {
  expect(reproductionTable(found({ files: [file('a', 'identical')] }), true)).toContain('\u001b[32msame\u001b[0m  a')
})

test('an image is named in the heading, and so is why it is known only with a record', () => {
  const { release } = found({})
  const image = 'ghcr.io/acme/widget@sha256:abc'
  const text = lines({
    release: { ...release, image },
    files: [file('images/widget', 'identical', { reason: 'A base.' })],
  })
  expect(text.slice(0, 7)).toEqual([
    'widget 1.2.0',
    '  v1.2.0 of https://github.com/acme/widget',
    `  commit ${'c0ffee'.padEnd(40, '0')}`,
    `  image ${image}`,
    '',
    '  same  images/widget',
    '        identical: A base.',
  ])
})
