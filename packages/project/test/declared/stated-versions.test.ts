import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { definesName } from '../../src/declared/python-source.ts'
import { statedVersions } from '../../src/declared/stated-versions.ts'

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stated-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const docker =
  'FROM scratch\n# LABEL org.opencontainers.image.version=0\nLABEL a=b \\\n  "org.opencontainers.image.version"="1.9"\n'

test.each<[string, string, [where: string, version: string][]]>([
  [
    'pyproject.toml',
    '[project]\nversion = "1.0"\n[tool.poetry]\nversion = "1.1"\n',
    [
      ['[project] version', '1.0'],
      ['[tool.poetry] version', '1.1'],
    ],
  ],
  ['pyproject.toml', '[project]\ndynamic = ["version"]\n[tool.poetry]\nversion = "0.0.0"\n', []],
  ['pyproject.toml', '[tool.poetry]\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true\n', []],
  ['setup.cfg', '[metadata]\nversion = 1.2\n', [['[metadata] version', '1.2']]],
  ['setup.cfg', '[metadata]\nversion = file: VERSION\n', []],
  ['setup.py', 'setup(name="a", version="1.3")\n', [['setup(version=…)', '1.3']]],
  ['setup.py', 'setup(version=read("VERSION"))\n', []],
  ['widget/_version.py', '__version__ = "1.4"\n', [['__version__', '1.4']]],
  ['package.json', '{"name": "a"}', []],
  [
    'Cargo.toml',
    '[package]\nversion.workspace = true\n[workspace.package]\nversion = "1.5"\n',
    [['[workspace.package] version', '1.5']],
  ],
  ['chart/Chart.yaml', 'version: 1.6.0 # of the chart\n', [['version', '1.6.0']]],
  ['helm/a/Chart.yaml', 'appVersion: 1.10\nversion: 3.0.0\n', [['appVersion', '1.10']]],
  ['CITATION.cff', 'cff-version: 1.2.0\nversion: "1.7"\n', [['version', '1.7']]],
  ['VERSION', '1.8\n', [['the text', '1.8']]],
  ['VERSION.txt', '\n', []],
  ['build/Dockerfile', docker, [['the label org.opencontainers.image.version', '1.9']]],
  ['build/Dockerfile', 'LABEL org.opencontainers.image.version=$VERSION\n', []],
])('reads what %s states, and nothing that is computed (%#)', async (path, text, expected) => {
  const found = await statedVersions(tree({ [path]: text }), '.', ['build/Dockerfile'])
  expect(found.map(({ where, version }) => [where, version])).toEqual(expected)
  expect(found.every(one => one.path === path)).toBe(true)
})

test('looks in the directory of the project, and in no other one', async () => {
  const files = {
    VERSION: '0.1',
    'packages/a/VERSION': '1.0',
    'packages/a/docs/conf.py': 'version = "1"\n',
    'packages/b/VERSION': '2.0',
  }
  expect(await statedVersions(tree(files), 'packages/a', [])).toEqual([
    { path: 'packages/a/VERSION', where: 'the text', version: '1.0' },
    { path: 'packages/a/docs/conf.py', where: 'version', version: '1', short: true },
  ])
})

test.each([
  ['def go():\n    pass\n', true],
  ['async def go():\n    pass\n', true],
  ['class go:\n    pass\n', true],
  ['go = make()\n', true],
  ['go: Plugin = make()\n', true],
  ['from other import go\n', false],
  ['class A:\n    def go(self):\n        pass\n', false],
  ['"""\ndef go():\n"""\n', false],
  ['# def go():\n', false],
  ['a.go = 1\n', false],
])('a module defines a name or does not: %j', (source, expected) => {
  expect(definesName(source, 'go')).toBe(expected)
})
