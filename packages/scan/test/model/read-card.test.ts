import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readCard } from '../../src/model/read-card.ts'
import { gguf, modelFiles, safetensors, writeModel } from '../../testing/model.ts'

/** What is stated by these files, in bytewise order. */
function stated(files: Record<string, string | Buffer>) {
  const directory = writeModel(files)
  const paths = Object.keys(files).sort()
  return readCard(paths.map(path => ({ path, place: join(directory, path), sha256: sha256(files[path] ?? '') })))
}

test('reads config.json, the page and the headers of safetensors, at the top only', async () => {
  expect(await stated(modelFiles)).toEqual({
    card: {
      task: 'text-generation',
      architectureFamily: 'llama',
      modelArchitecture: 'LlamaForCausalLM',
      datasets: ['acme/corpus'],
      baseModels: ['acme/base'],
      parameters: 7,
      formats: ['safetensors'],
      page: { path: 'README.md', sha256: sha256(modelFiles['README.md'] ?? '') },
      statedIn: ['README.md', 'config.json', 'model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'],
    },
    licence: { kind: 'expression', expression: 'Apache-2.0' },
    frameworks: [
      {
        ref: 'framework:transformers',
        type: 'framework',
        name: 'transformers',
        version: '4.44.0',
        purl: 'pkg:pypi/transformers@4.44.0',
        scope: 'required',
        locations: [],
      },
    ],
    unread: [],
  })
})

test('reads the header of GGUF, and stops where a vocabulary goes beyond what is read', async () => {
  const general: [string, string][] = [
    ['general.architecture', 'qwen2'],
    ['general.license', 'mit'],
  ]
  const { card, licence } = await stated({ 'm.gguf': gguf(general) })
  expect([card, licence]).toEqual([
    { architectureFamily: 'qwen2', datasets: [], baseModels: [], formats: ['gguf'], statedIn: ['m.gguf'] },
    { kind: 'expression', expression: 'MIT' },
  ])
  const long = gguf([...general, ['general.description', 'x'.repeat(2_000_000)], ['general.name', 'later']])
  expect((await stated({ 'm.gguf': long })).card.architectureFamily).toBe('qwen2')
  expect((await stated({ 'm.gguf': gguf(general).subarray(0, 30) })).unread).toEqual([])
})

test.each<[string, Record<string, string | Buffer>, string]>([
  ['a config that is no JSON', { 'config.json': '{' }, 'Could not read config.json'],
  [
    'a page with an anchor in its YAML',
    { 'README.md': '---\na: &x 1\nb: *x\n---\n' },
    'the YAML at its beginning cannot be read:',
  ],
  ['a header that is too long', { 'a.safetensors': Buffer.alloc(8, 0xff) }, 'more than the 33554432 accepted.'],
  ['a file that ends in its header', { 'a.safetensors': safetensors({}).subarray(0, 9) }, 'it ends within its header.'],
  ['a file that is too short', { 'a.safetensors': 'abc' }, 'it is too short.'],
  ['a list for a header', { 'a.safetensors': safetensors([]) }, 'its header is not a JSON object.'],
  ['a tensor without shape', { 'a.safetensors': safetensors({ w: { shape: ['x'] } }) }, 'its tensor "w" has no shape.'],
  ['another file', { 'a.gguf': 'GGML....' }, 'it does not begin with GGUF.'],
  ['another version', { 'a.gguf': gguf([], 1) }, 'it is of version 1, of which nothing is known.'],
  [
    'another type',
    {
      'a.gguf': Buffer.concat([
        gguf([]).subarray(0, 16),
        Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]),
        Buffer.alloc(8),
        Buffer.from([99, 0, 0, 0]),
      ]),
    },
    'a value is of the type 99, of which nothing is known.',
  ],
])('says nothing, and why, of %s', async (_, files, message) => {
  const { unread, card } = await stated(files)
  expect([unread.map(({ message }) => message), card.statedIn]).toEqual([[expect.stringContaining(message)], []])
})

test.each([
  ['license: other\nlicense_name: acme-terms', { kind: 'names', names: ['acme-terms'] }],
  ['license: llama3', { kind: 'names', names: ['llama3'] }],
  ['license: [mit, apache-2.0]', { kind: 'names', names: ['MIT', 'Apache-2.0'] }],
  ['license: other', undefined],
  ['library_name: diffusers', undefined],
])('the licence of %j', async (yaml, licence) => {
  expect((await stated({ 'README.md': `---\n${yaml}\n---\n` })).licence).toEqual(licence)
})

test('a page without YAML is the page all the same, and a library without version is no package', async () => {
  const { card } = await stated({ 'README.md': '# Model' })
  expect(card).toMatchObject({ page: { path: 'README.md' }, statedIn: [] })
  const { frameworks } = await stated({ 'README.md': '---\nlibrary_name: diffusers\n---\n' })
  expect(frameworks).toEqual([
    { ref: 'framework:diffusers', type: 'framework', name: 'diffusers', scope: 'required', locations: [] },
  ])
})
