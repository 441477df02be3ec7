import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseGates } from '@release-tools/evidence'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { git, gitRepository } from '@release-tools/host/testing'
import { cli, tooWide } from '../testing/run.ts'

const before = process.cwd()
// The machine may have a token of its own.
const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL', 'GH_HOST', 'GH_ENTERPRISE_TOKEN']
const own = names.map(name => [name, process.env[name]] as const)
let root: string

beforeAll(() => {
  for (const name of names) delete process.env[name]
  root = gitRepository()
  process.chdir(root)
  commit('1.1.0')
  git(root, 'tag', 'v1.1.0')
  commit('1.2.0')
})

afterAll(() => {
  process.chdir(before)
  for (const [name, value] of own) if (value !== undefined) process.env[name] = value
})

function write(version: string) {
  writeFileSync(join(root, 'pyproject.toml'), `[project]\nname = "widget"\nversion = "${version}"\n`)
  writeFileSync(join(root, 'CHANGELOG.md'), `# Changelog\n\n## ${version}\n\n- Fast.\n`)
}

function commit(version: string) {
  write(version)
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '-m', version)
}

test('the checklist of the version that the project states, without a token', async () => {
  const { code, out, err } = await cli(['check'])
  expect(out).toContain(`Checklist of v1.2.0, ${git(root, 'rev-parse', 'HEAD').slice(0, 12)}`)
  expect(out).toContain('pass     version: Version')
  expect(out).toContain('pass     changelog: ')
  expect(tooWide(out)).toEqual([])
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('Files differ') })
})

test('as JSON, which is the document of a release', async () => {
  const { code, out } = await cli(['check', 'v2.0.0', '--json'])
  expect(schemaErrors(ourSchema('gates.v1.json'), JSON.parse(out))).toEqual([])
  const { gates, ...rest } = parseGates(out, 'gates.json')
  expect(rest).toMatchObject({ tag: 'v2.0.0', version: '2.0.0', commit: git(root, 'rev-parse', 'HEAD').trim() })
  expect(gates.find(({ gate }) => gate === 'version')).toMatchObject({
    result: 'fail',
    found: expect.stringContaining('pyproject.toml has 1.2.0'),
  })
  expect(code).toBe(1)
})

test('what failed is to be mended, also if the exit code says that another gate is unknown, and what a person accepts is not', async () => {
  const policy = join(root, '.github/release-policy.yaml')
  mkdirSync(join(root, '.github'))
  writeFileSync(policy, 'version: 1\ngates: {required: [version, code-review]}\n')
  const { code, out } = await cli(['check', 'v2.0.0'])
  expect(out).toContain(' It must not be released:\n- The gate code-review is not known: ')
  expect(out).toMatch(/GitHub\s+was not asked\. The token needs contents: read, pull-requests: read\./)
  expect(code).toBe(3)
  const override = 'gate: version, version: 2.0.0, by: Alice, reason: A trial., expires: 2126-01-31'
  const keys = `people: [{name: Alice}]\ngates: {required: [version], overrides: [{${override}}]}`
  writeFileSync(join(root, '.github/CODEOWNERS'), '/.github/ @alice\n')
  writeFileSync(policy, `version: 1\n${keys}\n`)
  const accepted = await cli(['check', 'v2.0.0'])
  rmSync(join(root, '.github'), { recursive: true })
  expect(accepted.out).toContain('\naccepted version: Version in every manifest\n         The gate version failed: ')
  expect(accepted.code).toBe(0)
})

test('a tag of another commit, and a folder without a commit', async () => {
  const elsewhere = await cli(['check', 'v1.1.0'])
  expect(elsewhere.err).toMatch(
    /v1\.1\.0 is the tag of [0-9a-f]{12}, and [0-9a-f]{12} is checked out\.\s+Run `git checkout v1\.1\.0`\s+first, or give the tag that you will make\./,
  )
  expect(elsewhere.code).toBe(2)
  process.chdir(gitRepository())
  const empty = await cli(['check'])
  process.chdir(root)
  expect(empty.err).toContain('is not a clone of a repository, or has no commit.')
  expect(empty.code).toBe(3)
})

test('a version that is released already, and files that are not committed', async () => {
  write('1.1.0')
  const { out, err } = await cli(['check'])
  write('1.2.0')
  expect(out).toContain('Checklist of the commit ')
  expect(err).toContain('v1.1.0 is already the tag of another commit, so that the next version is not known: give its')
  expect(err).toContain('Files differ from the commit that is checked out: commit them before you trust the table.')
})
