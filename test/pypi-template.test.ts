import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseWorkflowYaml, parseYaml } from '@release-tools/base'
import { root } from '../scripts/shared/repository.ts'

interface Job {
  uses?: string
  needs?: string
  permissions: Record<string, string>
  environment?: string
  steps?: { uses: string; with?: Record<string, string> }[]
}

const path = 'workflows-templates/python-release-and-pypi.yml'
const text = readFileSync(join(root, path), 'utf8')
const { jobs } = parseYaml(text, path) as { jobs: { release: Job; pypi: Job } }
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const called = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')

test('the template with PyPI has at most 30 lines, 12 of them for the job of PyPI', () => {
  const lines = (part: string) => part.split('\n').filter(line => !/^\s*(#|$)/.test(line)).length
  expect(lines(text)).toBeLessThanOrEqual(30)
  expect(lines(text.slice(text.indexOf('\n  pypi:')))).toBeLessThanOrEqual(12)
})

test('its job for PyPI is its own, can only read, and trusts the workflow that signed', () => {
  const { pypi } = jobs
  expect(pypi).toMatchObject({
    needs: 'release',
    environment: 'pypi',
    permissions: { contents: 'read', 'id-token': 'write' },
  })
  expect(pypi.uses).toBeUndefined()
  // Exactly the version of the workflow before it.
  expect(pypi.steps?.map(({ uses }) => uses)).toEqual([`org/release-tools/actions/publish-pypi@v${version}`])
  const [, output = ''] =
    /needs\.release\.outputs\.([\w-]+)/.exec(pypi.steps?.[0]?.with?.['certificate-identity'] ?? '') ?? []
  const { on } = parseWorkflowYaml(called, 'release.yml') as {
    on: { workflow_call: { outputs: Record<string, object> } }
  }
  expect(on.workflow_call.outputs).toHaveProperty(output)
})
