import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connectGitHub } from '@release-tools/runner'
import { git, pinnedProject, repositoryWith } from '@release-tools/scaffold/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'

const scratch = mkdtempSync(join(tmpdir(), 'doctor-'))
const template = readFileSync(
  join(import.meta.dirname, '../../../../workflows-templates/python-release-and-pypi.yml'),
  'utf8',
)
const files = { ...pinnedProject, '.github/workflows/release.yml': template }
const saved = { ...process.env }
let double: GitHubDouble

beforeAll(async () => {
  double = await startGitHub({
    dir: join(scratch, 'double'),
    repository: 'acme/widget',
    tags: { 'v1.2.3': 'c0ffee'.padEnd(40, '0') },
    environments: { release: ['ada', 'grace'], pypi: [] },
  })
})
afterAll(() => double.stop())
beforeEach(() => {
  for (const name of ['GITHUB_TOKEN', 'GH_TOKEN', 'GH_ENTERPRISE_TOKEN', 'GITHUB_API_URL', 'GH_HOST'])
    delete process.env[name]
})
afterEach(() => {
  process.env = { ...saved }
})

/** Findings of some checks, with the address of the double. */
async function settings(
  ids: string[],
  options: string[] = ['--api-url', double.apiUrl],
  origin = 'https://github.com/acme/widget',
  change: Record<string, string> = {},
) {
  const text = Object.entries(change).reduce((all, [from, to]) => all.replace(from, to), template)
  const root = repositoryWith({ ...files, '.github/workflows/release.yml': text }, origin)
  git(root, 'add', '.')
  const { out } = await cli(['doctor', '--json', ...options, root])
  const { findings } = JSON.parse(out) as { findings: { id: string; status: string; about?: string; found: string }[] }
  return findings.filter(({ id }) => ids.includes(id)).map(({ status, about, found }) => [status, about, found])
}

describe('with a token', () => {
  test('shows who may approve, and whether the version is released', async () => {
    process.env.GITHUB_TOKEN = double.env.GITHUB_TOKEN
    expect(await settings(['transparency', 'environment', 'published'])).toEqual([
      ['ok', undefined, 'The repository is public, and so is the log of its signatures.'],
      ['ok', 'release', 'It has 2 reviewers.'],
      ['warns', 'pypi', 'It has no reviewers: whoever pushes a tag publishes.'],
      ['ok', 'v1.2.3', 'It is not released yet.'],
    ])
    // It reads, as GitHub's description says.
    expect(double.log().map(({ method, errors }) => [method, errors])).toEqual(Array(5).fill(['GET', []]))
    const github = await connectGitHub(
      { token: double.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: double.apiUrl },
      testHost({ env: {} }),
    )
    const text = { name: '1.2.3', body: '', prerelease: false }
    await github.publish(await github.createDraft('v1.2.3', text), text, true)
    expect(await settings(['published'])).toEqual([
      ['warns', 'v1.2.3', expect.stringMatching(/^It is released \(https:.*\): the tag would change nothing\.$/)],
    ])
  })

  test('what a server does not answer is unknown', async () => {
    process.env.GITHUB_TOKEN = double.env.GITHUB_TOKEN
    const gone = await startGitHub({ dir: join(scratch, 'gone'), repository: 'acme/widget' })
    await gone.stop()
    const silent = await settings(['transparency', 'environment', 'published'], ['--api-url', gone.apiUrl])
    expect(silent.map(([status]) => status)).toEqual(Array(4).fill('unknown'))
  })

  test('an environment that does not exist is unknown, with what GitHub would do', async () => {
    process.env.GH_TOKEN = double.env.GITHUB_TOKEN
    process.env.GITHUB_API_URL = `${double.apiUrl}/`
    const root = repositoryWith(
      { ...files, '.github/workflows/release.yml': template.replace('environment: pypi', 'environment: other') },
      'https://github.com/acme/widget',
    )
    const { out } = await cli(['doctor', root])
    expect(out).toMatch(/^unknown environment \(other\)\n/m)
    expect(out).toContain('makes it at the first release')
  })

  test('sends no token for github.com to another server that git names', async () => {
    process.env.GITHUB_TOKEN = 'for-github-com'
    const found = await settings(['environment'], [], 'https://ghes.example.com/acme/widget')
    expect(found[0]).toEqual([
      'unknown',
      'release',
      'Without a token in GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN, GitHub was not asked.',
    ])
  })

  test('sends the token of a server to that server alone, whatever git names', async () => {
    process.env.GH_ENTERPRISE_TOKEN = 'for-ghes'
    const found = async () => (await settings(['published'], [], 'https://127.0.0.1/acme/widget'))[0]?.[2]
    expect(await found()).toBe('GH_HOST does not name 127.0.0.1, so that no token was sent there.')
    process.env.GH_HOST = 'ghes.example.com'
    expect(await found()).toBe('GH_HOST does not name 127.0.0.1, so that no token was sent there.')
    process.env.GH_HOST = '127.0.0.1'
    expect(await found()).toMatch(/^the connection to GitHub failed/)
  })
})

test('without a token, and without a remote, nothing is asked', async () => {
  expect((await settings(['environment']))[0]).toEqual([
    'unknown',
    'release',
    'Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.',
  ])
  expect((await settings(['published'], [], '/srv/git/widget'))[0]?.[2]).toContain('git has no remote `origin`')
})
