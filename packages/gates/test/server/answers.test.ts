import { expect, test } from '@jest/globals'
import { Answers } from '../../src/server/answers.ts'

const time = '2026-11-30T12:00:00Z'

test('a gate that asked more often than a record has room for keeps one digest of the rest', async () => {
  const answers = new Answers()
  const asked = Array.from({ length: 1001 }, (_, index) => ({ call: `GET /${index}`, time }))
  expect(await answers.take(Promise.resolve({ value: 1, asked: asked.slice(1) }))).toBe(1)
  expect(answers.found('All', { good: 'All' }).evidence).toHaveLength(1000)
  await answers.take(Promise.resolve({ value: 2, asked: asked.slice(0, 1) }))
  const { evidence } = answers.found('All', { good: 'All' })
  expect(evidence).toHaveLength(1000)
  expect(evidence.at(-1)).toEqual({
    source: '2 calls more, as one JSON document',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('shows the first reasons, each once, and says how many more there are', () => {
  const answers = new Answers()
  answers.lacks({ unknown: 'nobody knows', needs: 'checks: read' })
  answers.lacks({ unknown: 'nobody knows', needs: 'actions: read' })
  expect(answers.found('All', { good: 'All' })).toEqual({
    ...{
      result: 'unknown',
      found: 'Nobody knows.',
      wanted: 'All.',
      evidence: [],
      needs: ['actions: read', 'checks: read'],
    },
  })
  expect(answers.found('All', { bad: [`The check a\nb\u202e${'c'.repeat(1000)}`], good: 'All' }).found).toBe(
    `The check a b\ufffd${'c'.repeat(486)}…. Nobody knows.`,
  )
  const bad = Array.from({ length: 7 }, (_, index) => `Bad ${index}`)
  expect(answers.found('All', { bad, good: 'All' }).found).toBe('Bad 0. Bad 1. Bad 2. Bad 3. Bad 4. There are 3 more.')
})
