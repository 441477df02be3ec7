import { tmpdir } from 'node:os'
import { expect, test } from '@jest/globals'
import { parseTarget } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { readTargets } from '../src/read-target.ts'

test.each([
  ['image:python:3.12', 'python'],
  ['image:acme/widget:1.0', 'widget'],
  [`image:localhost:5000/acme/app@sha256:${'a'.repeat(64)}`, 'app'],
  ['archive:out/widget.tar', 'widget'],
  ['archive:out/widget.tar.gz', 'widget'],
  ['archive:out/widget.tgz', 'widget'],
  ['oci-dir:out/Widget', 'widget'],
])('the name of %s is %s if none is given', async (text, name) => {
  const target = { target: [parseTarget(text)], name: undefined, version: undefined, platforms: [] }
  const given = {
    ...target,
    'registry-username': undefined,
    'registry-password': undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    exclude: [],
  }
  const [read] = await readTargets(given, testHost({ workspace: tmpdir(), env: {} }))
  expect(read?.name).toBe(name)
})
