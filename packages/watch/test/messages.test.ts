import { expect, test } from '@jest/globals'
import { remedies } from '../src/index.ts'
import { context, known } from './support/known.ts'

const said = (more: { reason?: string; successor?: string }, release = known()) =>
  remedies.find(({ name }) => name === 'messages')?.run(release, { ...context(), today: '2026-11-30', ...more })

const web = 'https://github.com/acme/widget/releases/tag'

test('each channel gets its text, with what to use instead and the digest that tells the release', async () => {
  const release = known()
  expect(await said({ reason: 'It loses data.', successor: 'v1.2.1' }, release)).toEqual([
    'Discussion and mailing list, title: widget 1.2.0 must not be used',
    `Discussion and mailing list, text: Please do not use widget 1.2.0 (${web}/v1.2.0). Its manifest has the SHA-256 ${release.manifest?.sha256}. It loses data. Use v1.2.1 instead: ${web}/v1.2.1`,
    `Page of the release, first line of its text (if it is not immutable): Do not use this release. It loses data. Use v1.2.1 instead: ${web}/v1.2.1`,
    'Package index, reason of the yank: It loses data, use 1.2.1',
    `Chat and website: widget 1.2.0 must not be used. It loses data. Use v1.2.1 instead: ${web}/v1.2.1`,
  ])
})

test('without a manifest and a successor, the names are those of the repository and the tag', async () => {
  const [title, text, , yank] = (await said({ reason: 'it loses data' }, { ...known(), manifest: undefined })) ?? []
  expect(title).toBe('Discussion and mailing list, title: widget v1.2.0 must not be used')
  expect(text).toBe(
    `Discussion and mailing list, text: Please do not use widget v1.2.0 (${web}/v1.2.0). it loses data. There is no release that fixes it yet. We will tell you here.`,
  )
  expect(yank).toBe('Package index, reason of the yank: it loses data')
})

test('without a reason, nothing is written', async () => {
  await expect(said({})).rejects.toThrow(
    'Could not write the messages about v1.2.0: nothing says what is wrong. Say it in one line for its users: --reason TEXT.',
  )
})
