import { mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { read } from '../src/inputs.ts'

const before = { ...process.env }
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'generate-sbom-')))
symlinkSync('/', join(workspace, 'out'))
const defaults = {
  target: 'dir:.',
  name: '',
  version: '',
  platforms: '',
  exclude: '',
  'min-components': '1',
  'registry-username': '',
  'registry-password': '',
  'release-dir': 'release',
  'from-artifacts': '',
  'to-artifact': '',
}

function readWith(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...defaults, ...inputs }))
    process.env[`INPUT_${name.toUpperCase()}`] = value
  return read()
}

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
  Object.assign(process.env, {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_REF: 'refs/tags/v1.2.0',
    GITHUB_SHA: 'abcdef0123456789',
  })
})
afterEach(() => {
  process.env = { ...before }
})

test('by default it is about the workspace, named as the repository, at the version of the tag', () => {
  expect(readWith({})).toMatchObject({
    target: { kind: 'dir', value: workspace },
    name: 'widget',
    version: '1.2.0',
    'min-components': 1,
    exclude: [],
    'release-dir': join(workspace, 'release'),
  })
})

test('an image is named by the last part of its name, a branch by its commit', () => {
  process.env.GITHUB_REF = 'refs/heads/main'
  expect(readWith({ target: 'image:127.0.0.1:5000/acme/app:v1' })).toMatchObject({
    name: 'app',
    version: 'abcdef012345',
  })
  expect(readWith({ target: 'oci-dir:image-layouts/App' })).toMatchObject({ name: 'app' })
  expect(
    readWith({
      target: 'archive:out/tmp/../../image.tar',
      name: 'x',
      version: '2.0.0+1',
      platforms: 'linux/amd64, linux/arm64/v8',
    }),
  ).toMatchObject({
    name: 'x',
    version: '2.0.0+1',
    platforms: ['linux/amd64', 'linux/arm64/v8'],
  })
})

test.each([
  [
    { target: '.' },
    'Could not use the input "target": it is not one of the four kinds of targets. Give dir:PATH, oci-dir:PATH, archive:PATH or image:',
  ],
  [{ target: '' }, 'Could not use the input "target": it is required and empty.'],
  [{ target: 'dir:out/etc' }, 'leads out of the workspace (to /etc). Give a path inside the workspace.'],
  [{ target: 'dir:../x' }, 'leads out of the workspace'],
  [
    { name: 'a/../b' },
    'Could not use the input "name": it is "a/../b". Use letters and digits, with single . _ or - between them.',
  ],
  [{ name: 'a\nb' }, 'it is "a\\nb". Use letters and digits'],
  [{ target: 'oci-dir:x', name: 'Widget' }, 'it is "Widget". Use lower-case letters for an image.'],
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
  expect(() => readWith(inputs)).toThrow(message)
})

test('asks for a name where none can be made up', () => {
  expect(() => readWith({ target: 'oci-dir:a b' })).toThrow(
    'Could not use the input "name": it is not set, and "a b" cannot be used as a name. Set it to the short name of the project or image.',
  )
})
