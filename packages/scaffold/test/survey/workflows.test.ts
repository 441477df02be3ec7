import { describe, expect, test } from '@jest/globals'
import { startsFor } from '../../src/survey/tag-filter.ts'
import { ecosystemsOf, readWorkflow } from '../../src/survey/workflows.ts'

const read = (text: string) => readWorkflow('a.yml', text)

test.each<[string, string[], string[] | undefined]>([
  ['on: push', ['push'], undefined],
  ['on: [push, pull_request]', ['push', 'pull_request'], undefined],
  ['on: pull_request', ['pull_request'], []],
  ['on: { push: }', ['push'], undefined],
  ['on: { push: { tags: v* } }', ['tags'], ['v*']],
  ['on: { push: { tags: [v*], branches: [main] } }', ['push'], ['v*']],
  ['on: { push: { branches: [main] } }', ['push'], []],
  ['on: { push: { branches: [main], tags-ignore: [x] } }', ['push'], undefined],
  ['on: { release: { types: [published] } }', ['release'], []],
  ['jobs: {}', [], []],
  ['- 1', [], []],
])('%s', (text, events, tags) => {
  expect(read(text)).toMatchObject({ events, tags })
})

describe('a call', () => {
  const call = (keys: string, more = '') =>
    read(`${more}jobs:\n  r:\n    uses: acme/release-tools/.github/workflows/release.yml@v1\n${keys}`).calls[0]

  test('has the permissions of its job, otherwise those of the workflow, otherwise none that is known', () => {
    expect(call('    permissions: { contents: read }\n', 'permissions: write-all\n')?.permissions).toEqual({
      contents: 'read',
    })
    expect(call('', 'permissions: write-all\n')?.permissions).toBe('write-all')
    expect(call('')?.permissions).toBeUndefined()
  })

  test('has inputs and secrets', () => {
    expect(call('    with: { a: 1, b: x }\n    secrets: { key: x }\n')).toMatchObject({
      inputs: { a: '1', b: 'x' },
      secrets: ['key'],
    })
    expect(call('    secrets: inherit\n')?.secrets).toEqual(['inherit'])
  })
})

test.each([
  ['run: uv publish dist/*', true],
  ['run: python -m twine upload x', true],
  ['run: poetry publish', true],
  ['run: echo publish', false],
  ['uses: pypa/gh-action-pypi-publish@v1', true],
  ['uses: acme/release-tools/actions/publish-pypi@v1', true],
  ['uses: acme/release-tools/actions/publish-release@v1', false],
])('a step with %s publishes on an index: %s', (step, publishes) => {
  const { publishers } = read(`jobs:\n  up:\n    environment: pypi\n    steps:\n      - ${step}\n`)
  expect(publishers).toEqual(publishes ? [{ job: 'up', environment: 'pypi' }] : [])
})

test('the ecosystems of Dependabot', () => {
  const text = 'updates: [{ package-ecosystem: pip }, { package-ecosystem: uv }]\n'
  expect([text, 'updates: 1', 'a: [', ''].map(one => ecosystemsOf('d.yml', one))).toEqual([['pip', 'uv'], [], [], []])
})

// https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#patterns-to-match-branches-and-tags
test.each<[string[], string, boolean]>([
  [['v*'], 'v1.2.0', true],
  [['v*'], 'v1/x', false],
  [['v**'], 'v1/x', true],
  [['*'], '1.0', true],
  [['v[12].[0-9]+.[0-9]+'], 'v1.10.1', true],
  [['v[12].[0-9]+.[0-9]+'], 'v3.9.0', false],
  [['v1.?'], 'v1', true],
  [['v1.?'], 'v1x', false],
  [['v*', '!v*rc*'], 'v1rc1', false],
  [['!v*', 'v*'], 'v1', true],
  [['a\\+b*'], 'a+b1', true],
  [['v(1)*'], 'v(1)2', true],
  [['[z-a]'], 'z', false],
  [['v['], 'v', false],
  [[], 'v1', false],
])('the filters %j let %s start: %s', (filters, tag, starts) => {
  expect(startsFor(tag, filters)).toBe(starts)
})

test('the publisher on PyPI comes before the one on TestPyPI', () => {
  const step = 'uses: pypa/gh-action-pypi-publish@v1'
  // Put together, because no host of an index stands in our files.
  const testIndex = ['https://test.pypi', 'org/legacy/'].join('.')
  const trial = `{ ${step}, with: { repository-url: ${testIndex} } }`
  const text = `jobs:\n  trial: { environment: a, steps: [${trial}] }\n  real: { environment: b, steps: [{ ${step} }] }\n`
  expect(read(text).publishers.map(({ environment }) => environment)).toEqual(['b', 'a'])
})
