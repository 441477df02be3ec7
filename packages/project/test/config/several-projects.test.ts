import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeFileAtomic } from '@release-tools/base'
import { configPath, findConfigured, readConfig, readConfigs } from '../../src/index.ts'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'config-'))
})
afterEach(() => rm(workspace, { recursive: true }))

const file = `notes-from: generated
python: { prove: true }
images: []
projects:
  - directory: packages/widget
    tag-pattern: widget@{version}
  - directory: packages/gadget
    tag-pattern: gadget@{version}
    python: { versions: ["3.12"] }
  - directory: web
    tag-pattern: v{version}
    notes-from: tag-message
`

async function put(text = file) {
  await writeFileAtomic(join(workspace, configPath), text)
  for (const name of ['widget', 'gadget'])
    await writeFileAtomic(join(workspace, `packages/${name}/setup.py`), `setup(name="${name}")`)
  await writeFileAtomic(join(workspace, 'web/package.json'), '{}')
}

const at = (directory: string) => ({
  given: { directory: { value: directory, from: 'the input "project-directory"' } },
})
const all = `The projects: packages/widget with tags widget@{version} (${configPath}, line 6); packages/gadget with tags gadget@{version} (${configPath}, line 8); web with tags v{version} (${configPath}, line 11).`
const next = 'Name the project by its directory, or by a tag that fits one of them.'

describe('of several projects', () => {
  beforeEach(() => put())

  test.each([
    [{ tag: 'widget@1.2rc1' }, 'widget'],
    [{ tag: 'v1.0.0' }, 'web'],
    [at('packages/gadget'), 'gadget'],
    [{ ...at('packages/gadget'), tag: 'v1.0.0' }, 'gadget'],
  ])('%j picks %s', async (request, name) => {
    expect((await readConfig(workspace, request)).name.value).toBe(name)
  })

  test('what stands beside the list holds for those that do not say it, and where it concerns them', async () => {
    const [widget, gadget, web] = await readConfigs(workspace)
    expect(widget?.['notes-from']).toEqual({ value: { kind: 'generated' }, from: `${configPath}, line 1` })
    expect(widget?.python?.prove).toEqual({ value: true, from: `${configPath}, line 2` })
    expect(gadget?.python?.prove).toEqual({ value: false, from: 'default' })
    expect(gadget?.python?.versions).toEqual({ value: ['3.12'], from: `${configPath}, line 9` })
    expect(web?.['notes-from']).toEqual({ value: { kind: 'tag-message' }, from: `${configPath}, line 12` })
    expect(web).not.toHaveProperty('python')
  })

  test.each([
    [
      {},
      `Could not find the project: ${configPath} has several, and neither a directory nor a tag picks one. ${all} ${next}`,
    ],
    [
      { tag: 'other-1.0' },
      `Could not find the project of the tag "other-1.0": it fits the tag pattern of no project. ${all} ${next}`,
    ],
    [
      at('packages'),
      `Could not use the input "project-directory": no project in ${configPath} has the directory "packages". ${all} ${next}`,
    ],
  ])('%j picks none, which is an error that lists them', async (request, message) => {
    await expect(readConfig(workspace, request)).rejects.toThrow(message)
    expect(await findConfigured(workspace, request)).toBeUndefined()
  })
})

test('a tag that fits several is an error that lists these', async () => {
  await put(`projects:
  - { directory: packages/widget, tag-pattern: "{version}" }
  - { directory: packages/gadget, tag-pattern: "{version}-web" }
  - { directory: web, tag-pattern: "v{version}" }
`)
  const message = `Could not find the project of the tag "1.2.0-web": it fits the tag patterns of 2 projects. The projects: packages/widget with tags {version} (${configPath}, line 2); packages/gadget with tags {version}-web (${configPath}, line 3). ${next}`
  await expect(readConfig(workspace, { tag: '1.2.0-web' })).rejects.toThrow(message)
  await expect(findConfigured(workspace, { tag: '1.2.0-web' })).rejects.toThrow(message)
  expect((await readConfig(workspace, { tag: '1.2.0' })).name.value).toBe('widget')
})

test('the version scheme of a project decides which tags fit', async () => {
  await put(`projects:
  - { directory: packages/widget, tag-pattern: "{version}", version-scheme: pep440 }
  - { directory: packages/gadget, tag-pattern: "{version}-web" }
`)
  expect((await readConfig(workspace, { tag: '1.2.0-web' })).name.value).toBe('gadget')
})

test.each([
  ['directory', 'a', '{version}', 'a', 'v{version}', '"a" is the "directory" of another project as well'],
  ['tag-pattern', 'a', 'v{version}', 'b', 'v{version}', '"v{version}" is the "tag-pattern" of another project as well'],
])('two projects with the same %s are refused', async (key, one, first, other, second, message) => {
  for (const directory of ['a', 'b']) await mkdir(join(workspace, directory))
  await put(
    `projects:\n  - directory: ${one}\n    tag-pattern: "${first}"\n  - directory: ${other}\n    tag-pattern: "${second}"\n`,
  )
  const [line, before] = key === 'directory' ? [4, 2] : [5, 3]
  await expect(readConfig(workspace, at(one))).rejects.toThrow(
    `Could not use the configuration in ${configPath}, line ${line}: ${message} (${configPath}, line ${before}). Give each project a "${key}" of its own.`,
  )
})
