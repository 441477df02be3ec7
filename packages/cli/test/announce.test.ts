import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { IndexEntry } from '@release-tools/evidence'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
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

test('with an index: how long the release is supported, or what is said of it instead', async () => {
  const listed = entry('1.2.0', { manifest: sha256(readFileSync(join(release.directory, 'manifest.yaml'))) })
  const host = testHost({ env: {} })
  const project = await IndexedProject.of([{ ...listed, until: '2999-06-30' }], new Date(), host)
  await writeFile(join(release.root, 'index-root.json'), project.root)
  const index = join(release.root, 'index')
  await mkdir(index)
  const told = async (entries: IndexEntry[], ...more: string[]) => {
    await project.list(entries, new Date(), host)
    for (const [file, bytes] of project.files) await writeFile(join(index, file), bytes)
    const root = ['--index', index, '--index-root', join(release.root, 'index-root.json')]
    const { code, out, err } = await announce(release.assets, '--key', release.key, ...root, ...more)
    return [code, out === '' ? err : out.split('\n\n').slice(0, 3).join(' | ').trim()]
  }
  const named = `[widget 1.2.0](${page})`
  expect(await told([{ ...listed, until: '2999-06-30' }])).toEqual([
    0,
    `${named} is released. | ## Support | 1.2.0 is supported until 30 June 2999. After that day it gets no more fixes.`,
  ])
  expect(
    await told([{ ...listed, state: 'yanked', reason: 'Bad.', successor: 'v1.2.1', until: '2020-01-01' }]),
  ).toEqual([
    0,
    `**Do not use ${named}.** Bad. | Use [v1.2.1](https://github.com/acme/widget/releases/tag/v1.2.1) instead. | ## What to do`,
  ])
  expect(await told([{ ...listed, state: 'superseded', successor: 'v1.2.1', until: '2020-01-01' }])).toEqual([
    0,
    `${named} gets no more fixes, also not for vulnerabilities. | Its support ended on 1 January 2020. | Use [v1.2.1](https://github.com/acme/widget/releases/tag/v1.2.1) instead.`,
  ])
  // Of a release that the index does not have, or has with another manifest, nothing is said.
  expect(await told([entry('1.1.0')])).toEqual([3, expect.stringContaining('the index does not list v1.2.0')])
  expect(await told([entry('1.2.0')])).toEqual([1, expect.stringContaining('NOT VERIFIED')])
})

test.each<[string[], string]>([
  [[], 'TARGET is missing. See release-tools announce --help.'],
  [['x', 'y', '--key', release.key], 'only one TARGET is accepted, and "y" is a second one.'],
  [[release.directory], 'no trusted signer is given.'],
  [[release.directory, '--key', release.key, '--state', 'd'], '--state is given without --index.'],
  [[release.directory, '--key', release.key, '--for', 'sms'], '--for is "sms". Give one of discussion, website, mail.'],
  [[join(tmpdir(), 'none'), '--key', release.key], 'no such file.'],
])('%j is wrong use', async (args, message) => {
  const { code, out, err } = await announce(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err.replace(/\s+/g, ' ')).toContain(message)
})
