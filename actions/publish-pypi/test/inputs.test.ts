import { describe, expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const token = { 'github-token': 'ghs_x' }
const { give } = givenInputs('publish-pypi', read)

test('the defaults are PyPI, Trusted Publishing and attestations', () => {
  expect(give(token)).toMatchObject({
    tag: undefined,
    'repository-url': 'https://upload.pypi.org/legacy/',
    'index-url': undefined,
    username: '__token__',
    'api-token': undefined,
    attestations: true,
    'allow-public-log-for-private-repository': false,
    'dry-run': false,
  })
})

describe('refuses', () => {
  test.each([
    [{ 'repository-url': 'https://jane:secret@index.example/' }, 'repository-url'],
    [{ 'repository-url': 'index.example' }, 'repository-url'],
    [{ 'index-url': 'https://index.example/simple/?token=secret' }, 'index-url'],
  ])('an address that is none, or has a password in it, without showing it: %o', (inputs, name) => {
    const attempt = () => give({ ...token, ...inputs })
    expect(attempt).toThrow(
      `Could not use the input "${name}": it is not the address of an index. Give an address that starts`,
    )
    expect(attempt).not.toThrow('secret')
  })

  test('a user without a token', () => {
    expect(() => give({ ...token, username: 'jane' })).toThrow(
      'Could not use the input "username": it is set, but `api-token` is not.',
    )
  })

  test('no token of GitHub', () => {
    expect(() => give({})).toThrow('Could not use the input "github-token": it is empty.')
  })
})
