import { describe, expect, test } from '@jest/globals'
import type { Json } from '../../testing/bundles.ts'
import { commit, set } from '../../testing/npm.ts'
import { npmPackage } from '../../testing/npm-package.ts'

const sha512 = 'a'.repeat(128)
const { ask } = npmPackage(sha512)
const other = 'f'.repeat(40)
const certificate = 'certificate and provenance mismatch: '
const claim = 'provenance claim cannot be verified: '
const payload = 'invalid DSSE envelope payload: '

describe('refuses what the job could have written, with the phrase of slsa-verifier', () => {
  const environment = 'predicate.invocation.environment'
  const config = 'predicate.invocation.configSource'
  test.each<[string, unknown, string]>([
    [`${environment}.GITHUB_EVENT_NAME`, 'release', certificate],
    [`${environment}.GITHUB_REF`, 'refs/tags/v1.2.1', certificate],
    [`${environment}.GITHUB_REPOSITORY`, 'acme/Widget', certificate],
    [`${environment}.GITHUB_REPOSITORY_ID`, '1234567890', certificate],
    [`${environment}.GITHUB_REPOSITORY_OWNER_ID`, '', certificate],
    [`${environment}.GITHUB_RUN_ATTEMPT`, '2', certificate],
    [`${environment}.GITHUB_RUN_ID`, '42', certificate],
    [`${environment}.GITHUB_SHA`, other, certificate],
    [`${environment}.GITHUB_WORKFLOW_REF`, 'acme/widget/.github/workflows/other.yml@refs/tags/v1.2.0', certificate],
    [`${environment}.GITHUB_WORKFLOW_SHA`, other, certificate],
    [`${environment}.GITHUB_ACTOR`, 'mallory', `${certificate}unknown 'GITHUB_ACTOR' parameter`],
    [`${environment}.constructor`, 'x', `${certificate}unknown 'constructor' parameter`],
    [`${environment}.GITHUB_SHA`, 7, `${payload}GITHUB_SHA is "7", not a text`],
    [environment, undefined, `${payload}parameters type`],
    [environment, 'GITHUB_SHA', `${payload}parameters type`],
    ['predicate.invocation.parameters', { a: 1 }, `${claim}parameters: `],
    ['predicate.invocation.parameters', 'x', `${claim}parameters: `],
    ['predicate.buildConfig', { steps: [] }, `${claim}buildConfig: `],
    ['predicate.metadata.buildInvocationId', '4242-2', certificate],
    ['predicate.metadata.buildInvocationID', '4243-1', certificate],
    ['predicate.metadata.buildStartedOn', '2026-01-01T00:00:00Z', `${claim}build start time: `],
    ['predicate.metadata.buildFinishedOn', '2026-01-01T00:00:00Z', `${claim}build finish time: `],
    ['predicate.metadata.reproducible', true, `${claim}reproducible: `],
    ['predicate.metadata.completeness.materials', true, `${claim}materials: `],
    [`${config}.entryPoint`, '.github/workflows/other.yml', certificate],
    [`${config}.entryPoint`, undefined, certificate],
    [`${config}.digest.sha1`, other, certificate],
    ['predicate.materials.0.digest.sha1', other, certificate],
    ['predicate.materials.1', { uri: 'git+https://github.com/acme/other' }, `${claim}unexpected number of resolved`],
    ['predicate.extra', 1, `${payload}json: unknown field "extra"`],
    ['subject.1', { name: 'x', digest: { sha512 } }, `${claim}invalid number of subjects: 2`],
  ])('v0.2: %s as %j', (path, value, phrase) => {
    expect(() => ask({ form: 'v0.2', provenance: set(path, value) })).toThrow(`: ${phrase}`)
  })

  const [external, internal] = [
    'predicate.buildDefinition.externalParameters',
    'predicate.buildDefinition.internalParameters',
  ]
  test.each<[string, unknown, string]>([
    [`${internal}.github.event_name`, 'release', certificate],
    [`${internal}.github.repository_id`, '1', certificate],
    [`${internal}.github.repository_owner_id`, '1', certificate],
    [`${internal}.github.actor`, 'mallory', `${certificate}unknown 'actor' parameter`],
    [`${internal}.github`, undefined, `${payload}parameters type`],
    [`${internal}.gitlab`, {}, `${certificate}unknown 'gitlab' parameter`],
    [`${external}.workflow.path`, '.github/workflows/other.yml', certificate],
    [`${external}.workflow.path`, undefined, certificate],
    [`${external}.workflow.ref`, 'refs/tags/v1.2.1', `${payload}source and trigger URIs do not match`],
    [`${external}.workflow.inputs`, {}, `${certificate}unknown 'inputs' parameter`],
    [`${external}.inputs`, {}, `${certificate}unknown 'inputs' parameter`],
    ['predicate.buildDefinition.resolvedDependencies.0.digest.gitCommit', other, certificate],
    ['predicate.buildDefinition.resolvedDependencies.1', { uri: 'x' }, `${claim}unexpected number of resolved`],
    [
      'predicate.runDetails.metadata.invocationId',
      'https://github.com/acme/widget/actions/runs/4242/attempts/2',
      certificate,
    ],
    [
      'predicate.runDetails.metadata.invocationId',
      'https://github.com/acme/other/actions/runs/4242/attempts/1',
      certificate,
    ],
    ['predicate.runDetails.metadata.startedOn', '2026-01-01T00:00:00Z', `${claim}build start time: `],
    ['predicate.runDetails.metadata.finishedOn', '2026-01-01T00:00:00Z', `${claim}build finish time: `],
    ['predicate.runDetails.byproducts', [{ uri: 'x' }], `${claim}byproducts: `],
    ['predicate.runDetails.builder.version', { npm: '11' }, `${claim}version: `],
    ['subject.0.digest', { sha256: 'a'.repeat(64) }, 'artifact hash does not match provenance subject'],
  ])('v1: %s as %j', (path, value, phrase) => {
    expect(() => ask({ provenance: set(path, value) })).toThrow(phrase)
  })

  test('a ref of another run, in both places', () => {
    const both = (statement: Json) => {
      set(`${external}.workflow.ref`, 'refs/tags/v1.2.1')(statement)
      set(
        'predicate.buildDefinition.resolvedDependencies.0.uri',
        'git+https://github.com/acme/widget@refs/tags/v1.2.1',
      )(statement)
    }
    expect(() => ask({ provenance: both })).toThrow(`${certificate}ref: `)
  })

  test.each([14, 15, 17, 18, 21])('a certificate without the claim %i', number => {
    expect(() => ask({ run: { claims: { [number]: undefined } } })).toThrow(
      `${certificate}empty certificate value to verify`,
    )
  })

  test('what is absent in the provenance needs no claim', () => {
    expect(ask({ form: 'v0.2', provenance: set(environment, {}), run: { claims: { 15: undefined } } }).commit).toBe(
      commit,
    )
  })
})
