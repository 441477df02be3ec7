import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { read } from '../src/inputs.ts'

const before = { ...process.env }
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'scan-image-')))
const defaults = {
  target: 'dir:.',
  name: '',
  version: '',
  platforms: '',
  engines: 'grype,trivy',
  policy: '.github/release-policy.yaml',
  gate: 'true',
  today: '',
  'registry-username': '',
  'registry-password': '',
  'release-dir': 'release',
  'from-artifacts': '',
  'to-artifact': '',
}

function readWith(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...defaults, ...inputs }))
    process.env[`INPUT_${name.toUpperCase()}`] = value
  return read()
}

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
  Object.assign(process.env, { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'acme/widget' })
})
afterEach(() => {
  process.env = { ...before }
})

test('has strict defaults', () => {
  const inputs = readWith({})
  expect(inputs).toMatchObject({
    engines: ['grype', 'trivy'],
    gate: true,
    policy: join(workspace, '.github/release-policy.yaml'),
  })
  expect(inputs.today).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('takes one engine, a day and no gate', () => {
  expect(readWith({ engines: 'trivy', today: '2027-01-31', gate: 'False' })).toMatchObject({
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
  expect(() => readWith(inputs)).toThrow(message)
})
