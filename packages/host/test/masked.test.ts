import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { rememberMasked } from '../src/masked.ts'

test('hides what was masked, the longest first, in texts and in its own lines and summaries', async () => {
  const outer = testHost()
  const { host, hide } = rememberMasked(outer)
  expect(hide('abc abcdef')).toBe('abc abcdef')
  for (const secret of ['', 'abc', 'abcdef']) host.mask(secret)
  expect(hide('abc abcdef $& xabcy')).toBe('*** *** $& x***y')
  expect(outer.secrets).toEqual(['', 'abc', 'abcdef'])
  for (const say of [host.info, host.notice, host.warning]) say('abc')
  await host.summary('abc', 'verdict')
  expect([outer.lines, outer.summaries]).toEqual([['***', 'notice: ***', 'warning: ***'], ['***']])
})
