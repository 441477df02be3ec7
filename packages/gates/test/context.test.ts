import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { defaultPolicy, defaultTagRule, requireTag } from '@release-tools/evidence'
import { git, gitRepository } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { type GateFacts, gateContext } from '../src/index.ts'

let root: string

beforeAll(() => {
  root = gitRepository()
  writeFileSync(join(root, 'a.txt'), 'a\n')
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '-m', 'first')
  for (const tag of ['v1.9.0', 'v1.10.0', 'v1.11.0rc1', 'v2.0.0', 'gadget-3.0', 'latest']) git(root, 'tag', tag)
})

const facts = (tag?: string): GateFacts => ({
  repository: 'https://github.com/acme/widget',
  commit: 'a'.repeat(40),
  release: tag === undefined ? undefined : requireTag(tag),
  rule: defaultTagRule,
  project: { name: 'widget', scheme: 'pep440' },
  config: {} as GateFacts['config'],
  policy: defaultPolicy,
  branch: undefined,
  server: undefined,
  run: undefined,
  evidence: undefined,
  now: new Date('2027-01-31T12:00:00Z'),
})
const contextOf = (workspace: string, tag?: string) => gateContext(facts(tag), testHost({ workspace }))

test.each([
  ['v1.11.0', 'v1.10.0'],
  ['v1.11.0rc2', 'v1.10.0'],
  ['v2.0.0', 'v1.10.0'],
  ['v1.9.0', undefined],
  [undefined, 'v2.0.0'],
])('the release before %s is the final %s', async (tag, previous) => {
  const context = await contextOf(root, tag)
  expect(context).toMatchObject({ previous, unasked: 'the server was not asked, because there is no token' })
  expect(context.previousUnknown).toBeUndefined()
  expect(context.tags.map(known => known.tag)).toEqual(['v1.9.0', 'v1.10.0', 'v1.11.0rc1', 'v2.0.0'])
})

test('a shallow clone and a folder that is no clone do not know the release before', async () => {
  const shallow = join(freshDir('shallow'), 'clone')
  git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, shallow)
  const seen = await contextOf(shallow, 'v3.0.0')
  expect(seen).toMatchObject({ tags: [], branch: 'main' })
  expect(seen.previousUnknown).toBe(
    'the clone is shallow, so that tags may be missing: check out with `fetch-depth: 0`',
  )
  const elsewhere = await contextOf(freshDir('no-clone'), 'v3.0.0')
  expect(elsewhere).toMatchObject({ tags: [], previous: undefined, branch: undefined })
  expect(elsewhere.previousUnknown).toBe('the workspace is not a clone of the repository')
})
