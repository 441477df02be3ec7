import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('scan-image', read, { GITHUB_REPOSITORY: 'acme/widget' })

test('has strict defaults', () => {
  const inputs = give()
  expect(inputs).toMatchObject({
    engines: ['grype', 'trivy'],
    gate: true,
    policy: join(workspace, '.github/release-policy.yaml'),
  })
  expect(inputs.today).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('takes one engine, a day and no gate', () => {
  expect(give({ engines: 'trivy', today: '2027-01-31', gate: 'False' })).toMatchObject({
    engines: ['trivy'],
    today: '2027-01-31',
    gate: false,
  })
})

test.each([
  [{ engines: 'grype, osv' }, 'Could not use the input "engines": it has "osv". Valid values: grype, trivy.'],
  [
    { engines: ',' },
    'Could not use the input "engines": it names no engine. Name at least one, or leave it out for both.',
  ],
  [
    { today: 'tomorrow' },
    'Could not use the input "today": it is "tomorrow", which is not a day. Give a day such as 2027-01-31, or leave it out for today.',
  ],
  [{ gate: 'yes' }, 'Could not use the input "gate": it is "yes". Valid values: true, false.'],
  [{ policy: '/etc/passwd' }, 'leads out of the workspace'],
  [{ 'fail-on': 'high' }, 'there is no input "fail-on".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
