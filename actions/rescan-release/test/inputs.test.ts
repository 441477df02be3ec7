import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('rescan-release', read)
const token = { 'github-token': 'a-token' }

test('the defaults', () => {
  const { today, ...inputs } = give(token)
  expect(today).toBe(new Date().toISOString().slice(0, 10))
  expect(inputs).toEqual({
    lines: [],
    'tag-pattern': undefined,
    'project-directory': undefined,
    scanners: ['grype', 'trivy'],
    policy: join(workspace, '.github/release-policy.yaml'),
    'trusted-root': undefined,
    key: undefined,
    'gpg-key': undefined,
    'certificate-identity': undefined,
    'certificate-oidc-issuer': 'https://token.actions.githubusercontent.com',
    'registry-username': undefined,
    'registry-password': undefined,
    gate: true,
    directory: join(workspace, 'rescan'),
    'to-artifact': undefined,
    'github-token': 'a-token',
  })
})

test('reads lines, each once', () => {
  expect(give({ ...token, lines: '1.4\n\n2\n1.4', scanners: 'trivy' })).toMatchObject({
    lines: ['1.4', '2'],
    scanners: ['trivy'],
  })
})

test.each<[Record<string, string>, string]>([
  [
    { lines: '1.*' },
    'Could not use the input "lines": "1.*" is not the beginning of a version. Write 1.4 for every 1.4.x.',
  ],
  [{ scanners: 'snyk' }, 'Could not use the input "scanners": it has "snyk". Valid values: grype, trivy'],
  [{ scanners: 'safety' }, 'Could not use the input "scanners": it has "safety". Valid values: grype, trivy'],
  [
    { scanners: ',' },
    'Could not use the input "scanners": it names no scanner. Name at least one, or leave it out for the default.',
  ],
  [
    { 'registry-username': 'me' },
    'Could not use the input "registry-password": only one of user and password is given. Give both, or none.',
  ],
  [{ directory: '../elsewhere' }, 'Could not use the input "directory": "../elsewhere" leads out of the workspace'],
  [{ 'github-token': '' }, 'Could not use the input "github-token": it is required and empty.'],
])('refuses %j', (inputs, message) => {
  expect(() => give({ ...token, ...inputs })).toThrow(message)
})
