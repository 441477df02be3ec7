import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renderLogHead } from '@release-tools/evidence'
import { newestHead } from '../src/newest-head.ts'
import { logBed, origin, place } from './support/log-bed.ts'

const bed = logBed(['near', 'far', 'behind', 'empty'])
let head = ''
beforeAll(async () => {
  const both = ['directory:near', 'directory:far']
  await bed.append('v1.0.0', { to: [...both, 'directory:behind'] })
  head = renderLogHead((await bed.append('v1.1.0', { to: both })).head)
})
afterAll(() => bed.end())

const asked = (...addresses: string[]) => newestHead(addresses, place, bed.context)

test('is that of the last segment of the store with most lines, whatever the order', async () => {
  expect(await asked('directory:empty', 'directory:near')).toEqual({ text: head, passed: [] })
  expect(head.split('\n').slice(0, 2)).toEqual([origin, '4'])
  // The store that the next release did not reach.
  expect(await asked('directory:behind', 'directory:near')).toEqual({ text: head, passed: [] })
  expect((await asked('directory:behind')).text?.split('\n')[1]).toBe('2')
})

test('each store that can not be asked is named', async () => {
  expect(await asked('directory:absent', 'directory:near', 'branch:release-metadata')).toEqual({
    text: head,
    passed: [
      'directory:absent: Could not use the store directory:absent: there is no such directory. Create it, or mount what belongs there.',
      'branch:release-metadata: Could not open the store branch:release-metadata: nobody said which GitHub has the repository. Run it in a job, or give --repository.',
    ],
  })
})

test('a log without a line has none', async () => {
  expect(await asked('directory:empty')).toEqual({ text: undefined, passed: [] })
})

test('one of another log is refused, and so is a segment without one', async () => {
  const other = { ...place, server: 'github.example.org' }
  expect((await newestHead(['directory:near'], other, bed.context)).passed).toEqual([
    expect.stringContaining(`it is the head of ${origin}, and not of github.example.org/acme/widget/audit-log.`),
  ])
  bed.damage('far', 'log-3', 'archive', text => text.replace('"head-', '"other-'))
  expect((await asked('directory:far')).passed).toEqual([expect.stringContaining('its record does not list one file')])
})
