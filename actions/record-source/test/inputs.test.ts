import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { give } = givenInputs('record-source', read)
const digest = 'a'.repeat(64)

test('the default is to record, and to sign with the key pair if there is one', () => {
  expect(give({ 'github-token': 'x' })).toMatchObject({ keep: undefined, stores: [], signer: { kind: 'auto' } })
})

test('a record to keep is an artifact and a digest', () => {
  const keep = { artifact: 'source-record', sha256: digest }
  expect(give({ 'github-token': 'x', keep: `source-record@sha256:${digest}` })).toMatchObject({ keep })
})

test.each<[Record<string, string>, string]>([
  [{ 'github-token': '' }, 'Could not use the input "github-token": it is empty.'],
  [{ keep: 'record.json' }, 'Could not use the input "keep": "record.json" is not `NAME@sha256:…`.'],
  [{ keep: `../x@sha256:${digest}` }, 'Could not use the input "keep": "../x" is not a valid artifact name'],
  [{ keep: `x@sha256:${digest}`, 'to-artifact': 'y' }, 'Could not use the input "to-artifact": a step with `keep`'],
  [{ stores: 's3://bucket' }, 'Could not use the input "stores": only a step with `keep` keeps records.'],
  [{ transparency: 'private' }, 'it is `private`, but `signing-config` is not set.'],
  [{ 'app-id': '1', 'administration-token': 'y' }, 'an App is given, too. Leave one of both out.'],
  [{ 'dry-run': 'true' }, 'Could not read the inputs: there is no input "dry-run".'],
])('refuses %j', (inputs, message) => {
  expect(() => give({ 'github-token': 'x', ...inputs })).toThrow(message)
})
