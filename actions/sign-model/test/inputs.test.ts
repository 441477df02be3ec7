import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('sign-model', read)
mkdirSync(join(workspace, 'models/a/b'), { recursive: true })

test('reads models and paths, one a line, and the defaults', () => {
  const {
    models,
    ignore,
    place,
    links,
    'file-list': fileList,
  } = give({
    models: 'models/a\n models/c d ',
    ignore: 'cache\nlogs/x: y',
  })
  expect({ models, ignore, place, links, fileList }).toEqual({
    models: [join(workspace, 'models/a'), join(workspace, 'models/c d')],
    ignore: ['cache', 'logs/x: y'],
    place: 'beside',
    links: 'refuse',
    fileList: false,
  })
  expect(give({ models: '.', place: 'inside' }).models).toEqual([workspace])
})

const nested = 'Name each model once, and none that is a part of another.'

test.each<[string, Record<string, string>, string]>([
  ['no model', { models: '\n' }, 'it is empty.'],
  ['a model outside', { models: '../x' }, '"../x" leads out of the workspace'],
  ['a model twice', { models: 'models/a\nmodels/./a' }, `"models/a" is in "models/./a", or the same. ${nested}`],
  ['a model in a model', { models: 'models/a/b\nmodels/a' }, `"models/a/b" is in "models/a", or the same. ${nested}`],
  [
    'the workspace, beside which there is no place',
    { models: '.' },
    'it names the workspace, beside which nothing is written. Set `place: inside` without `file-list`, or check the model out into a directory of the workspace.',
  ],
  [
    'the workspace with a list beside it',
    { models: '.', place: 'inside', 'file-list': 'true' },
    'it names the workspace, beside which nothing is written.',
  ],
  ['another place', { models: 'm', place: 'above' }, 'it is "above". Valid values: beside, inside.'],
  ['links that are followed anywhere', { models: 'm', links: 'follow' }, 'Valid values: refuse, resolve.'],
  ['a pattern', { models: 'm', ignore: '*.tmp' }, 'it has "*.tmp". Give paths in the model as they are'],
  ['a path out of the model', { models: 'm', ignore: 'a/../../b' }, 'it has "a/../../b".'],
  ['an absolute path', { models: 'm', ignore: '/tmp' }, 'it has "/tmp".'],
  ['a directory with a slash at its end', { models: 'm', ignore: 'cache/' }, 'it has "cache/".'],
  [
    'a private Sigstore without addresses',
    { models: 'm', transparency: 'private' },
    'it is `private`, but `signing-config` is not set.',
  ],
])('refuses %s', (_, inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
