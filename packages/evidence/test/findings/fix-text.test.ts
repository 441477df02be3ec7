import { expect, test } from '@jest/globals'
import { fixStates } from '../../src/findings/assessment.ts'
import { fixPhrase, fixSentence, fixText } from '../../src/findings/fix-text.ts'

test('a fix in words: what is unknown is not "no", and a fix without a version is one', () => {
  const words = fixStates.map(state => [fixText, fixPhrase, fixSentence].map(text => text({ state, versions: [] })))
  expect(words).toEqual([
    ['yes', 'a fix exists', 'A fix exists.'],
    ['no fix yet', 'no fix yet', 'No fix is known.'],
    ['will not be fixed', 'will not be fixed', 'It will not be fixed.'],
    ['unknown', 'no fix is known', 'No fix is known.'],
  ])
  const named = { state: 'fixed' as const, versions: ['2.6.0', '3.0'] }
  expect([fixText(named), fixPhrase(named), fixSentence(named)]).toEqual([
    '2.6.0, 3.0',
    'fixed in 2.6.0, 3.0',
    'Fixed in 2.6.0, 3.0.',
  ])
})
