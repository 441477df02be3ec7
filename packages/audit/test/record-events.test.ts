import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { recordEvents, type ToRecord } from '../src/record-events.ts'
import { eventsOf, logBed } from './support/log-bed.ts'

const bed = logBed()
afterAll(() => bed.end())

function record(tag: string, more: Partial<ToRecord> = {}) {
  const events = async () => eventsOf(tag)
  const given = { addresses: bed.addresses, serverUrl: 'https://github.com', key: undefined, events, ...more }
  return recordEvents(given, bed.context)
}

test('a step appends what it did, once, and says how long the log is', async () => {
  expect(await record('v1.0.0')).toMatchObject({ appended: { lines: 2, head: { size: 2 } } })
  const { appended, problem } = await record('v1.0.0')
  expect([appended?.lines, problem]).toEqual([0, undefined])
  expect(bed.host.lines.join('\n')).toContain('The audit log has 2 lines, 0 of them new.')
})

test('a store that fails is named with the next step, and the others have the lines', async () => {
  const { appended, problem } = await record('v1.1.0', { addresses: [...bed.addresses, 'directory:gone'] })
  expect(appended?.lines).toBe(2)
  expect(problem?.message).toBe(
    'Could not keep the audit log in every store: 1 store of 3 failed. directory:gone: could not use the store directory:gone: there is no such directory. Create it, or mount what belongs there. Then run this job again: no event is appended twice.',
  )
})

test('nothing is appended without a log or with a key that is none, and the step goes on', async () => {
  const none = await record('v1.2.0', { addresses: ['directory:gone'] })
  expect([none.appended, none.problem?.found]).toEqual([undefined, 'there is no such directory.'])
  mkdirSync(join(bed.root, 'keys'))
  writeFileSync(join(bed.root, 'keys/log.pem'), 'no key')
  const unsealed = await record('v1.2.0', { key: 'keys/log.pem' })
  expect([unsealed.appended, unsealed.problem?.message]).toEqual([undefined, expect.stringContaining('keys/log.pem')])
  expect(bed.segments('near')).toEqual(['log-1', 'log-3'])
})
