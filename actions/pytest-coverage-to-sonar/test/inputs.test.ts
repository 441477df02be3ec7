import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('pytest-coverage-to-sonar', read)
mkdirSync(join(workspace, 'services/api'), { recursive: true })
mkdirSync(join(workspace, 'libs'))

test('the defaults: one project in the workspace, Sonar on, nothing demanded', () => {
  expect(give()).toMatchObject({
    projects: [{ directory: workspace, key: undefined }],
    'pytest-args': [],
    'coverage-data': [],
    sonar: true,
    'sonar-token': undefined,
    'sonar-host-url': undefined,
    'branch-analysis': 'auto',
    java: 'auto',
    timeout: 300,
    gate: true,
    comment: false,
    'min-coverage': undefined,
  })
})

test('variables of Sonar’s own tools count where an input is empty', () => {
  const env = { SONAR_TOKEN: 'from-env', SONAR_HOST_URL: 'https://sonar.example.com/' }
  expect(give({}, env)).toMatchObject({ 'sonar-token': 'from-env', 'sonar-host-url': 'https://sonar.example.com' })
  expect(give({ 'sonar-token': 'own', 'sonar-host-url': 'http://127.0.0.1:9000' }, env)).toMatchObject({
    'sonar-token': 'own',
    'sonar-host-url': 'http://127.0.0.1:9000',
  })
})

test('an empty variable is none', () => {
  expect(give({}, { SONAR_TOKEN: '', SONAR_HOST_URL: '' })).toMatchObject({
    'sonar-token': undefined,
    'sonar-host-url': undefined,
  })
})

test('several projects, with keys or without', () => {
  expect(give({ projects: 'services/api = acme_api\n  libs  ' }).projects).toEqual([
    { directory: join(workspace, 'services/api'), key: 'acme_api' },
    { directory: join(workspace, 'libs'), key: undefined },
  ])
})

test('maps of paths, properties and arguments', () => {
  const inputs = give({
    'path-map': '/app = .\nC:\\build=src\n/vendored =',
    properties: 'sonar.python.version = 3.12\nsonar.projectName=A = B',
    'pytest-args': '-n auto -m "not slow"',
    sources: 'widget, gadget',
  })
  expect(inputs).toMatchObject({
    'path-map': [
      ['/app', '.'],
      ['C:\\build', 'src'],
      ['/vendored', undefined],
    ],
    properties: [
      ['sonar.python.version', '3.12'],
      ['sonar.projectName', 'A = B'],
    ],
    'pytest-args': ['-n', 'auto', '-m', 'not slow'],
    sources: ['widget', 'gadget'],
  })
})

test.each([
  ['0', 0],
  ['87.5', 87.5],
  ['100', 100],
])('%s is a percentage', (text, expected) => {
  expect(give({ 'min-coverage': text })['min-coverage']).toBe(expected)
})

describe('refuses', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no percentage', { 'min-coverage': '80%' }, 'Could not use the input "min-coverage": it is "80%".'],
    ['more than all', { 'min-file-coverage': '100.1' }, 'Give a percentage from 0 to 100, for example 80 or 87.5.'],
    ['no web address', { 'sonar-host-url': 'sonar.example.com' }, 'it is not a plain web address.'],
    ['a token in an address', { 'sonar-host-url': 'https://squ_1@sonar.example.com' }, 'without a user and a query.'],
    ['a token in a property', { properties: 'sonar.token=abc' }, 'Pass the token in the input `sonar-token`.'],
    ['a property that is none', { properties: 'python.version=3' }, '"python.version=3" is not a property.'],
    ['a project outside', { projects: '../other = key' }, 'leads out of the workspace'],
    ['a project twice', { projects: 'services/api\n./services/api = b' }, 'it names a directory twice.'],
    ['a project in another', { projects: '.\nservices/api' }, 'is inside another one.'],
    ['a key beside projects', { projects: 'services/api', 'project-key': 'a' }, 'it is set together with `projects`.'],
    ['arguments without a run', { 'coverage-data': '.coverage', 'pytest-args': '-q' }, 'which runs no tests.'],
    ['JUnit without data', { junit: 'junit.xml' }, 'it is set without `coverage-data`.'],
    ['a matrix job that goes nowhere', { 'matrix-job': 'py3.12' }, 'for the job that combines the matrix jobs.'],
    [
      'a matrix job that is a path',
      { 'matrix-job': '../x', 'to-artifact': 'a' },
      'Use letters, digits and . _ -, for example py3.12.',
    ],
    ['a comment without a token', { comment: 'true', 'github-token': '' }, "Remove it to use the job's token."],
    ['a map without a target sign', { 'path-map': '/app .' }, '"/app ." has no `=`.'],
    ['an unknown region', { 'sonar-region': 'asia' }, 'Valid values: us.'],
    ['endless waiting', { timeout: '0' }, 'Give a whole number from 1 to 86400.'],
  ])('%s', (_, inputs, message) => {
    expect(() => give(inputs)).toThrow(message)
  })

  test('a token never stands in the message', () => {
    expect(() => give({ 'sonar-host-url': 'https://squ_secret@sonar.example.com' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('squ_secret') }),
    )
    expect(() => give({ properties: 'sonar.token=squ_secret' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('squ_secret') }),
    )
  })
})
