import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { renderWorkflow } from '../../src/sonar/workflow.ts'
import { quoted, type WorkflowFacts } from '../../src/sonar/workflow-facts.ts'

const root = join(import.meta.dirname, '../../../..')
const facts: WorkflowFacts = {
  defaultBranch: 'main',
  pythons: [],
  pythonFile: undefined,
  install: ['python -m pip install --editable . pytest pytest-cov'],
  projects: [{ directory: '.', projectKey: 'acme_widget' }],
  hostUrl: undefined,
}

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

/** Jobs of the workflow, with the inputs of our action in each. */
function jobsOf(changes: Partial<WorkflowFacts>) {
  const workflow = parse(renderWorkflow({ ...facts, ...changes }))
  const jobs = workflow.jobs as Record<string, { steps: Step[]; permissions: unknown; needs?: string }>
  const inputs = Object.values(jobs).map(
    ({ steps }) => steps.find(({ uses }) => uses?.startsWith('org/release-tools/'))?.with,
  )
  return { workflow, jobs, inputs }
}

test('the template is what `sonar init` writes for three versions of Python', () => {
  const template = readFileSync(join(root, 'workflows-templates/sonar.yml'), 'utf8')
  expect(renderWorkflow({ ...facts, pythons: ['3.12', '3.13', '3.14'] })).toBe(template)
})

test('third-party actions are those of the other template', () => {
  const pins = (text: string) => [...text.matchAll(/actions\/(?:checkout|setup-python)@.*/g)].map(([pin]) => pin)
  const release = new Set(pins(readFileSync(join(root, 'workflows-templates/release.yml'), 'utf8')))
  const own = pins(renderWorkflow(facts))
  expect(own).toHaveLength(2)
  expect(own.filter(pin => !release.has(pin))).toEqual([])
})

describe('one job', () => {
  test('tests and analyses, with the whole history and nothing but reading', () => {
    const { jobs, inputs, workflow } = jobsOf({})
    expect(Object.keys(jobs)).toEqual(['sonar'])
    expect(workflow.permissions).toEqual({})
    expect(jobs.sonar?.permissions).toEqual({ contents: 'read' })
    expect(jobs.sonar?.steps[0]?.with).toEqual({ 'persist-credentials': false, 'fetch-depth': 0 })
    expect(inputs).toEqual([
      {
        'sonar-host-url': '${{ vars.SONAR_HOST_URL }}',
        'sonar-token': '${{ secrets.SONAR_TOKEN }}',
        'min-changed-coverage': 80,
      },
    ])
  })

  test.each([
    [{}, { 'python-version': '3.x' }],
    [{ pythonFile: '.python-version' }, { 'python-version-file': '.python-version' }],
    [{ pythons: ['3.10'], pythonFile: '.python-version' }, { 'python-version': '3.10' }],
  ])('on the Python of %j', (changes, input) => {
    expect(jobsOf(changes).jobs.sonar?.steps[1]?.with).toEqual(input)
  })

  test('of a project in a directory, on a server of its own, from a branch with an odd name', () => {
    const { inputs, workflow } = jobsOf({
      hostUrl: 'https://sonar.example.com/x',
      defaultBranch: '1.0',
      projects: [{ directory: 'py thon', projectKey: 'k' }],
    })
    expect(workflow.on.push.branches).toEqual(['1.0'])
    expect(inputs).toMatchObject([{ 'working-directory': 'py thon', 'sonar-host-url': 'https://sonar.example.com/x' }])
    expect(renderWorkflow({ ...facts, hostUrl: 'https://sonar.example.com' })).not.toContain('SONAR_HOST_URL')
  })

  test('of several projects', () => {
    const projects = [
      { directory: 'libs/a', projectKey: 'k_a' },
      { directory: 'libs/b c', projectKey: 'k_b' },
    ]
    expect(jobsOf({ projects }).inputs).toMatchObject([{ projects: 'libs/a = k_a\nlibs/b c = k_b\n' }])
  })
})

test('several versions of Python are a matrix whose jobs one job analyses; only that one sees the token', () => {
  const { jobs, inputs } = jobsOf({ pythons: ['3.9', '3.10'], install: ['one', 'two'] })
  expect(Object.keys(jobs)).toEqual(['test', 'sonar'])
  expect(jobs.test).toMatchObject({ strategy: { 'fail-fast': false, matrix: { python: ['3.9', '3.10'] } } })
  expect(jobs.test?.steps.map(({ run }) => run)).toContain('one\ntwo\n')
  expect(jobs.sonar?.needs).toBe('test')
  expect(jobs.sonar?.steps[1]?.with).toEqual({ 'python-version': '3.10' })
  expect(inputs).toEqual([
    { 'matrix-job': 'py${{ matrix.python }}', 'to-artifact': 'coverage-py${{ matrix.python }}' },
    {
      'from-artifacts': 'coverage-py3.9\ncoverage-py3.10\n',
      'sonar-host-url': '${{ vars.SONAR_HOST_URL }}',
      'sonar-token': '${{ secrets.SONAR_TOKEN }}',
      'min-changed-coverage': 80,
    },
  ])
})

test.each([
  'main',
  'a/b-c.d',
  'true',
  'No',
  '1.0',
  '',
  "it's",
  'a: b',
  '#x',
  '"',
  'größe',
  '-x',
  '~',
  '~x',
  'null',
  '.nan',
  '.python-version',
  '.5',
])('a text in YAML: %j', text => {
  expect(parse(`x: ${quoted(text)}`)).toEqual({ x: text })
  expect(parse(`[${quoted(text)}]`)).toEqual([text])
})
