import { describe, expect, test } from '@jest/globals'
import { readBuild } from '../../src/slsa-verifier/build.ts'
import { Refused } from '../../src/slsa-verifier/refused.ts'
import { githubAttestation, provenanceV1, provenanceV02 } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'
import { generator, sha256 } from './verdict.ts'

const facts = { sha256 }
const generic = `${generator}/generator_generic_slsa3.yml`
const delegator = `${generator}/delegator_generic_slsa3.yml`

/** Why a statement is refused; what it says of its build if it is not. */
function read(statement: Json, builder: string) {
  try {
    const build = readBuild(statement, builder)
    return [build.source(), build.trigger(), build.branch(), build.tag()]
  } catch (error) {
    return error instanceof Refused ? error.found : `unexpected: ${error}`
  }
}

const v02 = (change: (predicate: Json, statement: Json) => void) => {
  const statement = provenanceV02(facts)
  change(statement.predicate, statement)
  return read(statement, generic)
}
const v1 = (change: (predicate: Json, statement: Json) => void) => {
  const statement = provenanceV1(facts)
  change(statement.predicate, statement)
  return read(statement, delegator)
}
const payload = 'invalid DSSE envelope payload: '
const source = 'git+https://github.com/acme/widget@refs/tags/v1.2.3'

test('what provenance of each form says', () => {
  const said = [source, source, 'refs/heads/main', 'refs/tags/v1.2.3']
  expect(v02(() => undefined)).toEqual(said)
  expect(v1(() => undefined)).toEqual(said)
  const builder = 'https://github.com/acme/widget/.github/workflows/release.yml'
  const attestation = githubAttestation({ ...facts, builder: `${builder}@refs/tags/v1.2.3` })
  expect(read(attestation, builder)).toEqual([source, source, '', 'refs/tags/v1.2.3'])
})

describe('v0.2', () => {
  const cases: [string, (predicate: Json, statement: Json) => void, string][] = [
    [
      'an unknown field of the statement',
      (_, one) => Object.assign(one, { extra: 1 }),
      `${payload}json: unknown field "extra"`,
    ],
    [
      'an unknown field of a subject',
      (_, one) => Object.assign(one.subject[0], { uri: 'x' }),
      `${payload}json: unknown field "uri"`,
    ],
    ['an unknown field', one => Object.assign(one, { extra: 1 }), `${payload}json: unknown field "extra"`],
    [
      'an unknown field of the builder',
      ({ builder }) => Object.assign(builder, { x: 1 }),
      `${payload}json: unknown field "x"`,
    ],
    [
      'an unknown field of a material',
      ({ materials }) => Object.assign(materials[0], { name: 'x' }),
      `${payload}json: unknown field "name"`,
    ],
    ['materials that are no list', one => Object.assign(one, { materials: {} }), `${payload}materials[] is not a list`],
    ['a builder that is a text', one => Object.assign(one, { builder: 'x' }), `${payload}builder is not an object`],
    [
      'a predicate that is a list',
      (_, one) => Object.assign(one, { predicate: [] }),
      `${payload}the predicate is not an object`,
    ],
    ['a build type that is a number', one => Object.assign(one, { buildType: 1 }), `${payload}buildType is not a text`],
    ['no material', one => Object.assign(one, { materials: [] }), `${payload}no material`],
    [
      'a material without address',
      ({ materials }) => Object.assign(materials[0], { uri: '' }),
      'URI is malformed: empty uri',
    ],
    ['no trigger', ({ invocation }) => delete invocation.configSource, 'URI is malformed: empty uri'],
    ['no environment', ({ invocation }) => delete invocation.environment, `${payload}parameters type`],
    [
      'another predicate',
      (_, one) => Object.assign(one, { predicateType: 'https://slsa.dev/provenance/v0.1' }),
      `${payload}unexpected predicate type "https://slsa.dev/provenance/v0.1"`,
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(v02(change)).toBe(expected)
  })

  test('free fields may have anything', () => {
    expect(v02(one => Object.assign(one, { buildConfig: { steps: [{ anything: null }] } }))).toEqual(expect.any(Array))
    expect(v02(one => Object.assign(one.metadata, { buildInvocationId: 'x' }))).toEqual(expect.any(Array))
  })
})

describe('v1', () => {
  const parameters = (one: Json) => one.buildDefinition.internalParameters
  const started = (text: unknown) => (one: Json) => Object.assign(parameters(one), { GITHUB_WORKFLOW_REF: text })
  const cases: [string, (predicate: Json) => void, string][] = [
    [
      'no dependency',
      ({ buildDefinition }) => Object.assign(buildDefinition, { resolvedDependencies: [] }),
      `${payload}empty resovedDependencies`,
    ],
    [
      'no parameters',
      ({ buildDefinition }) => Object.assign(buildDefinition, { internalParameters: null }),
      `${payload}internal parameters type`,
    ],
    ['no workflow', one => delete parameters(one).GITHUB_WORKFLOW_REF, 'not present: GITHUB_WORKFLOW_REF'],
    ['a number as workflow', started(7), `${payload}environment type string 'GITHUB_WORKFLOW_REF'`],
    ['a workflow without ref', started('acme/widget/release.yml'), 'invalid format: ref: acme/widget/release.yml'],
    ['a workflow with two refs', started('acme/widget/a@b@c'), 'invalid format: ref: acme/widget/a@b@c'],
    ['a workflow with an empty ref', started('acme/widget/a@'), 'URI is malformed: repository or ref is empty'],
    ['a workflow of no repository', started('acme@refs/heads/main'), 'invalid format: rep and path: acme'],
    ['an unknown field', ({ runDetails }) => Object.assign(runDetails, { x: 1 }), `${payload}json: unknown field "x"`],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(v1(change)).toBe(expected)
  })

  test('an attestation of GitHub without its workflow', () => {
    const builder = 'https://github.com/acme/widget/.github/workflows/release.yml'
    const attestation = githubAttestation({ ...facts, builder })
    attestation.predicate.buildDefinition.externalParameters.workflow.ref = 7
    expect(read(attestation, builder)).toBe('invalid format: workflow parameters: ref')
  })
})
