import { describe, expect, test } from '@jest/globals'
import { publisherFields, readClaims, refuseReusable } from '../src/job.ts'

const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
const claims = {
  iss: 'https://issuer.example',
  repository: 'acme/widget',
  workflow_ref: workflow,
  job_workflow_ref: workflow,
}
const token = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`

describe('an identity token', () => {
  test('says who the job is', () => {
    expect(readClaims(token({ ...claims, environment: 'pypi' }))).toEqual({
      issuer: 'https://issuer.example',
      repository: 'acme/widget',
      workflowRef: workflow,
      jobWorkflowRef: workflow,
      environment: 'pypi',
    })
  })

  test('of another issuer is refused, and not shown', () => {
    for (const bad of ['secret', token({ sub: 'secret' }), 'a.!!.b']) {
      expect(() => readClaims(bad)).toThrow('it lacks the claims of GitHub Actions.')
      expect(() => readClaims(bad)).not.toThrow('secret')
    }
  })
})

test('what to enter at PyPI, with and without an environment', () => {
  expect(publisherFields(readClaims(token(claims)))).toBe(
    'owner “acme”, repository “widget”, workflow “release.yml”, no environment',
  )
})

test('only a job of the triggered workflow itself can publish', () => {
  expect(() => refuseReusable(readClaims(token(claims)))).not.toThrow()
  const called = { ...claims, job_workflow_ref: 'acme/ci/.github/workflows/publish.yml@v1' }
  expect(() => refuseReusable(readClaims(token(called)))).toThrow('PyPI accepts no publisher from there')
})
