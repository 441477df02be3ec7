import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('watch-release', read)
const token = { 'github-token': 'a-token' }

test('the defaults', () => {
  expect(give(token)).toEqual({
    lines: [],
    'tag-pattern': undefined,
    'project-directory': undefined,
    policy: join(workspace, '.github/release-policy.yaml'),
    'trusted-root': undefined,
    key: undefined,
    'gpg-key': undefined,
    'certificate-identity': undefined,
    'certificate-oidc-issuer': 'https://token.actions.githubusercontent.com',
    'registry-username': undefined,
    'registry-password': undefined,
    'package-index': undefined,
    stores: [],
    'log-addresses': new Map(),
    reproductions: [],
    issues: true,
    labels: ['release-watch'],
    assignees: [],
    authors: [],
    badges: [],
    'badges-branch': undefined,
    gate: true,
    directory: join(workspace, 'watch'),
    'to-artifact': undefined,
    'github-token': 'a-token',
  })
})

test('reads an index by its name or its address, and the directories of badges', () => {
  expect(give({ ...token, 'package-index': 'pypi' })['package-index']).toBe('pypi')
  expect(give({ ...token, 'rules-token': 'more' })['rules-token']).toBe('more')
  expect(
    give({ ...token, 'log-addresses': 'https://a.example.org=https://b.example.org/log/' })['log-addresses'],
  ).toEqual(new Map([['https://a.example.org', 'https://b.example.org/log']]))
  const index = 'https://index.example.org/simple/'
  expect(
    give({ ...token, 'package-index': index, badges: 'rescan/release-v1\nrescan/release-v2', 'badges-branch': 'a/b' }),
  ).toMatchObject({
    'package-index': index,
    badges: [join(workspace, 'rescan/release-v1'), join(workspace, 'rescan/release-v2')],
    'badges-branch': 'a/b',
  })
})

test.each<[Record<string, string>, string]>([
  [{ lines: '1.*' }, 'Could not use the input "lines": "1.*" is not the beginning of a version.'],
  [{ 'package-index': 'PyPI' }, 'Could not use the input "package-index": it is not the address of an index.'],
  [{ 'registry-username': 'me' }, 'only one of user and password is given. Give both, or none.'],
  [
    { 'log-addresses': 'https://rekor.example.org' },
    '"https://rekor.example.org" is not ADDRESS=PLACE. Write two addresses with = in between.',
  ],
  [{ labels: ',' }, 'Could not use the input "labels": it is empty. Name a label, by which people find the issues.'],
  [
    { badges: 'rescan' },
    'Could not use the input "badges": there is no branch that gets them. Name one in `badges-branch`.',
  ],
  [
    { 'badges-branch': '../main' },
    'Could not use the input "badges-branch": "../main" is not the name of a branch. Name one such as release-badges.',
  ],
  [{ directory: '../elsewhere' }, 'Could not use the input "directory": "../elsewhere" leads out of the workspace'],
])('refuses %j', (inputs, message) => {
  expect(() => give({ ...token, ...inputs })).toThrow(message)
})
