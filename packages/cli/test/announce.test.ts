import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { cli, releaseWithKey } from '../testing/run.ts'

const release = await releaseWithKey()
const announce = (...args: string[]) => cli(['announce', ...args])

const page = 'https://github.com/acme/widget/releases/tag/v1.2.0'
const command = 'release-tools verify github:acme/widget@v1.2.0 --key cosign.pub'

test.each(['directory', 'assets', 'tarball'] as const)('a verified release is announced from its %s', async kind => {
  const { code, out, err } = await announce(release[kind], '--key', release.key)
  expect([code, err]).toEqual([0, ''])
  const parts = out.split('\n\n')
  expect(parts.slice(0, 2)).toEqual([`[widget 1.2.0](${page}) is released.`, '## Check what you downloaded'])
  expect(parts[3]).toBe(`\`\`\`sh\n${command}\n\`\`\``)
})

test('--for gives the form, and the trusted root of the command line is one that readers need', async () => {
  const root = join(release.root, 'root.json')
  await writeFile(root, JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' }))
  const website = await announce(release.assets, '--key', release.key, '--for', 'website')
  expect([website.code, website.out.split('\n')[1]]).toEqual([0, '<h2>widget 1.2.0 is released</h2>'])
  const mail = await announce(release.assets, '--key', release.key, '--for', 'mail', '--trusted-root', root)
  expect([mail.code, mail.err]).toEqual([0, ''])
  expect(mail.out).toMatch(/^Subject: widget 1\.2\.0 is released\n/)
  expect(mail.out).toContain(`\n    ${command} --trusted-root trusted_root.json\n`)
})

test('a release that was changed, is another one, or is signed by somebody else is not announced, and the report says why', async () => {
  const other = await releaseWithKey()
  await writeFile(join(other.assets, 'release.md'), '# Evil\n')
  const results = [
    await announce(other.assets, '--key', other.key),
    await announce(other.directory, '--key', release.key),
    await announce(other.directory, '--key', other.key, '--tag', 'v9'),
  ]
  expect(results.map(({ code, out }) => [code, out])).toEqual([
    [1, ''],
    [1, ''],
    [1, ''],
  ])
  expect(results.map(({ err }) => /NOT VERIFIED/.test(err))).toEqual([true, true, true])
  expect(results[0]?.err).toContain('release.md')
})

test('a release whose server does not give it could not be checked', async () => {
  const target = 'github:acme/widget@v1.2.0'
  const { code, out, err } = await announce(target, '--key', release.key, '--github-api', 'http://127.0.0.1:1')
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain('COULD NOT CHECK')
})

test('what has no notes to announce is said', async () => {
  const bare = await releaseWithKey({ without: /^release\.md$/ })
  const missing = await announce(bare.directory, '--key', bare.key)
  expect([missing.code, missing.out, missing.err.replace(/\s+/g, ' ')]).toEqual([
    3,
    '',
    expect.stringContaining(
      `Could not announce ${bare.directory}: release.md is not there, and the announcement has what it says.`,
    ),
  ])
  const one = await announce(join(release.assets, 'policy.yaml'), '--key', release.key)
  expect([one.code, one.err.replace(/\s+/g, ' ')]).toEqual([
    2,
    expect.stringContaining(
      'it is not a whole release of release-tools, so that it has no notes. Give a release directory, the assets of a release, or its tarball.',
    ),
  ])
})

test.each<[string[], string]>([
  [[], 'TARGET is missing. See release-tools announce --help.'],
  [['x', 'y', '--key', release.key], 'only one TARGET is accepted, and "y" is a second one.'],
  [[release.directory], 'no trusted signer is given.'],
  [[release.directory, '--key', release.key, '--for', 'sms'], '--for is "sms". Give one of discussion, website, mail.'],
  [[join(tmpdir(), 'none'), '--key', release.key], 'no such file.'],
])('%j is wrong use', async (args, message) => {
  const { code, out, err } = await announce(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err.replace(/\s+/g, ' ')).toContain(message)
})
