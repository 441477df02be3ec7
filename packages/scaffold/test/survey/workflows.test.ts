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

test('anchors and aliases are read as GitHub reads them', () => {
  const job = 'uses: acme/release-tools/.github/workflows/release.yml@v1'
  expect(read(`jobs:\n  a: &release\n    ${job}\n  b: *release\n`).calls.map(({ job }) => job)).toEqual(['a', 'b'])
})

test('a workflow that looks at releases makes none', () => {
  const calls = (file: string) =>
    read(`jobs:\n  a:\n    uses: org/release-tools/.github/workflows/${file}@v1\n`).calls.length
  expect(['release.yml', 'after-release.yml', 'my-after-release.yml'].map(calls)).toEqual([1, 0, 1])
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

describe('beside publishing, a workflow', () => {
  const beyond = (steps: string[], job = '', on = 'release') =>
    read(`on: ${on}\njobs:\n  up:\n${job}    steps:\n${steps.map(step => `      - ${step}\n`).join('')}`).beyond

  test('that builds as usual does nothing', () => {
    const steps = [
      'uses: actions/checkout@v4',
      'uses: actions/setup-python@v5',
      'uses: astral-sh/setup-uv@v6',
      'run: python -m pip install --upgrade build twine  # tools',
      'run: |\n          # A comment\n          pip install -U \\\n            hatch\n          python3 -m build && ls dist\n          VERSION="1.0"\n          twine check --strict dist/*',
      'run: python setup.py sdist bdist_wheel',
      'run: uv build',
      'run: gh release create "$TAG" --generate-notes',
      'uses: actions/upload-artifact@v4',
      'uses: pypa/gh-action-pypi-publish@release/v1\n        with: { attestations: true }',
    ]
    expect(beyond(steps, '    environment: pypi\n', '[push, workflow_dispatch]')).toEqual([])
  })

  test.each<[string[], string, string, string[]]>([
    [['run: pytest'], '', 'release', ['job up: pytest']],
    [['run: uv run pytest && uv publish'], '', 'release', ['job up: uv run pytest']],
    [['run: tox -e docs'], '', 'release', ['job up: tox -e docs']],
    [['run: sed -i s/a/b/ x.py'], '', 'release', ['job up: sed -i s/a/b/ x.py']],
    [['run: git push --tags'], '', 'release', ['job up: git push --tags']],
    [['run: python make_docs.py'], '', 'release', ['job up: python make_docs.py']],
    [['uses: pypa/cibuildwheel@v3'], '', 'release', ['job up: pypa/cibuildwheel@v3']],
    [['uses: docker/build-push-action@v6'], '', 'release', ['job up: docker/build-push-action@v6']],
    [['uses: ./actions/checkout'], '', 'release', ['job up: ./actions/checkout']],
    [
      ['run: twine upload --repository testpypi dist/*'],
      '',
      'release',
      ['job up: twine upload --repository testpypi dist/*'],
    ],
    [
      ['uses: pypa/gh-action-pypi-publish@v1\n        with: { repository-url: https://packages.example.org/legacy/ }'],
      '',
      'release',
      ['job up: publishes on https://packages.example.org/legacy/'],
    ],
    [[], '    strategy: { matrix: { os: [a, b] } }\n', 'release', ['job up: a matrix of os']],
    [
      [],
      '    services: { db: { image: x } }\n    container: y\n',
      'release',
      ['job up: services', 'job up: a container'],
    ],
    [[], '', '[release, schedule, workflow_call]', ['it starts on schedule', 'it starts on workflow_call']],
    [['1'], '', 'release', ['job up: a step']],
  ])('with %j %s does more', (steps, job, on, more) => {
    expect(beyond(steps, job, on)).toEqual(more)
  })

  test('calls other workflows', () => {
    expect(read('on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n').beyond).toEqual([
      'job a: ./.github/workflows/b.yml',
    ])
  })
})
