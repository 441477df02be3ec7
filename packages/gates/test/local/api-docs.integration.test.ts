/** @needs audit */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { parsePolicy } from '@release-tools/evidence'
import { testbed, testHost } from '@release-tools/testbed'
import { apiDocs } from '../../src/local/api-docs.ts'
import { contextOf, runGit, tree } from './gate-context.ts'

// pip installs griffe, which takes some seconds.
jest.setTimeout(120_000)

const pyproject = '[project]\nname = "my-widget"\ndynamic = ["version"]\n'
const asking = 'version: 1\ngates: {required: [api-docs]}\n'
const api =
  'def go(a, b=1):\n    pass\n\n\ndef gone():\n    pass\n\n\nclass Widget:\n    def turn(self, x):\n        pass\n'
const source = { 'pyproject.toml': pyproject, 'src/my_widget/__init__.py': api, 'README.md': 'Widgets.\n' }

let env: NodeJS.ProcessEnv
beforeAll(() => {
  env = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: testbed().auditWheels }
})

/** A repository whose release v1.1.0 has `source`, and whose next commit has other files. */
function repository(files: Record<string, string>, first: Record<string, string> = source): string {
  const root = tree(first)
  runGit(root, 'init', '-q')
  runGit(root, 'add', '-A')
  runGit(root, 'commit', '-q', '-m', 'One')
  runGit(root, 'tag', '-a', 'v1.1.0', '-m', 'One')
  tree(files, root)
  runGit(root, 'add', '-A')
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'Two')
  return root
}

async function look(root: string, tag: string, policy = asking, pip: Record<string, string> = {}) {
  const host = testHost({ workspace: root, env: { ...env, ...pip } })
  const commit = runGit(root, 'rev-parse', 'HEAD')
  return apiDocs.look(await contextOf(root, tag, { host, commit, previous: 'v1.1.0', policy: parsePolicy(policy) }))
}

const changed = api.replace('a, b=1', 'a, c, b=1').replace('def gone', 'def fresh')

test('a change that breaks users needs docs and a new major version; nothing of the project runs to find it', async () => {
  const ran = join(tree({}), 'ran')
  const root = repository({ 'src/my_widget/__init__.py': `open(${JSON.stringify(ran)}, "w").close()\n${changed}` })
  expect(await look(root, 'v1.2.0')).toEqual({
    result: 'fail',
    found:
      'The API changed since v1.1.0 (my_widget.go, my_widget.gone, my_widget.fresh), and nothing in README*, docs/**, doc/** did. 1.2.0 breaks what users call: my_widget.go (Parameter was added as required), my_widget.go (Positional parameter was moved), my_widget.gone (Public object was removed). It needs a new major version.',
    wanted:
      'If the public API changed, its documentation changed too, and the version is high enough for what changed.',
    evidence: [{ source: 'griffe 2.4.1: my_widget since v1.1.0' }],
  })
  expect(existsSync(ran)).toBe(false)
  writeFileSync(join(root, 'README.md'), 'Widgets go on.\n')
  runGit(root, 'commit', '-q', '-a', '-m', 'Docs')
  expect(await look(root, 'v2.0.0')).toMatchObject({
    result: 'pass',
    found: 'Changed since v1.1.0: my_widget.go, my_widget.gone, my_widget.fresh; described in README.md.',
    evidence: [{}, { source: 'README.md' }],
  })
})

test('new names in a patch release have to be decided by a person', async () => {
  const added = repository({ 'src/my_widget/__init__.py': `${api}\n\ndef fresh():\n    pass\n`, 'README.md': 'New.\n' })
  expect(await look(added, 'v1.1.1')).toMatchObject({
    result: 'review',
    found: 'New names need a new minor version: my_widget.fresh.',
  })
})

test('is unknown if griffe is not available, or git does not have the release before', async () => {
  const root = repository({ 'src/my_widget/__init__.py': changed })
  expect(await look(root, 'v2.0.0', asking, { PIP_FIND_LINKS: tree({}) })).toMatchObject({
    result: 'unknown',
    found: expect.stringMatching(
      /^Could not install griffe: pip says: ERROR: No matching distribution found for griffelib==2\.4\.1\. /,
    ),
  })
  runGit(root, 'tag', '-d', 'v1.1.0')
  await expect(look(root, 'v2.0.0')).rejects.toThrow('fetch all history and tags with `fetch-depth: 0`')
})

test('declared paths are the API of what is not Python', async () => {
  const policy = 'version: 1\ngates: {public-api: {paths: ["schema/*.json"]}}\n'
  const root = repository({ 'schema/a.json': '{}' })
  expect(await look(root, 'v1.2.0', policy)).toMatchObject({
    result: 'fail',
    found: 'The API changed since v1.1.0 (schema/a.json), and nothing in README*, docs/**, doc/** did.',
    evidence: [{ source: 'schema/a.json' }],
  })
  expect(await look(repository({ 'a.txt': 'a' }), 'v1.2.0', policy)).toMatchObject({
    result: 'pass',
    found: 'No change of the API was found since v1.1.0.',
  })
})

test('a first release has nothing to compare, without API nobody knows, and who does not ask is not told', async () => {
  const root = repository({}, { 'a.txt': 'a' })
  expect(await apiDocs.look(await contextOf(root, 'v1.1.0'))).toEqual([])
  expect(await apiDocs.look(await contextOf(root, 'v1.1.0', { policy: parsePolicy(asking) }))).toMatchObject({
    result: 'pass',
    found: 'There is no release before, so nothing changed.',
  })
  expect(await look(root, 'v1.2.0')).toMatchObject({
    result: 'unknown',
    found: 'the policy does not say what the public API is (`gates.public-api.paths`)',
  })
})
