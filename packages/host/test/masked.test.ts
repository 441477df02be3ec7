import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { rememberMasked } from '../src/masked.ts'

test('hides what was masked, the longest first, in texts and in its own lines and summaries', async () => {
  const outer = testHost()
  const { host, hide } = rememberMasked(outer)
  const secrets = ['', 'short', 'secret', 'secret-word']
  expect(hide(secrets.join(' '))).toBe(' short secret secret-word')
  for (const secret of secrets) host.mask(secret)
  expect(hide('short secret secret-word $& xsecrety')).toBe('short *** *** $& x***y')
  expect(outer.secrets).toEqual(secrets)
  for (const say of [host.info, host.notice, host.warning]) say('secret')
  await host.summary('secret', 'verdict')
  expect([outer.lines, outer.summaries]).toEqual([['***', 'notice: ***', 'warning: ***'], ['***']])
})
