import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeFileAtomic } from '@release-tools/base'
import { configPath, readConfig, readConfigs } from '../../src/index.ts'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'config-'))
})
afterEach(() => rm(workspace, { recursive: true }))

async function put(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) await writeFileAtomic(join(workspace, path), text)
}

/** The configuration of a repository with these files, of which one is `.github/release-tools.yaml`. */
async function read(file: string, files: Record<string, string> = {}) {
  await put({ [configPath]: file, ...files })
  return readConfig(workspace, { repository: 'acme/widget-repo' })
}

const pyproject = '[project]\nname = "Widget"\nversion = "1.2.0"\nrequires-python = ">=3.10,<4"\n'

describe('without a file, everything is found in the project', () => {
  test('of a Python project with an image, a changelog and a Python', async () => {
    await put({
      'pyproject.toml': pyproject,
      Dockerfile: 'FROM scratch\n',
      'CHANGES.rst': 'Changes\n',
      '.python-version': '3.13\n',
    })
    expect(await readConfig(workspace, { repository: 'acme/widget-repo' })).toEqual({
      name: { value: 'Widget', from: 'pyproject.toml' },
      directory: { value: '.', from: 'default' },
      'tag-pattern': { value: 'v{version}', from: 'default' },
      'version-scheme': { value: 'pep440', from: 'Python project' },
      changelog: { value: 'CHANGES.rst', from: 'found in the repository' },
      'notes-from': { value: { kind: 'auto' }, from: 'default' },
      python: {
        'front-end': { value: 'build', from: 'default' },
        versions: { value: ['3.13'], from: '.python-version' },
        normalise: { value: 'auto', from: 'default' },
        prove: { value: false, from: 'default' },
      },
      images: [
        {
          name: { value: 'widget', from: 'name of the project' },
          dockerfile: { value: 'Dockerfile', from: 'Dockerfile' },
          context: { value: '.', from: 'directory of the project' },
          platforms: { value: ['linux/amd64'], from: 'default' },
        },
      ],
      archives: [],
      models: { value: [], from: 'default' },
      registries: { value: [], from: 'default' },
    })
  })
})
