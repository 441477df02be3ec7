import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('verify-release', read)
const least = { targets: 'release', 'deploy-policy': 'deploy.yaml' }
const digest = `sha256:${'a'.repeat(64)}`

test('the defaults', () => {
  expect(give(least)).toEqual({
    targets: ['release'],
    'deploy-policy': join(workspace, 'deploy.yaml'),
    'accept-vsa': [],
    rebuilds: [],
    vex: [],
    'index-root': join(workspace, '.github/index-root.json'),
    'index-refuse': [],
    vsa: join(workspace, 'vsa.intoto.jsonl'),
    sign: false,
    signer: { kind: 'auto' },
    'signer-login': [],
    transparency: 'public',
    'allow-public-log-for-private-repository': false,
  })
})

test('targets of all kinds, one per line', () => {
  const targets = [
    'dist/*.whl',
    `oci://ghcr.io/acme/widget@${digest}`,
    'github:acme/widget@v1.2.0',
    'pypi:widget==1.2.0',
  ]
  expect(give({ ...least, targets: `${targets.join('\n')}\n` }).targets).toEqual(targets)
})

test.each<[Record<string, string>, string]>([
  [{ 'deploy-policy': 'p' }, 'Could not use the input "targets": it is required and empty.'],
  [{ ...least, targets: '\n ' }, 'Could not use the input "targets": it is required and empty.'],
  [{ targets: 'release' }, 'Could not use the input "deploy-policy": it is required and empty.'],
  [{ ...least, 'deploy-policy': '../p' }, '"../p" leads out of the workspace'],
  [{ ...least, vsa: '/etc/vsa' }, '"/etc/vsa" leads out of the workspace'],
  [{ ...least, 'accept-vsa': 'a\n../b' }, '"../b" leads out of the workspace'],
  [{ ...least, today: '2027-02-30' }, 'it is "2027-02-30", which is not a day.'],
  [{ ...least, 'index-url': 'https://me:secret@index.example/' }, 'it is not the address of an index.'],
  [{ ...least, index: 'acme/widget', 'index-at-least': '0' }, 'it is "0". Give a whole number from 1 to'],
  [{ ...least, index: 'acme/widget', 'index-as-of': 'then' }, 'it is "then", which is not a day.'],
  [
    { ...least, index: 'acme/widget', 'index-refuse': 'superseded\nyanked' },
    '"yanked" is not a state that can be refused. Valid values: superseded, end-of-support. What is yanked is always refused.',
  ],
  [
    { ...least, state: 'seen' },
    'Could not use the input "state": the input `index` is not set. Name the index of the project.',
  ],
  [{ ...least, 'index-refuse': 'superseded' }, 'Could not use the input "index-refuse": the input `index` is not set.'],
  [{ ...least, 'verifier-id': 'me' }, '"me" is not a URI.'],
  [{ ...least, sign: 'true', transparency: 'private' }, 'it is `private`, but `signing-config` is not set.'],
  ...[
    `oci://ghcr.io/acme/widget:v1`,
    'oci://ghcr.io/acme/widget',
    `oci://ghcr.io/acme/widget@${digest}0`,
    `OCI://ghcr.io/acme/widget:v1`,
  ].map((target): [Record<string, string>, string] => [
    { ...least, targets: `dist\n${target}` },
    `Could not use the input "targets": "${target}" has no digest. A tag can be moved to another image after this step. Name the image by its digest`,
  ]),
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
