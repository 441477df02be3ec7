import { expect, test } from '@jest/globals'
import { inputFacts, recordedInputs } from '../../src/sbom/sbom-inputs.ts'

const documentOf = (facts: Record<string, string | readonly string[]>) => ({
  metadata: {
    properties: Object.entries(facts).flatMap(([name, values]) =>
      [values].flat().map(value => ({ name: `release-tools:${name}`, value })),
    ),
  },
})

test.each([
  [{ exclude: [], extras: [], references: [] }],
  [{ exclude: ['a/**', 'b'], extras: ['fast', 'safe'], references: ['x.intoto.jsonl'], lockFile: 'none' }],
  [{ target: 'services/api', exclude: [], extras: [], references: [] }],
])('what an SBOM records can be read again: %j', inputs => {
  expect(recordedInputs(documentOf(inputFacts(inputs, '/repository')), 'it')).toEqual(inputs)
})

test('a lock is recorded from the directory that is catalogued', () => {
  const inputs = { exclude: [], extras: [], references: [], lockFile: '/repository/uv.lock' }
  expect(inputFacts(inputs, '/repository/packages/a')).toEqual({ 'input:lock-file': '../../uv.lock' })
})

test('the Python that it is about, and the syft that made it', () => {
  const metadata = {
    properties: [{ name: 'release-tools:environment', value: 'CPython 3.13 on linux x86_64' }],
    tools: { components: [{ name: 'syft', version: '1.52.0' }] },
  }
  expect(recordedInputs({ metadata }, 'it')).toEqual({
    ...{ exclude: [], extras: [], references: [], environment: 'CPython 3.13 on linux x86_64', syft: '1.52.0' },
  })
})

test.each([
  ['newest in the index', { newest: true }],
  ['uv.lock, or else newest in the index', { newest: true }],
  ['uv.lock', {}],
])('whether another day gives other versions: %s', (versions, more) => {
  expect(recordedInputs(documentOf({ versions }), 'it')).toEqual({ exclude: [], extras: [], references: [], ...more })
})

test.each(['a\u0000b', '', 'x'.repeat(1001)])('what is not one line is refused: %j', value => {
  expect(() => recordedInputs(documentOf({ 'input:exclude': value }), 'sbom.cyclonedx.json')).toThrow(
    'Could not read sbom.cyclonedx.json: it says of its inputs what is not one line of text.',
  )
})

test.each([undefined, 'text', { metadata: 1 }])('a document that says nothing has no inputs: %j', document => {
  expect(recordedInputs(document, 'it')).toEqual({ exclude: [], extras: [], references: [] })
})

test('what it says of its release is the commit, or also the tag', () => {
  const component = { pedigree: { commits: [{ uid: 'c0ffee' }] } }
  const tagged = { ...component, externalReferences: [{ type: 'vcs' }, { type: 'release-notes' }] }
  expect(recordedInputs({ metadata: { component } }, 'it').placed).toBe('commit')
  expect(recordedInputs({ metadata: { component: tagged } }, 'it').placed).toBe('tag')
  expect(recordedInputs({ metadata: {} }, 'it').placed).toBeUndefined()
})
