import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lockedIn, namesPackages, packageLines } from '../../../src/findings/lines/package-lines.ts'

/** The line of a package in a file, by its purl. */
function lineIn(path: string, text: string, purl: string): number | undefined {
  return packageLines(path, text).lineOf({ name: 'unused', version: 'unused', type: 'unused', purl })
}

/** The lines of several packages: their purls are the keys. */
function linesIn(path: string, text: string, purls: string[]): Record<string, number | undefined> {
  return Object.fromEntries(purls.map(purl => [purl, lineIn(path, text, purl)]))
}

describe('requirements files', () => {
  const text = [
    '# Jinja2==1.0',
    '-r other.txt',
    '--index-url https://example.org/simple',
    'Zope.Interface==5.0 \\',
    '    --hash=sha256:aa \\',
    '    --hash=sha256:bb',
    '    # via widget',
    'jinja2[i18n]==2.11.2 ; python_version > "3"  # pinned',
    'foo @ https://example.org/foo.whl',
    'bar>=1,<2',
    'baz',
  ].join('\r\n')

  test('have a package at the first line of its entry, in any spelling', () => {
    expect(
      linesIn('deploy/requirements-dev.txt', text, [
        'pkg:pypi/zope-interface@5.0',
        'pkg:pypi/Jinja2@2.11.2',
        'pkg:pypi/foo@1',
        'pkg:pypi/bar@1.5',
        'pkg:pypi/baz@1',
        'pkg:pypi/other@1',
        'pkg:npm/baz@1',
      ]),
    ).toEqual({
      'pkg:pypi/zope-interface@5.0': 4,
      'pkg:pypi/Jinja2@2.11.2': 8,
      'pkg:pypi/foo@1': 9,
      'pkg:pypi/bar@1.5': 10,
      'pkg:pypi/baz@1': 11,
      'pkg:pypi/other@1': undefined,
      'pkg:npm/baz@1': undefined,
    })
  })

  test('have the version of each entry, so that the right one of two is found', () => {
    const both = 'foo==1.0; python_version < "3"\nfoo==2.0; python_version >= "3"\n'
    expect(linesIn('requirements.txt', both, ['pkg:pypi/foo@2.0', 'pkg:pypi/foo@1.0.0', 'pkg:pypi/foo@3'])).toEqual({
      'pkg:pypi/foo@2.0': 2,
      'pkg:pypi/foo@1.0.0': 1,
      'pkg:pypi/foo@3': 1,
    })
  })

  test('state direct dependencies only if people write them', () => {
    expect(packageLines('requirements.in', 'a\nb>1').direct.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(packageLines('requirements.txt', 'a==1').direct).toEqual([])
  })
})

test('pyproject.toml has packages in lists, groups and tables, and no others', () => {
  const text = `[build-system]
requires = ["hatchling>=1"]
[project]
name = "not-this"
description = """
dependencies = ["not-this-either"]
"""
dependencies = [ # [comment]
  "flask[async]>=2",
  'Jinja2==3.1; python_version > "3"',
]
[project.optional-dependencies]
docs = ["sphinx"]
[dependency-groups]
test = ["pytest", {include-group = "docs"}]
[tool.poetry.dependencies]
python = "^3.12"
requests = "^2.0"
"zope.interface" = { version = "5", extras = ["not-an-extra"] }
[tool.poetry.group.dev.dependencies.black]
version = "24"
[tool.ruff]
dependencies = ["no-dependency"]
`
  const found = packageLines('services/api/pyproject.toml', text)
  expect(found.direct.map(({ name, line }) => [name, line])).toEqual([
    ['hatchling', 2],
    ['flask', 9],
    ['Jinja2', 10],
    ['sphinx', 13],
    ['pytest', 15],
    ['requests', 18],
    ['zope.interface', 19],
    ['black', 20],
    ['black', 21],
  ])
  expect(lineIn('pyproject.toml', 'project.dependencies = ["a",\n"b"]', 'pkg:pypi/b')).toBe(2)
})

test('lock files of Python have a package at the line of its name', () => {
  const uv = `version = 1
[[package]]
name = "widget"
version = "1.0"
dependencies = [
    { name = "jinja2" },
]
[package.metadata]
name = "not-this"
[[package]]
name = "jinja2"
version = "2.11.2"
[[package]]
name = "jinja2"
version = "3.1.2"
`
  expect(linesIn('uv.lock', uv, ['pkg:pypi/Jinja2@3.1.2', 'pkg:pypi/jinja2@2.11.2', 'pkg:pypi/not-this'])).toEqual({
    'pkg:pypi/Jinja2@3.1.2': 14,
    'pkg:pypi/jinja2@2.11.2': 11,
    'pkg:pypi/not-this': undefined,
  })
  for (const path of ['poetry.lock', 'pdm.lock', 'a/Cargo.lock'])
    expect(lineIn(path, uv, path.includes('Cargo') ? 'pkg:cargo/widget' : 'pkg:pypi/widget')).toBe(3)
  for (const path of ['pylock.toml', 'pylock.build.toml'])
    expect(lineIn(path, '[[packages]]\nname = "attrs"\nversion = "25.1.0"\n', 'pkg:pypi/attrs@25.1.0')).toBe(2)
  expect(lineIn('my.pylock.toml', '[[packages]]\nname = "attrs"\n', 'pkg:pypi/attrs')).toBeUndefined()
})

test('Pipfile.lock has a package in each section, and none in _meta', () => {
  const text = `{
    "_meta": { "hash": { "sha256": "x" }, "name": {"version": "==1"} },
    "default": {
        "a": { "hashes": ["sha256:1"], "version": "==1.0" },
        "jinja2": {
            "hashes": [
                "sha256:\\"b: {"
            ],
            "version": "==2.11.2"
        }
    },
    "develop": { "jinja2": { "version": "==3.0" } }
}`
  expect(
    linesIn('Pipfile.lock', text, ['pkg:pypi/Jinja2@2.11.2', 'pkg:pypi/jinja2@3.0', 'pkg:pypi/name', 'pkg:pypi/a']),
  ).toEqual({
    'pkg:pypi/Jinja2@2.11.2': 5,
    'pkg:pypi/jinja2@3.0': 12,
    'pkg:pypi/name': undefined,
    'pkg:pypi/a': 4,
  })
})

describe('files of JavaScript', () => {
  test('package-lock.json has installed packages in both of its forms', () => {
    const now = `{
  "name": "app", "lockfileVersion": 3,
  "packages": {
    "": { "dependencies": { "lodash": "^4" } },
    "node_modules/@a/b": { "version": "1.0.0" },
    "node_modules/@a/b/node_modules/lodash": {
      "version": "3.0.0"
    },
    "node_modules/lodash": {
      "version": "4.17.20"
    }
  }
}`
    expect(
      linesIn('package-lock.json', now, ['pkg:npm/lodash@4.17.20', 'pkg:npm/lodash@3.0.0', 'pkg:npm/%40a/b@1.0.0']),
    ).toEqual({
      'pkg:npm/lodash@4.17.20': 9,
      'pkg:npm/lodash@3.0.0': 6,
      'pkg:npm/%40a/b@1.0.0': 5,
    })
    const before = `{"dependencies": {
  "a": { "version": "1.0.0",
    "requires": { "c": "1" },
    "dependencies": {
      "b": { "version": "2.0.0" } } } } }`
    expect(linesIn('npm-shrinkwrap.json', before, ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0', 'pkg:npm/c'])).toEqual({
      'pkg:npm/a@1.0.0': 2,
      'pkg:npm/b@2.0.0': 5,
      'pkg:npm/c': undefined,
    })
  })

  test('package.json has the direct dependencies', () => {
    const text = '{\n"scripts": {"test": "x"},\n"dependencies": {\n"a": "1"},\n"devDependencies": {"b": "2"}}'
    expect(packageLines('package.json', text).direct.map(({ name, line }) => [name, line])).toEqual([
      ['a', 4],
      ['b', 5],
    ])
  })

  test('pnpm-lock.yaml has packages in the forms of its versions', () => {
    const text = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
packages:

  '@babel/core@7.0.0':
    resolution: {integrity: sha512-x}
  lodash@4.17.20:
    resolution: {}
  /old@1.0.0(peer@2.0.0):
    dev: true
  /@a/older/2.0.0_peer@1:
    dev: true
snapshots:
  later@1.0.0: {}
`
    expect(
      linesIn('pnpm-lock.yaml', text, [
        'pkg:npm/%40babel/core@7.0.0',
        'pkg:npm/lodash@4.17.20',
        'pkg:npm/old@1.0.0',
        'pkg:npm/%40a/older@2.0.0',
        'pkg:npm/later@1.0.0',
      ]),
    ).toEqual({
      'pkg:npm/%40babel/core@7.0.0': 7,
      'pkg:npm/lodash@4.17.20': 9,
      'pkg:npm/old@1.0.0': 11,
      'pkg:npm/%40a/older@2.0.0': 13,
      'pkg:npm/later@1.0.0': undefined,
    })
  })

  test('yarn.lock has a package at the head of its entry', () => {
    const classic =
      '# yarn lockfile v1\n\n"@a/b@^1.0", "@a/b@~1.1":\n  version "1.1.2"\nlodash@^3:\n  version "3.0.0"\n'
    const berry = '__metadata:\n  version: 8\n\n"lodash@npm:^4":\n  version: 4.17.20\n  resolution: "lodash@npm:4"\n'
    expect(linesIn('yarn.lock', classic, ['pkg:npm/%40a/b@1.1.2', 'pkg:npm/lodash@3.0.0'])).toEqual({
      'pkg:npm/%40a/b@1.1.2': 3,
      'pkg:npm/lodash@3.0.0': 5,
    })
    expect(lineIn('yarn.lock', berry, 'pkg:npm/lodash@4.17.20')).toBe(4)
  })
})

test('go.mod has modules, of which those with the comment are not direct', () => {
  const text = `module example.org/app

go 1.22

require github.com/BurntSushi/toml v1.2.0
require (
\tgolang.org/x/net v0.1.0 // indirect
\tgithub.com/a/b/v2 v2.0.0
\t"gopkg.in/check.v1" v0.1.0
)
replace (
\tgolang.org/x/text v0.1.0 => golang.org/x/text v0.2.0
)
`
  expect(
    linesIn('go.mod', text, [
      'pkg:golang/github.com/burntsushi/toml@v1.2.0',
      'pkg:golang/golang.org/x/net@0.1.0',
      'pkg:golang/github.com/a/b/v2@2.0.0',
      'pkg:golang/gopkg.in/check.v1@0.1.0',
      'pkg:golang/golang.org/x/text@0.1.0',
    ]),
  ).toEqual({
    'pkg:golang/github.com/burntsushi/toml@v1.2.0': 5,
    'pkg:golang/golang.org/x/net@0.1.0': 7,
    'pkg:golang/github.com/a/b/v2@2.0.0': 8,
    'pkg:golang/gopkg.in/check.v1@0.1.0': 9,
    'pkg:golang/golang.org/x/text@0.1.0': undefined,
  })
  expect(packageLines('go.mod', text).direct.map(({ line }) => line)).toEqual([5, 8, 9])
})

test('Cargo.toml has the keys of its tables of dependencies', () => {
  const text =
    '[package]\nname = "x"\n[dependencies]\nserde = { version = "1", features = ["derive"] }\n[target.x.dev-dependencies.tokio]\n'
  expect(packageLines('Cargo.toml', text).direct.map(({ name, line }) => [name, line])).toEqual([
    ['serde', 4],
    ['tokio', 5],
  ])
})

test('workflows and actions have the repositories of the actions that they use', () => {
  const text =
    'jobs:\n  a:\n    steps:\n      - uses: Actions/Checkout@v4\n      - "uses": github/codeql-action/analyze@abc # v3.1\n      - uses: ./local\n'
  expect(
    linesIn('.github/workflows/ci.yml', text, [
      'pkg:github/actions/checkout@v4',
      'pkg:github/github/codeql-action@v3.1#analyze',
    ]),
  ).toEqual({
    'pkg:github/actions/checkout@v4': 4,
    'pkg:github/github/codeql-action@v3.1#analyze': 5,
  })
})

test('other files name no packages', () => {
  expect(['README.md', 'usr/lib/METADATA', 'requirements.txt.bak', 'docs/uv.lock.md'].filter(namesPackages)).toEqual([])
  expect(packageLines('README.md', 'jinja2==1').types).toEqual(new Set())
})

const paths = [
  'requirements.txt',
  'pyproject.toml',
  'uv.lock',
  'Pipfile.lock',
  'package-lock.json',
  'package.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'go.mod',
  'Cargo.toml',
  '.github/workflows/a.yml',
]

test('no text of a file makes a finder throw', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '"',
      "'",
      '"""',
      '[',
      ']',
      '{',
      '}',
      ':',
      ',',
      '\n',
      '\\',
      '#',
      '=',
      'name',
      '[[package]]\n',
      '"packages"',
      ' a==1',
      '\u0000',
      '@',
      '/',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...paths), pieces, (path, parts) => {
      const { direct, types } = packageLines(path, parts.join(''))
      expect([direct.every(({ line }) => line > 0), types.size >= 0]).toEqual([true, true])
    }),
  )
})

test('half a character in a name is no error', () => {
  const { direct, types } = packageLines('package.json', '{"dependencies": {"\\ud800": "1.0.0"}}')
  expect([direct.length, [...types]]).toEqual([1, ['npm']])
})

test('hostile files take time in proportion to their size', () => {
  const pieces = [
    '"',
    '[',
    '{"a":',
    '"\\',
    'a@',
    '\\\n',
    '[[',
    'a = [',
    '"""',
    ' ',
    'a==',
    '  /a@1',
    'a@1',
    'require ',
    'x.',
    ' #',
    '(',
    '\t)',
  ]
  const starts = ['', 'packages:\n  ', 'require ', 'x = ', '[a']
  const start = process.cpuUsage()
  for (const path of paths)
    for (const piece of pieces)
      for (const first of starts) packageLines(path, first + piece.repeat(100_000 / piece.length))
  const { user, system } = process.cpuUsage(start)
  // 1.5 seconds. One of them in quadratic time takes 5 seconds alone.
  expect((user + system) / 1e6).toBeLessThan(5)
})

test('real lock files of this repository are read', () => {
  const text = readFileSync(new URL('../../../../../pnpm-lock.yaml', import.meta.url), 'utf8')
  const found = packageLines('pnpm-lock.yaml', text)
  const line = found.lineOf({ name: 'jest', version: '', type: 'npm', purl: 'pkg:npm/jest' })
  expect(text.split('\n')[(line ?? 0) - 1]).toMatch(/^ {2}jest@/)
})

test('what a lock file has is locked; what people write is not', () => {
  const lock =
    '[[package]]\nname = "Jinja2"\nversion = "3.1.6"\n\n[[package]]\nname = "widget"\nsource = { editable = "." }\n'
  expect(lockedIn('uv.lock', lock)).toEqual([
    { name: 'Jinja2', version: '3.1.6', type: 'pypi', purl: 'pkg:pypi/Jinja2@3.1.6' },
  ])
  expect(lockedIn('requirements.txt', 'jinja2>=3\nsix==1.17.0\n')?.map(({ name }) => name)).toEqual(['six'])
  expect(lockedIn('uv.lock', '')).toEqual([])
  expect([lockedIn('pyproject.toml', ''), lockedIn('README.md', '')]).toEqual([undefined, undefined])
})
