import { expect, test } from '@jest/globals'
import { endsOf } from '../../bench/act.ts'
import { stepsOf } from '../../bench/demo.ts'
import { presentText } from '../../bench/faults.ts'
import { duration, ratio, table } from '../../bench/table.ts'

test('reads jobs and steps out of the progress of the demo', () => {
  const output = [
    '[   0.2 s] servers are ready: Sigstore, registry',
    '[   0.5 s] Build and test',
    '[   0.6 s]   ✓ actions/checkout            0.0 s',
    '[   2.6 s]   ✓ Build the image             2.0 s',
    '[   2.6 s] Catalogue and scan the image',
    '[   2.6 s] Catalogue and scan the project',
    '[   2.7 s]   ✓ Scan the image             0.1 s',
    '[   2.7 s] Publish',
    '[   4.2 s]   ✓ Publish what was signed     1.5 s',
    '[   4.3 s] released; this is the result of verifying the download offline',
  ].join('\n')
  expect(stepsOf(output)).toEqual([
    { job: 'Build and test', step: 'actions/checkout', ms: 0 },
    { job: 'Build and test', step: 'Build the image', ms: 2000 },
    { job: 'Catalogue and scan', step: 'Scan the image', ms: 100 },
    { job: 'Publish', step: 'Publish what was signed', ms: 1500 },
  ])
})

test('reads out of the progress of act when each workflow was done', () => {
  const output = [
    '[   3.1 s] check-release',
    '[   5.0 s] check-release: done; logs and summaries are in .demo/act/check-release/',
    '[  12.5 s] scan-image: failed; logs and summaries are in .demo/act/scan-image/',
    '[ 120.0 s] setup-tools: done; logs and summaries are in .demo/act/setup-tools/',
  ].join('\n')
  expect([...endsOf(output)]).toEqual([
    ['check-release', 5],
    ['setup-tools', 120],
  ])
})

test('aligns columns of numbers to the right', () => {
  const text = table(
    ['Name', 'ms'],
    [
      ['bare Node', '24.0'],
      ['x', '+1.2'],
      ['y', '–'],
    ],
  )
  expect(text.split('\n')[1]).toBe('| --- | ---: |')
})

test('writes times and ratios as people read them', () => {
  expect([duration(640.4), duration(12_345), ratio(20, 10)]).toEqual(['640 ms', '12.3 s', '2.0 times'])
})

test('a section of the faults that is not measured again keeps its text', () => {
  const page = '\n## Publishing\n\nOne.\n\nAgain: one.\n\n## Archiving\n\n| a |\n\nAgain: two.\n'
  expect(presentText({ title: 'Publishing' }, page)).toBe('## Publishing\n\nOne.\n\nAgain: one.')
  expect(presentText({ title: 'Archiving' }, page)).toBe('## Archiving\n\n| a |\n\nAgain: two.')
  expect(presentText({ title: 'Listing' }, page)).toBeUndefined()
})
