import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { writeBuildPins } from '../../scripts/rehearse/build-pins.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const pyproject = '[project]\nname = "widget"\nversion = "1.2.0"\n'
const lock = (name: string) =>
  `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "${name}"\nversion = "3.1"\nwheels = [{ name = "${name}-3.1-py3-none-any.whl", hashes = { sha256 = "${'a'.repeat(64)}" } }]\n`

/** The text of the file that is written for a repository with these files; undefined if none is. */
async function pinsOf(files: Record<string, string>, project = '.'): Promise<string | undefined> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'build-pins-')))
  const directory = join(root, 'widget')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  const consumer = { repository: 'acme/widget', tag: 'v1.2.0', workflow: '.github/workflows/release.yml' }
  const rehearsed = { consumer, name: 'widget', files: {}, hasKey: false, hasGpg: false, hasImages: false }
  const own = { rehearsed, clone: directory, directory: project, decisions: [] }
  const path = await writeBuildPins(own, root)
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}

test.each<[string, Record<string, string>, string]>([
  ['a requirements file', { 'requirements-build.txt': `flit-core==3.1 --hash=${digest('a')}\n` }, '.'],
  ['a lock', { 'pylock.build.toml': lock('flit-core') }, '.'],
  ['a lock in the directory that the workflow names', { 'python/pylock.build.toml': lock('flit-core') }, 'python'],
  [
    'the file that the configuration names',
    {
      '.github/release-tools.yaml': 'python:\n  build-requirements: pins/build.txt\n',
      'pins/build.txt': `flit-core==3.1 --hash=${digest('a')}\n`,
      'requirements-build.txt': `hatchling==1.27 --hash=${digest('b')}\n`,
    },
    '.',
  ],
])('the build requirements are taken from %s', async (_, files, project) => {
  const all = { [join(project, 'pyproject.toml')]: pyproject, ...files }
  expect(await pinsOf(all, project)).toBe(`flit-core==3.1 --hash=${digest('a')}\n`)
})

test('a project that pins nothing has no such file: build-python says what to do', async () => {
  expect(await pinsOf({ 'pyproject.toml': pyproject })).toBeUndefined()
})
