import { describe, expect, test } from '@jest/globals'
import { iniSections, parseTable } from '@release-tools/base'
import { coverageSettings } from '../../src/sonar/coverage-settings.ts'
import type { Layout } from '../../src/survey/layout.ts'

const layout: Layout = { kind: 'src', sources: ['src'], tests: ['tests'], mixed: false }

function settingsIn(files: Record<string, string>, sources = ['src']) {
  return coverageSettings({ ...layout, sources }, async path => files[path])
}

describe('where nobody set anything', () => {
  test('a section is added to pyproject.toml, which keeps what it has', async () => {
    const before = '[project]\nname = "x" # a comment\n'
    const found = await settingsIn({
      'pyproject.toml': before,
      'setup.cfg': '[metadata]\nname = x\n',
      'tox.ini': '[tox]\n',
    })
    expect(found).toEqual({
      kind: 'add',
      file: 'pyproject.toml',
      text: `${before}\n[tool.coverage.run]\nbranch = true\nrelative_files = true\nsource = ["src"]\n`,
    })
  })

  test('line ends are those of the file', async () => {
    const found = await settingsIn({ 'pyproject.toml': '[tool.x]\r\ny = 1\r\n\r\n\r\n' })
    expect(found).toMatchObject({
      text: expect.stringMatching(/^\[tool\.x\]\r\ny = 1\r\n\r\n\[tool\.coverage\.run\]\r\n/),
    })
    expect(found).toMatchObject({ text: expect.not.stringMatching(/[^\r]\n/) })
  })

  test('an empty pyproject.toml gets nothing but the section', async () => {
    expect(await settingsIn({ 'pyproject.toml': '\n' })).toMatchObject({
      text: '[tool.coverage.run]\nbranch = true\nrelative_files = true\nsource = ["src"]\n',
    })
  })

  test('packages and modules are named as coverage.py wants them', async () => {
    const found = await settingsIn({ 'pyproject.toml': '' }, ['pkg', 'six.py', 'größe'])
    const { tool } = parseTable('text' in found ? found.text : '', 'pyproject.toml') as {
      tool: { coverage: { run: unknown } }
    }
    expect(tool.coverage.run).toEqual({ branch: true, relative_files: true, source: ['pkg', 'six', 'größe'] })
  })

  test.each([[undefined], ['tool = { x = 1 }\n']])('.coveragerc is written with pyproject.toml %j', async pyproject => {
    expect(await settingsIn(pyproject === undefined ? {} : { 'pyproject.toml': pyproject }, ['a', 'b'])).toEqual({
      kind: 'add',
      file: '.coveragerc',
      text: '[run]\nbranch = true\nrelative_files = true\nsource =\n    a\n    b\n',
    })
  })
})

describe('settings that are there stay, and what they lack is said', () => {
  const toml = ['branch = true', 'relative_files = true', 'source = ["src"]']
  const ini = ['branch = true', 'relative_files = true', 'source =\n    src']
  test.each([
    ['.coveragerc', '', ini],
    ['.coveragerc', '[run]\nbranch = On\nrelative_files: 1\nsource_pkgs =\n    x\n', []],
    ['.coveragerc', '[coverage:run]\nbranch = no\ninclude = a\n', ini.slice(0, 2)],
    ['.coveragerc.toml', '[run]\nbranch = true\n', toml.slice(1)],
    ['.coveragerc.toml', '[tool.coverage.run]\nsource = ["x"]\n', toml.slice(0, 2)],
    ['.coveragerc.toml', '[report]\n', toml],
    ['setup.cfg', '[coverage:report]\nshow_missing = 1\n', ini],
    ['tox.ini', '[coverage:run]\nbranch = true\nsource = x\n', ini.slice(1, 2)],
    ['pyproject.toml', '[tool.coverage]\nrun.source_dirs = ["a"]\nrun.branch = true', toml.slice(1, 2)],
    ['pyproject.toml', '[tool.coverage.report]\nfail_under = 80\n', toml],
  ])('%s %j', async (file, text, missing) => {
    expect(await settingsIn({ 'pyproject.toml': '[project]\nname = "x"\n', [file]: text })).toEqual({
      kind: 'there',
      file,
      missing,
    })
  })

  test('coverage.py reads one file only, the first', async () => {
    const files = { '.coveragerc': '[run]\nbranch = true\n', 'pyproject.toml': '[tool.coverage.run]\nbranch = true\n' }
    expect(await settingsIn(files)).toMatchObject({ file: '.coveragerc' })
  })
})

test('broken TOML is an error that names the file', async () => {
  await expect(settingsIn({ 'pyproject.toml': '[tool' })).rejects.toThrow(
    /^Could not read pyproject\.toml: it is not valid TOML: .* Correct the file\.$/,
  )
})

test('INI files are read as configparser does', () => {
  const text =
    'before = x\n[a] ; c\r\nKey : v = 1\nlist =\n  one\n\n  # none\n  two\n[b]\n  odd\nempty=\n[a]\nmore=1\nnonsense\n'
  expect([...iniSections(text)].map(([name, section]) => [name, Object.fromEntries(section)])).toEqual([
    ['a', { key: 'v = 1', list: 'one\ntwo', more: '1' }],
    ['b', { empty: '' }],
  ])
})
