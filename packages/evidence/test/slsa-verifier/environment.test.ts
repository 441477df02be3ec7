import { describe, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { branchIn, checkInputs, environmentOf, inputsIn, tagIn } from '../../src/slsa-verifier/environment.ts'
import { Refused } from '../../src/slsa-verifier/refused.ts'

const pushed = {
  github_ref_type: 'tag',
  github_ref: 'refs/tags/v1.2.3',
  github_base_ref: '',
  github_event_name: 'push',
  github_event_payload: { base_ref: 'refs/heads/main' } as unknown,
}

/** What a reader of the environment says, or why it refuses. */
function read<T>(reader: (environment: ReturnType<typeof environmentOf>) => T, values: unknown, upperCase = false) {
  try {
    return reader(environmentOf(values, upperCase))
  } catch (error) {
    return error instanceof Refused ? error.found : `unexpected: ${messageOf(error)}`
  }
}

const payload = (event: string, value: unknown) => ({
  ...pushed,
  github_event_name: event,
  github_event_payload: value,
})

describe('the branch of a run', () => {
  test.each([
    ['of a branch', { ...pushed, github_ref_type: 'branch', github_ref: 'refs/heads/dev' }, 'refs/heads/dev'],
    ['of a tag that was pushed with a branch', pushed, 'refs/heads/main'],
    ['of a tag alone', payload('push', { base_ref: null }), ''],
    ['of a tag, with the branch in the variables', { ...pushed, github_base_ref: 'refs/heads/x' }, 'refs/heads/x'],
    ['of a release', payload('release', { release: { target_commitish: 'main' } }), 'refs/heads/main'],
    ['of another event', payload('workflow_dispatch', {}), ''],
    [
      'of a push without the field',
      payload('push', {}),
      'invalid DSSE envelope payload: environment type for base_ref',
    ],
    ['of a release without it', payload('release', {}), 'invalid DSSE envelope payload: release absent from payload'],
    [
      'of a release that is a text',
      payload('release', { release: 'v1' }),
      'invalid DSSE envelope payload: parameters type releasePayload',
    ],
    [
      'of a release without a branch',
      payload('release', { release: {} }),
      'invalid DSSE envelope payload: environment type for target_commitish: target_commitish not present',
    ],
    ['with a list as event', payload('push', []), 'invalid DSSE envelope payload: parameters type payload'],
    [
      'without an event',
      { ...pushed, github_event_payload: undefined },
      'invalid DSSE envelope payload: parameters type event payload',
    ],
    [
      'of nothing known',
      { ...pushed, github_ref_type: 'pull' },
      'invalid DSSE envelope payload: unknown ref type "pull"',
    ],
    ['without a type', {}, 'invalid DSSE envelope payload: environment type for github_ref_type'],
    [
      'with a number as type',
      { ...pushed, github_ref_type: 7 },
      "invalid DSSE envelope payload: environment type string 'github_ref_type'",
    ],
    ['without variables', null, 'invalid DSSE envelope payload: parameters type'],
    [
      'whose type is only inherited',
      JSON.parse('{"__proto__":{"github_ref_type":"tag"}}'),
      'invalid DSSE envelope payload: environment type for github_ref_type',
    ],
  ])('%s', (_, values, expected) => {
    expect(read(branchIn, values)).toBe(expected)
  })
})

test('the tag of a run, with names in both cases', () => {
  expect(read(tagIn, pushed)).toBe('refs/tags/v1.2.3')
  expect(read(tagIn, { ...pushed, github_ref_type: 'branch' })).toBe('')
  expect(read(tagIn, { GITHUB_REF_TYPE: 'tag', GITHUB_REF: 'refs/tags/v2' }, true)).toBe('refs/tags/v2')
  expect(read(tagIn, pushed, true)).toBe('invalid DSSE envelope payload: environment type for GITHUB_REF_TYPE')
})

describe('the inputs of a run', () => {
  const dispatched = (inputs: unknown) => payload('workflow_dispatch', { inputs })

  test('that a person started', () => {
    expect(read(inputsIn, dispatched({ version: '(for example, 0.1.0)' }))).toEqual({ version: '(for example, 0.1.0)' })
    expect(read(inputsIn, dispatched(null))).toBe('invalid DSSE envelope payload: parameters type inputs')
    expect(read(inputsIn, payload('workflow_dispatch', {}))).toBe(
      "invalid DSSE envelope payload: error retrieving 'inputs'",
    )
    expect(read(inputsIn, pushed)).toBe("workflow input does not match: expected 'workflow_dispatch' trigger, got push")
  })

  test.each([
    [{ a: '1' }, ''],
    [{ a: '1', b: 'x' }, "workflow input does not match: expected 'b=x', got 'b=2'"],
    [{ c: '3' }, "workflow input does not match: cannot retrieve value of 'c'"],
    [{ n: '7' }, "workflow input does not match: cannot retrieve value of 'n'"],
    [{ toString: 'x' }, "workflow input does not match: cannot retrieve value of 'toString'"],
  ])('%j', (wanted, expected) => {
    const check = () => checkInputs({ a: '1', b: '2', n: 7 }, new Map(Object.entries(wanted)))
    expect(read(() => check() ?? '', pushed)).toBe(expected)
  })
})
