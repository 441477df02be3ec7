import { describe, expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const sha256 = 'a'.repeat(64)
const some = JSON.stringify([{ name: 'a.whl', digest: { sha256 } }])
const given = givenInputs('slsa-provenance', read)
const give = (inputs: Record<string, string>) => given.give({ subjects: some, ...inputs })

test('reads subjects, dependencies and issuer', () => {
  const subjects = JSON.stringify([{ name: 'wíth "quotes"\n.whl', digest: { sha256, sha512: 'x' }, more: 1 }])
  const inputs = give({
    subjects,
    dependencies: `pkg:docker/debian@12 sha256:${sha256}\n  oci://x/y   sha256:${sha256}`,
    'oidc-issuer': 'https://token.example/slug',
  })
  expect(inputs.subjects).toEqual([{ name: 'wíth "quotes"\n.whl', digest: { sha256 } }])
  expect(inputs.dependencies).toEqual([
    { uri: 'pkg:docker/debian@12', digest: { sha256 } },
    { uri: 'oci://x/y', digest: { sha256 } },
  ])
  expect(inputs['oidc-issuer']).toBe('https://token.example/slug')
})

test('reads the inputs of a workflow, all that GitHub knows', () => {
  const all = { dir: '', count: 1, dry: false, none: null }
  expect(give({ 'workflow-inputs': JSON.stringify(all) })['workflow-inputs']).toEqual(all)
  expect(give({})['workflow-inputs']).toBeUndefined()
})

test('reads the output `digests` of a job as it is', () => {
  const list = { name: `records/lists/${sha256}.json`, digest: { sha256 } }
  const given = { subjects: JSON.stringify([{ name: 'widget.whl', digest: { sha256 } }]) }
  expect(give({ ...given, dependencies: JSON.stringify([list]) }).dependencies).toEqual([list])
})

test('takes the outputs of the jobs of a matrix together', () => {
  const list = (name: string) => JSON.stringify([{ name, digest: { sha256 } }])
  const outputs = JSON.stringify({ 'image-0': list('records/lists/a.json'), 'image-1': '' }, null, 2)
  const { subjects, dependencies } = give({
    subjects: `${some}\n${outputs}`,
    dependencies: `oci://x sha256:${sha256}\n${outputs}`,
  })
  expect(subjects.map(({ name }) => name)).toEqual(['a.whl', 'records/lists/a.json'])
  expect(dependencies).toEqual([
    { uri: 'oci://x', digest: { sha256 } },
    { name: 'records/lists/a.json', digest: { sha256 } },
  ])
})

describe('refuses', () => {
  test.each([
    ['no subjects', { subjects: '' }, 'Could not use the input "subjects": it is required and empty.'],
    ['subjects that are no JSON', { subjects: '[{"name":' }, 'it is not JSON ('],
    [
      'an empty list',
      { subjects: '[]' },
      'it is not a list with at least one entry. Give the output `subjects` of the build job as it is',
    ],
    ['an object', { subjects: '{}' }, 'it is not a list with at least one entry.'],
    ['null in the list', { subjects: '[null]' }, 'null has no name or no SHA-256 digest.'],
    [
      'a subject without name',
      { subjects: `[{"digest":{"sha256":"${sha256}"}}]` },
      'has no name or no SHA-256 digest.',
    ],
    ['another digest', { subjects: '[{"name":"a","digest":{"sha1":"b"}}]' }, 'has no name or no SHA-256 digest.'],
    ['a short digest', { subjects: '[{"name":"a","digest":{"sha256":"b"}}]' }, 'has no name or no SHA-256 digest.'],
    [
      'a dependency without digest',
      { dependencies: 'pkg:docker/debian@12' },
      '"pkg:docker/debian@12" is not `uri sha256:…`.',
    ],
    ['a dependency without scheme', { dependencies: `debian sha256:${sha256}` }, 'is not `uri sha256:…`.'],
    [
      'an issuer that is no URL',
      { 'oidc-issuer': 'github' },
      'Could not use the input "oidc-issuer": the address is not a URL.',
    ],
    ['an issuer of another kind', { 'oidc-issuer': 'file:///etc' }, 'the address starts with file://.'],
    ['an issuer with a password', { 'oidc-issuer': 'https://a:b@c' }, 'contains a user name or a password.'],
    [
      'inputs of a workflow that are no JSON',
      { 'workflow-inputs': '{"a":' },
      'it is not a JSON object of texts, numbers and booleans.',
    ],
    ['inputs of a workflow that are a list', { 'workflow-inputs': '[]' }, 'Give `${{ toJSON(inputs) }}`.'],
    ['inputs of a workflow with objects', { 'workflow-inputs': '{"a":{}}' }, 'it is not a JSON object of texts'],
    ['a private Sigstore without addresses', { transparency: 'private' }, '`signing-config` is not set.'],
  ])('%s', (_, inputs, message) => {
    expect(() => give(inputs)).toThrow(message)
  })
})
