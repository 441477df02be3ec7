import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findBuildRequirements } from '../../src/index.ts'
import { linux, python, repositoryOf } from './repository.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

/** Reads a lock file that a tool wrote, with one text of a file in it replaced by another. */
async function changed(
  folder: string,
  lock: string,
  file: string,
  from: string | RegExp,
  to: string,
  environment = linux,
) {
  const repository = await repositoryOf({})
  await cp(join(fixtures, folder), repository, { recursive: true })
  const text = await readFile(join(repository, file), 'utf8')
  expect(text).toMatch(from)
  await writeFile(join(repository, file), text.replace(from, to))
  return findBuildRequirements({ repository, directory: repository }, environment, lock).then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  )
}

type Case = [folder: string, lock: string, file: string, from: string | RegExp, to: string, message: RegExp]

describe('a lock file that is out of date', () => {
  test('is refused with both lists', async () => {
    const message = await changed('uv', 'uv.lock', 'pyproject.toml', '"setuptools>=77",\n  "', '"setuptools>=80",\n  "')
    expect(message).toBe(
      'Could not read the build requirements in uv.lock: it is out of date: it was made for the group build with attrs>=25; scikit-build-core[pyproject]<0.10; setuptools-scm[simple]>=8; setuptools>=77, and pyproject.toml has attrs>=25; scikit-build-core[pyproject]<0.10; setuptools-scm[simple]>=8; setuptools>=80. Run `uv lock`, and commit both files.',
    )
  })

  test('is not one whose requirements are only written in another way', async () => {
    const message = await changed('uv', 'uv.lock', 'pyproject.toml', '"setuptools>=77"', '"setuptools >= 77.0.0"')
    expect(message).toBe('nothing was refused')
  })

  const cases: Case[] = [
    [
      'uv',
      'uv.lock',
      'pyproject.toml',
      /\nbuild = \[[\s\S]*\]\n/,
      '',
      /with attrs>=25; .*, and pyproject\.toml has nothing\. Run `uv lock`/,
    ],
    ['uv-virtual', 'uv.lock', 'pyproject.toml', '>=3.12', '>=4', /made for the group build with flit-core>=3\.12, and/],
    ['uv-workspace', 'uv.lock', 'pyproject.toml', 'flit-core', 'flit-scm', /and pyproject\.toml has flit-scm>=3\.12/],
    [
      'poetry',
      'poetry.lock',
      'pyproject.toml',
      'six',
      'six>1',
      /poetry\.lock: it is out of date: the requirements in pyproject\.toml changed after it was made\. Run `poetry lock`/,
    ],
    ['poetry-tool', 'poetry.lock', 'pyproject.toml', 'poetry-core = "^2"', 'poetry-core = "^2.1"', /Run `poetry lock`/],
    ['pdm', 'pdm.lock', 'pyproject.toml', 'six', 'six>1', /pdm\.lock: it is out of date: .* Run `pdm lock`/],
    [
      'pipenv',
      'Pipfile.lock',
      'Pipfile',
      '>=77',
      '>=78',
      /Pipfile\.lock: it is out of date: Pipfile changed after it was made\. Run `pipenv lock/,
    ],
  ]
  test.each(cases)('%s: %s, %s %s', async (...[folder, lock, file, from, to, message]) => {
    expect(await changed(folder, lock, file, from, to)).toMatch(message)
  })
})

const source = /source = \{ registry[^}]*\}(?=\ndependencies = \[\n {4}\{ name = "packaging", version = "26\.3")/
const scm = /\[\[package\]\]\nname = "setuptools-scm"\n/

describe('what no constraints file can hold is refused, with its line', () => {
  const origin = (kind: string) =>
    new RegExp(
      `^Could not pin the build requirement "setuptools-scm": it comes from ${kind} \\(\\S+, line \\d+\\), for which`,
    )
  const cases: Case[] = [
    [
      'uv',
      'uv.lock',
      'uv.lock',
      source,
      'source = { git = "https://me:hunter2@h.example/a?rev=1#2" }',
      origin('a git repository'),
    ],
    ['uv', 'uv.lock', 'uv.lock', source, 'source = { url = "https://h.example/a.whl" }', origin('an address')],
    ['uv', 'uv.lock', 'uv.lock', source, 'source = { path = "a.whl" }', origin('a file')],
    ['uv', 'uv.lock', 'uv.lock', source, 'source = { directory = "a" }', origin('a directory')],
    ['uv', 'uv.lock', 'uv.lock', source, 'source = { editable = "a" }', origin('the work tree')],
    [
      'poetry',
      'poetry.lock',
      'poetry.lock',
      /(name = "setuptools-scm"[\s\S]*?type = )"legacy"/,
      '$1"git"',
      origin('a git repository'),
    ],
    [
      'poetry',
      'poetry.lock',
      'poetry.lock',
      /(name = "setuptools-scm"[\s\S]*?type = )"legacy"/,
      '$1"directory"',
      origin('a directory'),
    ],
    ['pdm', 'pdm.lock', 'pdm.lock', scm, '$&git = "https://me:hunter2@h.example/a"\n', origin('a git repository')],
    ['pdm', 'pdm.lock', 'pdm.lock', scm, '$&path = "./a"\n', origin('a file or a directory')],
    [
      'pip-lock',
      'pylock.build.toml',
      'pylock.build.toml',
      'version = "10.3.4"',
      'vcs = { type = "git", url = "x", commit-id = "1" }',
      origin('a repository'),
    ],
    [
      'pip-lock',
      'pylock.build.toml',
      'pylock.build.toml',
      'version = "10.3.4"',
      'directory = { path = "a" }',
      origin('a directory'),
    ],
    [
      'pipenv',
      'Pipfile.lock',
      'Pipfile.lock',
      '"setuptools-scm": {',
      '$& "git": "https://me:hunter2@h.example/a",',
      origin('a git repository'),
    ],
  ]
  test.each(cases)('%s: %s', async (...[folder, lock, file, from, to, message]) => {
    const found = await changed(folder, lock, file, from, to)
    expect(found).toMatch(message)
    expect(found).not.toContain('hunter2')
  })
})

test('a name cannot smuggle an option into the constraints', async () => {
  const name = 'name = "scikit-build-core\\n--index-url https://h.example/"'
  const message = await changed(
    'pip-lock',
    'pylock.build.toml',
    'pylock.build.toml',
    'name = "scikit-build-core"',
    name,
  )
  expect(message).toMatch(/in pylock\.build\.toml, line \d+: a name has letters, digits and \. _ - only\./)
})

describe('what is missing or damaged is refused, with its place', () => {
  const cases: Case[] = [
    [
      'uv',
      'uv.lock',
      'uv.lock',
      /(name = "pathspec"[\s\S]*?)sdist = [\s\S]*?\n\]/,
      '$1wheels = []',
      /version of "pathspec" in uv\.lock, line \d+: it has no digest/,
    ],
    [
      'uv',
      'uv.lock',
      'uv.lock',
      /name = "pathspec"\nversion = "1\.1\.1"/,
      'name = "pathspec"',
      /read uv\.lock, line \d+: "pathspec" has no version/,
    ],
    [
      'uv',
      'uv.lock',
      'uv.lock',
      /name = "pathspec"\nversion/,
      'name = "other"\nversion',
      /read uv\.lock: it has no version of "pathspec" for this interpreter/,
    ],
    ['uv', 'uv.lock', 'uv.lock', 'version = 1\n', 'version = 2\n', /uv\.lock: its version is 2; version 1 is read/],
    ['uv', 'uv.lock', 'uv.lock', 'version = 1\n', 'version 1\n', /uv\.lock: it is not valid TOML: line 1/],
    [
      'uv',
      'uv.lock',
      'uv.lock',
      /marker = "sys_platform == 'win32'"/,
      `marker = "sys_platform = 'win32'"`,
      /evaluate the marker "sys_platform = 'win32'" of uv\.lock/,
    ],
    [
      'poetry',
      'poetry.lock',
      'poetry.lock',
      '"2.1"',
      '"2.0"',
      /its lock-version is "2\.0", which does not say what the group build needs \(2\.1 does\)/,
    ],
    [
      'poetry',
      'poetry.lock',
      'poetry.lock',
      /(name = "pathspec"[\s\S]*?files = \[)[\s\S]*?\n\]/,
      '$1]',
      /version of "pathspec" in poetry\.lock, line \d+: it has no digest/,
    ],
    [
      'poetry',
      'poetry.lock',
      'poetry.lock',
      /markers = "python_version < \\"3\.11\\""/,
      `markers = "python_version < '4'"`,
      /there are 23\.2\.0 and 26\.1\.0 \(poetry\.lock, line \d+; poetry\.lock, line \d+\)/,
    ],
    [
      'pdm',
      'pdm.lock',
      'pdm.lock',
      '"inherit_metadata"',
      '',
      /made without the strategy inherit_metadata, so it does not say what the group build needs/,
    ],
    ['pdm', 'pdm.lock', 'pdm.lock', '"4.5.0"', '"3.1"', /its lock_version is "3\.1"; version 4 is read/],
    [
      'pip-lock',
      'pylock.build.toml',
      'pylock.build.toml',
      '"1.0"',
      '"2.0"',
      /its lock-version is "2\.0"; version 1 is read/,
    ],
    [
      'pip-lock',
      'pylock.build.toml',
      'pylock.build.toml',
      'created-by',
      'environments = ["sys_platform == \'win32\'"]\ncreated-by',
      /none of its environments is this interpreter \(3\.11\.2, linux\)/,
    ],
    ['pip-lock', 'pylock.build.toml', 'pylock.build.toml', 'version = "26.4"', '', /"packaging" has no version/],
    [
      'pipenv',
      'Pipfile.lock',
      'Pipfile.lock',
      '"==84.2.1"',
      '">=84"',
      /line \d+: "setuptools" has the version ">=84", which is not one exact version/,
    ],
    [
      'pipenv',
      'Pipfile.lock',
      'Pipfile.lock',
      '"pipfile-spec": 6',
      '"pipfile-spec": 7',
      /its pipfile-spec is 7; 6 is read/,
    ],
    ['pipenv', 'Pipfile.lock', 'Pipfile.lock', '{', '', /read Pipfile\.lock: it is not JSON/],
  ]
  test.each(cases)('%s: %s, %s %s → %s', async (...[folder, lock, file, from, to, message]) => {
    expect(await changed(folder, lock, file, from, to)).toMatch(message)
  })

  test.each([
    ['uv', 'uv.lock', '>=3.9'],
    ['poetry', 'poetry.lock', '>=3.9'],
    ['poetry-tool', 'poetry.lock', '^3.9'],
    ['pdm', 'pdm.lock', '>=3.9'],
    ['uv', 'pylock.build.toml', '>=3.9'],
  ])('%s: %s, for another version of Python than %s', async (folder, lock, range) => {
    expect(await changed(folder, lock, 'pyproject.toml', '', '', python('3.8.1'))).toBe(
      `Could not read the build requirements in ${lock}: they are for Python ${range}, and the build runs Python 3.8.1. Build with another version of Python, or make the file for this one.`,
    )
  })

  test('uv.lock: a version among forks is chosen by its markers, and must be one', async () => {
    const edge = /(\{ name = "attrs"), version = "26\.1\.0", source = \{ [^}]* \}(, marker)/
    expect(await changed('uv', 'uv.lock', 'uv.lock', edge, '$1$2')).toBe('nothing was refused')
    const repository = await repositoryOf({})
    await cp(join(fixtures, 'uv'), repository, { recursive: true })
    const text = await readFile(join(repository, 'uv.lock'), 'utf8')
    const without = text.replace(edge, '$1$2').replaceAll(/resolution-markers = \[[\s\S]*?\n\]\n/g, '')
    await writeFile(join(repository, 'uv.lock'), without)
    await expect(findBuildRequirements({ repository, directory: repository }, linux, 'uv.lock')).rejects.toThrow(
      'Could not read uv.lock: it has more than one version of "attrs" for this interpreter.',
    )
  })

  test('Pipfile.lock says for which Python it was made', async () => {
    const repository = await repositoryOf({})
    await cp(join(fixtures, 'pipenv'), repository, { recursive: true })
    const { notes } = await findBuildRequirements({ repository, directory: repository }, python('3.12.1'))
    expect(notes).toEqual(['Pipfile.lock was made for Python 3.11, and the build runs Python 3.12.'])
  })
})
