import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { scannerNames } from '@release-tools/evidence'
import { givenInputs } from '@release-tools/runner/testing'
import { actionFile } from '../../../scripts/shared/action-file.ts'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('scan-image', read, { GITHUB_REPOSITORY: 'acme/widget' })

test('has strict defaults', () => {
  const inputs = give()
  expect(inputs).toMatchObject({
    scanners: ['grype', 'trivy'],
    gate: true,
    comment: false,
    'dependency-status': false,
    'index-url': undefined,
    policy: join(workspace, '.github/release-policy.yaml'),
  })
  expect(inputs.today).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('the documentation of the input names every scanner', () => {
  const { description = '' } = actionFile('scan-image').inputs?.scanners ?? {}
  expect(scannerNames.filter(name => !description.includes(`\`${name}\``))).toEqual([])
})

test('a report of Safety is one more scanner', () => {
  const path = join(workspace, 'safety.json')
  expect(give({ 'safety-report': 'safety.json' })).toMatchObject({
    scanners: ['grype', 'trivy', 'safety'],
    'safety-report': path,
  })
  expect(give({ scanners: 'safety', 'safety-report': 'safety.json' }).scanners).toEqual(['safety'])
})

test('takes one scanner, a day and no gate', () => {
  expect(give({ scanners: 'trivy', today: '2027-01-31', gate: 'False' })).toMatchObject({
    scanners: ['trivy'],
    today: '2027-01-31',
    gate: false,
  })
})

test('compares with the base, or with an earlier release or report', () => {
  const path = join(workspace, 'before')
  expect(give({ baseline: 'base' }).baseline).toBe('base')
  expect(give({ baseline: 'before' }).baseline).toEqual({ path, shown: 'before' })
  expect(give().baseline).toBeUndefined()
})

test('asks an index only if it has to', () => {
  const url = 'https://index.example.org/simple'
  expect(give({ 'dependency-status': 'true', 'index-url': url })).toMatchObject({
    'dependency-status': true,
    'index-url': url,
  })
})

test.each([
  [
    { 'index-url': 'https://index.example.org/simple' },
    'Could not use the input "index-url": no index is asked. Set `dependency-status: true`, or leave it out.',
  ],
  [{ 'dependency-status': 'true', 'index-url': 'https://a:b@index.example.org/' }, 'without a password'],
  [{ baseline: '../elsewhere' }, 'leads out of the workspace'],
  [
    { scanners: 'grype, osv' },
    'Could not use the input "scanners": it has "osv". Valid values: grype, trivy, osv-scanner, pip-audit, safety.',
  ],
  [
    { scanners: ',' },
    'Could not use the input "scanners": it names no scanner. Name at least one, or leave it out for the default.',
  ],
  [
    { today: 'tomorrow' },
    'Could not use the input "today": it is "tomorrow", which is not a day. Give a day such as 2027-01-31, or leave it out for today.',
  ],
  [
    { comment: 'true', 'github-token': '' },
    'Could not use the input "github-token": it is empty, but `comment` is true. Remove it to use the job\'s token.',
  ],
  [
    { scanners: 'grype, safety' },
    'Could not use the input "safety-report": it is empty, but "scanners" has safety. Give the path of its report.',
  ],
  [{ gate: 'yes' }, 'Could not use the input "gate": it is "yes". Valid values: true, false.'],
  [{ policy: '/etc/passwd' }, 'leads out of the workspace'],
  [{ 'fail-on': 'high' }, 'there is no input "fail-on".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
