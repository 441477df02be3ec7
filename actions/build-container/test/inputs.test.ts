import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give: giveAll } = givenInputs('build-container', read)
mkdirSync(join(workspace, 'app'))

const give = (inputs: Record<string, string> = {}) => giveAll({ repository: 'ghcr.io/acme/widget', ...inputs })

test('the defaults', () => {
  expect(give()).toEqual({
    name: undefined,
    repository: 'ghcr.io/acme/widget',
    context: undefined,
    dockerfile: undefined,
    'build-from': 'commit',
    platforms: [],
    'build-args': new Map(),
    secrets: [],
    annotations: new Map(),
    'allow-floating-base': false,
    network: 'default',
    builder: 'auto',
    prove: false,
    push: false,
    'registry-username': undefined,
    'registry-password': undefined,
    'registry-token-audience': undefined,
    'timeout-minutes': 60,
    tag: undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    'release-dir': join(workspace, 'release'),
    'from-artifacts': [],
    'to-artifact': undefined,
  })
})

test('values may contain equals signs', () => {
  expect(
    give({
      context: 'app/',
      'build-args': 'FLAGS=a=b\nEMPTY=',
      secrets: 'token=env:PIP_TOKEN\nkey=file:app/key',
      annotations: 'org.opencontainers.image.vendor=Acme, Inc.',
    }),
  ).toMatchObject({
    context: 'app',
    'build-args': new Map([
      ['FLAGS', 'a=b'],
      ['EMPTY', ''],
    ]),
    secrets: [
      { id: 'token', from: 'env', at: 'PIP_TOKEN' },
      { id: 'key', from: 'file', at: join(workspace, 'app/key') },
    ],
    annotations: new Map([['org.opencontainers.image.vendor', 'Acme, Inc.']]),
  })
})

test.each<[Record<string, string>, string]>([
  [{ repository: 'ghcr.io/acme/widget:1' }, 'Could not use the input "repository": it is "ghcr.io/acme/widget:1".'],
  [{ context: '../other' }, 'Could not use the input "context": "../other" leads out of the workspace'],
  [{ name: 'Widget' }, 'Could not use the input "name": it is "Widget".'],
  [{ platforms: 'linux' }, 'Could not use the input "platforms": it has "linux".'],
  [{ 'build-args': 'A=1\nA=2' }, 'Could not use the input "build-args": it has a name twice.'],
  [{ 'build-args': 'A' }, 'Could not use the input "build-args": it has "A".'],
  [{ 'registry-username': 'a' }, 'Could not use the input "registry-password": only `registry-username` is set.'],
  [{ 'registry-password': 'b' }, 'Could not use the input "registry-username": only `registry-password` is set.'],
  [{ 'build-args': 'BUILDKIT_SYNTAX=a' }, 'BUILDKIT_SYNTAX is an argument of the builder itself.'],
  [{ builder: 'kaniko' }, 'Valid values: auto, buildkit, buildah.'],
  [{ 'timeout-minutes': '0' }, 'Give a whole number from 1 to 360.'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})

test('a repository is in lower case, as registries want it', () => {
  expect(give({ repository: 'ghcr.io/Acme/Widget' }).repository).toBe('ghcr.io/acme/widget')
})

test('a secret in place of its name is not quoted', () => {
  const attempt = () => give({ secrets: 'token=hunter2-hunter2' })
  expect(attempt).toThrow('a line is not ID=env:NAME or ID=file:PATH.')
  expect(attempt).not.toThrow('hunter2')
})
