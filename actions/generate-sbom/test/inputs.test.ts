import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readTargets } from '@release-tools/runner'
import { givenInputs } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read, withoutModel } from '../src/inputs.ts'

const run = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_REF: 'refs/tags/v1.2.0', GITHUB_SHA: 'abcdef0123456789' }
const { workspace, give } = givenInputs('generate-sbom', read, run)
symlinkSync('/', join(workspace, 'out'))
mkdirSync(join(workspace, 'packages/Widget_2'), { recursive: true })

/** The target of the inputs, in a run with these variables. */
const named = async (inputs: Record<string, string> = {}, env: Record<string, string> = {}) => {
  const [one, ...others] = await all(inputs, env)
  expect(others).toEqual([])
  return one
}
const all = (inputs: Record<string, string>, env: Record<string, string> = {}) => {
  const { target, ...given } = give(inputs)
  return readTargets({ ...given, target: target.map(withoutModel) }, testHost({ workspace, env: { ...run, ...env } }))
}

test('by default it is about the workspace, named as the repository, at the version of the tag', async () => {
  expect(give({ 'min-quality': 'ntia=100, bsi=0' })['min-quality']).toEqual({ ntia: 100, bsi: 0 })
  expect(give()).toMatchObject({
    'min-components': 1,
    'min-quality': {},
    exclude: [],
    'release-dir': join(workspace, 'release'),
  })
  expect(await named()).toEqual({ target: { kind: 'dir', value: workspace }, name: 'widget', version: '1.2.0' })
})

test('an image is named by the last part of its name, a branch by its commit', async () => {
  const branch = { GITHUB_REF: 'refs/heads/main' }
  expect(await named({ target: 'image:127.0.0.1:5000/acme/app:v1' }, branch)).toMatchObject({
    name: 'app',
    version: 'abcdef012345',
  })
  expect(await named({ target: 'oci-dir:image-layouts/App' })).toMatchObject({ name: 'app' })
  const archive = { target: 'archive:out/tmp/../../image.tar', name: 'x', version: '2.0.0+1' }
  expect(await named(archive)).toMatchObject({ name: 'x', version: '2.0.0+1' })
  expect(give({ ...archive, platforms: 'linux/amd64, linux/arm64/v8' }).platforms).toEqual([
    'linux/amd64',
    'linux/arm64/v8',
  ])
})

test.each([
  [
    { target: '.' },
    'Could not use the input "target": it is not one of the five kinds of targets. Give dir:PATH, python-env:PATH, oci-dir:PATH, archive:PATH or image:',
  ],
  [{ target: 'dir:out/etc' }, 'leads out of the workspace (to /etc). Give a path inside the workspace.'],
  [{ target: 'dir:../x' }, 'leads out of the workspace'],
  [
    { 'dependency-snapshot': 'true', 'github-token': '' },
    'Could not use the input "github-token": it is empty, but `dependency-snapshot` is true. Remove it to use the job\'s token.',
  ],
  [
    { target: 'model:.', 'dependency-snapshot': 'true', 'github-token': 'x' },
    'Could not use the input "dependency-snapshot": the target is a model.',
  ],
  [
    { name: 'a/../b' },
    'Could not use the input "name": it is "a/../b". Use letters and digits, with single . _ or - between them.',
  ],
  [{ name: 'a\nb' }, 'it is "a\\nb". Use letters and digits'],
  [{ version: '1 2' }, 'Could not use the input "version": it is "1 2". Give a version like 1.2.0.'],
  [
    { platforms: 'linux/amd64' },
    'Could not use the input "platforms": the target is a directory. Leave it out: only images have platforms.',
  ],
  [{ target: 'oci-dir:x', platforms: 'amd64' }, 'it has "amd64". Give platforms like linux/amd64.'],
  [
    { target: 'oci-dir:x', exclude: 'docs' },
    'Could not use the input "exclude": the target is an image. Leave it out: it is for directories.',
  ],
  [
    { 'min-quality': 'ntia=101' },
    'Could not use the input "min-quality": it has "ntia=101". Give ntia=90, cisa=90, bsi=90 or some of them.',
  ],
  [
    { references: 'provenance.intoto.jsonl, notes.md' },
    'Could not use the input "references": it has "notes.md". Give names of provenance (ending in .intoto.jsonl) or VEX',
  ],
  [{ references: 'a/vex.json' }, 'it has "a/vex.json".'],
  [{ 'min-quality': 'other=10' }, 'it has "other=10".'],
  [
    { 'min-components': '-1' },
    'Could not use the input "min-components": it is "-1". Give a whole number from 0 to 1000000.',
  ],
  [
    { target: 'image:ghcr.io/a/b:v1', 'registry-username': 'me' },
    'Could not use the input "registry-password": only one of `registry-username` and `registry-password` is set. Set both, or neither.',
  ],
  [
    { target: 'image:ghcr.io/a/b:v1', 'registry-password': 'secret' },
    'Could not use the input "registry-username": only one of `registry-username` and `registry-password` is set',
  ],
  [
    { 'registry-username': 'me', 'registry-password': 'secret' },
    'the target is dir:, which needs no registry. Leave it out, or give image:REFERENCE.',
  ],
  [{ formats: 'spdx' }, 'Could not read the inputs: there is no input "formats".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})

test('a model is a directory with a place of its own, of which every file is listed', async () => {
  const target = { kind: 'dir', value: join(workspace, 'models/Llama') }
  expect(give({ target: 'model:models/Llama' })).toMatchObject({ target: [{ ...target, kind: 'model' }] })
  expect(await named({ target: 'model:models/Llama' })).toMatchObject({ target, name: 'llama' })
  for (const [name, value] of Object.entries({
    exclude: 'x',
    extras: 'x',
    'lock-file': 'none',
    references: 'vex.json',
    prove: 'true',
  }))
    expect(() => give({ target: 'model:m', [name]: value })).toThrow(
      `Could not use the input "${name}": the target is a model. Leave it out: every file of a model is listed.`,
    )
  expect(() => give({ target: 'model:../m' })).toThrow('"../m" leads out of the workspace')
  expect(() => give({ target: 'model:' })).toThrow('Could not use the input "target": it is required and empty.')
})

test('a subdirectory is named by its last part, in lower case; the whole repository may be in upper case', async () => {
  expect(await named({ target: 'dir:services/Api' })).toMatchObject({ name: 'api' })
  expect(await named({ target: 'dir:services/api/.' })).toMatchObject({ name: 'api' })
  expect(await named({ target: 'dir:./', name: 'Widget' })).toMatchObject({ name: 'Widget' })
  await expect(named({ target: 'dir:services/api', name: 'Api' })).rejects.toThrow('Use lower-case letters')
  await expect(named({ target: 'oci-dir:x', name: 'Widget' })).rejects.toThrow(
    'Could not use the input "name": it is "Widget". Use lower-case letters for an image or a subdirectory.',
  )
})

test('the target is the project by default; another directory has a place of its own, the whole repository too', async () => {
  const project = { 'project-directory': 'packages/Widget_2' }
  const directory = join(workspace, 'packages/Widget_2')
  const found = { target: { kind: 'dir', value: directory }, name: 'Widget_2', project: directory }
  expect(await named(project)).toMatchObject(found)
  expect(await named({ ...project, target: '' })).toMatchObject(found)
  expect(await named({ ...project, target: 'dir:packages/Widget_2', name: 'Any' })).toMatchObject({ name: 'Any' })
  const mono = { GITHUB_REPOSITORY: 'acme/Mono' }
  expect(await named({ ...project, target: 'dir:.' }, mono)).toMatchObject({ name: 'mono', project: directory })
  expect(() => give({ 'project-directory': '..' })).toThrow('".." leads out of the workspace')
})

test.each(['/docs', 'a/../b', '..', 'a\\b', 'C:/x'])('does not leave out %s', pattern => {
  expect(() => give({ exclude: `ok\n${pattern}` })).toThrow(
    `Could not use the input "exclude": it has ${JSON.stringify(pattern)}. Give paths relative to the directory, with forward slashes and without`,
  )
})

test('asks for a name where none can be made up', async () => {
  await expect(named({ target: 'oci-dir:a b' })).rejects.toThrow(
    'Could not use the input "name": it is not set, and "a b" cannot be used as a name. Set it to the short name of the project or image.',
  )
})

test('several targets each have the name that they would have alone', async () => {
  mkdirSync(join(workspace, 'services/api'), { recursive: true })
  const target = 'dir:.\ndir:services/api\npython-env:venv\n\nimage:ghcr.io/acme/app:v1\narchive:build/other.tar'
  expect((await all({ target })).map(({ name, target: { kind } }) => [kind, name])).toEqual([
    ['dir', 'widget'],
    ['dir', 'api'],
    ['python-env', 'venv'],
    ['image', 'app'],
    ['archive', 'other'],
  ])
  const mixed = { target: 'dir:.\nimage:ghcr.io/acme/app:v1', platforms: 'linux/amd64', exclude: 'docs' }
  expect((await all(mixed)).map(({ name }) => name)).toEqual(['widget', 'app'])
  await expect(all({ target: 'oci-dir:a/app\nimage:ghcr.io/acme/app:v1' })).rejects.toThrow(
    `Could not use the input "target": oci-dir:${join(workspace, 'a/app')} and image:ghcr.io/acme/app:v1 would both be named "app". Look at one of them in another step, with the input \`name\`.`,
  )
})

test.each([
  [
    { target: 'dir:.\ndir:docs', name: 'x' },
    'Could not use the input "name": there are 2 targets. Leave it out: each is named by the last part of its own path or name.',
  ],
  [{ target: 'dir:docs\ndir:docs/.' }, '/docs twice. Name it once.'],
  [
    { target: 'image:a.example/x:1\nimage:b.example/y:1', 'registry-username': 'u', 'registry-password': 'p' },
    'the images are in 2 registries: a.example, b.example. Run one step for each registry',
  ],
  [
    { target: Array.from({ length: 101 }, (_, index) => `dir:d${index}`).join('\n') },
    'it has 101 targets. Name at most 100 in one step.',
  ],
])('refuses several targets that contradict other inputs: number %#', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
