import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { requireVersion } from '../../src/check/check.ts'
import { readProject } from '../../src/check/check-project.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'project-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('the project', () => {
  test('without a pyproject.toml it has the repository’s name', async () => {
    expect(await readProject(root, 'acme/widget')).toEqual({ name: 'widget' })
  })

  test.each([
    ['[project]\nname = "gadget"\nversion = "1.0"', { name: 'gadget', version: '1.0' }],
    ['[project]\nname = "gadget"\ndynamic = ["version"]', { name: 'gadget' }],
    ['[tool.x]\n', { name: 'widget' }],
  ])('%j', async (text, project) => {
    await writeFile(join(root, 'pyproject.toml'), text)
    expect(await readProject(root, 'acme/widget')).toEqual(project)
  })

  test('broken TOML is an error', async () => {
    await writeFile(join(root, 'pyproject.toml'), '[project\nname')
    await expect(readProject(root, 'acme/widget')).rejects.toThrow(
      /^Could not read pyproject\.toml: it is not valid TOML: /,
    )
  })
})

describe('the check before a build', () => {
  test('a version that differs from the tag fails', () => {
    expect(() => requireVersion(requireTag('v1.2.0'), { name: 'widget', version: '1.1.0' })).toThrow(
      'Could not release v1.2.0: pyproject.toml has the version "1.1.0". Tag the commit that has the version "1.2.0", or set the version before you make the next tag.',
    )
  })

  test('one version in two spellings, and a version that the build computes, are no difference', () => {
    const tag = requireTag('v1.2.0-rc.1')
    expect(() => requireVersion(tag, { name: 'widget', version: '1.2.0rc1' })).not.toThrow()
    expect(() => requireVersion(tag, { name: 'widget' })).not.toThrow()
  })
})
