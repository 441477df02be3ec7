import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { readTargets } from '../src/read-target.ts'
import { changesSource, directoryOf, readRunConfig, statedTests } from '../src/run-config.ts'

let workspace: string
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'run-config-')))
})

const file = '.github/release-tools.yaml'
function put(path: string, text = '') {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

type Given = Parameters<typeof readRunConfig>[0]
const hostOf = (env: Record<string, string> = {}) => testHost({ workspace, env })
const read = (given: Partial<Given> = {}, tag?: string) =>
  readRunConfig({ 'tag-pattern': undefined, 'project-directory': undefined, ...given }, tag, hostOf())

describe('an input of an action', () => {
  const stated =
    'directory: web\ntag-pattern: web-v{version}\nchangelog: docs/log.md\nnotes-from: changelog\nname: site\n'

  test.each<[string, () => Partial<Given>, string]>([
    [
      'tag-pattern',
      () => ({ 'tag-pattern': 'v{version}' }),
      `Could not use the input "tag-pattern": it is "v{version}", and "tag-pattern" is "web-v{version}" in ${file}, line 2. Remove one of them.`,
    ],
    [
      'project-directory',
      () => ({ 'project-directory': workspace }),
      `Could not use the input "project-directory": it is ".", and "directory" is "web" in ${file}, line 1. Remove one of them.`,
    ],
    [
      'changelog',
      () => ({ changelog: join(workspace, 'CHANGES.md') }),
      `Could not use the input "changelog": it is "CHANGES.md", and "changelog" is "docs/log.md" in ${file}, line 3. Remove one of them.`,
    ],
    [
      'notes-from',
      () => ({ 'notes-from': { kind: 'file', path: 'news/{tag}.md' } }),
      `Could not use the input "notes-from": it is "file:news/{tag}.md", and "notes-from" is "changelog" in ${file}, line 4. Remove one of them.`,
    ],
  ])('%s that contradicts the file is an error that names both places', async (_, given, message) => {
    put('web/index.html')
    put('docs/log.md')
    put(file, stated)
    await expect(read(given())).rejects.toThrow(message)
  })

  test('that says the same is accepted', async () => {
    put('web/index.html')
    put('docs/log.md')
    put(file, stated)
    const { config, project } = await read({
      'tag-pattern': 'web-v{version}',
      'project-directory': join(workspace, 'web'),
      changelog: join(workspace, 'docs/log.md'),
      'notes-from': { kind: 'changelog' },
    })
    expect(config['tag-pattern']).toEqual({ value: 'web-v{version}', from: `${file}, line 2` })
    expect(project).toMatchObject({ name: 'site', scheme: 'semver' })
    expect(directoryOf(config, hostOf())).toBe(join(workspace, 'web'))
    expect(changesSource(config, hostOf())).toEqual({
      from: { kind: 'changelog' },
      path: join(workspace, 'docs/log.md'),
    })
  })

  test('wins over what the file does not say and over what is found', async () => {
    put('CHANGELOG.md')
    put('docs/log.md')
    put(file, 'name: site\n')
    const { config } = await read({ 'tag-pattern': '{version}', changelog: join(workspace, 'docs/log.md') })
    expect(config['tag-pattern']).toEqual({ value: '{version}', from: 'the input "tag-pattern"' })
    expect(config.changelog).toEqual({ value: 'docs/log.md', from: 'the input "changelog"' })
    expect((await read()).config.changelog?.value).toBe('CHANGELOG.md')
  })

  test.each<[string, Partial<Given>, string]>([
    ['', { 'notes-from': { kind: 'tag-message' } }, '"tag-message" (the input "notes-from")'],
    ['notes-from: generated\n', {}, `"generated" (${file}, line 1)`],
  ])('that names a changelog which nothing reads is refused', async (text, given, source) => {
    put('docs/log.md')
    put(file, text)
    await expect(read({ ...given, changelog: join(workspace, 'docs/log.md') })).rejects.toThrow(
      `Could not use the input "changelog": "notes-from" is ${source}, so that the changelog would not be read. Remove one of them.`,
    )
  })
})

test('arguments of pytest are those of the file for the project in the directory', async () => {
  const tests = (given: string[], directory = '.') => statedTests(join(workspace, directory), given, hostOf())
  put('web/setup.py')
  expect(await tests(['-q'])).toEqual([])
  put(file, 'directory: web\ntests: [tests, -m, not slow]\n')
  expect(await tests([], 'web')).toEqual(['tests', '-m', 'not slow'])
  expect(await tests(['tests', '-m', 'not slow'], 'web')).toEqual(['tests', '-m', 'not slow'])
  // Another directory is not the project.
  expect(await tests([])).toEqual([])
  await expect(tests(['-q'], 'web')).rejects.toThrow(
    `Could not use the input "pytest-args": it is "-q", and "tests" is "tests -m not slow" in ${file}, line 2. Remove one of them.`,
  )
})

test('a workspace behind a link has the same paths', async () => {
  put('web/index.html')
  put(file, 'directory: web\n')
  const link = join(realpathSync(mkdtempSync(join(tmpdir(), 'link-'))), 'link')
  symlinkSync(workspace, link)
  const host = testHost({ workspace: link, env: {} })
  const inputs = { 'tag-pattern': undefined, 'project-directory': join(workspace, 'web') }
  expect(directoryOf((await readRunConfig(inputs, undefined, host)).config, host)).toBe(join(workspace, 'web'))
})

describe('a target', () => {
  const none = { name: undefined, version: undefined, platforms: [], exclude: [] }
  const login = { 'registry-username': undefined, 'registry-password': undefined }
  const inputs = { target: [], ...none, ...login, 'tag-pattern': undefined, 'project-directory': undefined }
  const env = { GITHUB_REPOSITORY: 'acme/mono', GITHUB_SHA: 'abcdef0123456789' }
  const on = (ref: string) => hostOf({ ...env, GITHUB_REF: ref })
  beforeEach(() => {
    put('web/index.html')
    put('api/main.go')
    put(
      file,
      'projects:\n  - { directory: web, tag-pattern: "web-{version}" }\n  - { directory: api, tag-pattern: "api-{version}" }\n',
    )
  })

  test('is the project that the tag picks, at the version in the tag', async () => {
    const api = join(workspace, 'api')
    expect(await readTargets(inputs, on('refs/tags/api-1.2.0'))).toEqual([
      { target: { kind: 'dir', value: api }, name: 'api', version: '1.2.0', project: api },
    ])
  })

  test('that is given needs no project; without one, the error lists the projects', async () => {
    const image = { kind: 'oci-dir' as const, value: join(workspace, 'layouts/app') }
    expect(await readTargets({ ...inputs, target: [image] }, on('refs/heads/main'))).toEqual([
      { target: image, name: 'app', version: 'abcdef012345' },
    ])
    // What the project states is not asked, so that a broken file of it stops no scan of an image.
    put('api/pyproject.toml', '[project')
    expect(await readTargets({ ...inputs, target: [image] }, on('refs/tags/api-1.0'))).toMatchObject([
      { version: '1.0' },
    ])
    await expect(readTargets(inputs, on('refs/heads/main'))).rejects.toThrow(
      `Could not find the project: ${file} has several, and neither a directory nor a tag picks one. The projects: web with tags web-{version}`,
    )
  })
})
