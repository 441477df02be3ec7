import { describe, expect, test } from '@jest/globals'
import {
  type BuildRun,
  inOrder,
  parseWorkflowRef,
  provenanceStatement,
  rebuildable,
} from '../../src/in-toto/provenance.ts'

const run: BuildRun = {
  serverUrl: 'https://ghes.example',
  repository: 'acme/widget',
  ref: 'refs/tags/v1.2.3',
  sha: '0123456789abcdef0123456789abcdef01234567',
  workflowRef: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  jobWorkflowRef: 'acme/shared/.github/workflows/build.yml@refs/tags/v1',
  jobWorkflowSha: 'fedcba9876543210fedcba9876543210fedcba98',
  runId: '42',
  runAttempt: '1',
  internal: { event_name: 'push' },
}
const sha256 = (letter: string) => ({ sha256: letter.repeat(64) })

describe('provenanceStatement', () => {
  test('is the same bytes for the same build, in whatever order its parts come', () => {
    const subjects = [
      { name: 'b', digest: sha256('1') },
      { name: 'a', digest: sha256('2') },
      { name: 'b', digest: sha256('1') },
    ]
    const dependencies = [
      { uri: 'pkg:b', digest: sha256('3') },
      { uri: 'pkg:a', digest: sha256('4') },
    ]
    const one = provenanceStatement(run, subjects, dependencies)
    const other = provenanceStatement(run, [...subjects].reverse(), [...dependencies].reverse())
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    expect(one.subject.map(subject => subject.name)).toEqual(['a', 'b'])
    expect(one.predicate.buildDefinition.resolvedDependencies.map(({ uri }) => uri)).toEqual([
      'git+https://ghes.example/acme/widget@refs/tags/v1.2.3',
      'pkg:a',
      'pkg:b',
    ])
  })

  test('names the builder by its own repository and commit', () => {
    const { builder } = provenanceStatement(run, [], []).predicate.runDetails
    expect(builder).toEqual({
      id: 'https://ghes.example/acme/shared/.github/workflows/build.yml@refs/tags/v1',
      builderDependencies: [
        { uri: 'git+https://ghes.example/acme/shared@refs/tags/v1', digest: { gitCommit: run.jobWorkflowSha } },
      ],
    })
    const { jobWorkflowSha, ...unknown } = run
    expect(provenanceStatement(unknown, [], []).predicate.runDetails.builder).toEqual({ id: builder.id })
  })

  test('holds no time, and nothing but the invocation differs between runs', () => {
    const one = provenanceStatement(run, [], [])
    const again = provenanceStatement({ ...run, runId: '43', runAttempt: '2' }, [], [])
    expect(again).not.toEqual(one)
    expect(JSON.stringify(rebuildable(again))).toBe(JSON.stringify(rebuildable(one)))
    expect(JSON.stringify(one)).not.toMatch(/\d\d:\d\d:\d\d/)
  })
})

test.each([
  [
    'acme/widget/.github/workflows/a@b.yml@refs/heads/x@y',
    { repository: 'acme/widget', path: '.github/workflows/a@b.yml', ref: 'refs/heads/x@y' },
  ],
  ['acme/widget/a.yml@0123abc', { repository: 'acme/widget', path: 'a.yml', ref: '0123abc' }],
  ['acme/widget/a.yml', { repository: 'acme/widget', path: 'a.yml', ref: '' }],
  ['', { repository: '/', path: '', ref: '' }],
])('parseWorkflowRef(%j)', (text, parts) => {
  expect(parseWorkflowRef(text)).toEqual(parts)
})

test('descriptors without name or address keep their place by digest', () => {
  expect(inOrder([{ digest: sha256('b') }, { digest: sha256('a') }])).toEqual([
    { digest: sha256('a') },
    { digest: sha256('b') },
  ])
})
