import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { parseYaml, renderYaml } from '@release-tools/base'
import { configPath, readConfigs } from '@release-tools/project'
import fc from 'fast-check'
import { configYaml, printable } from '../../src/config/print.ts'
import { cli } from '../../testing/run.ts'

const repository = join(import.meta.dirname, '../../../..')
let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'config-')))
})

function put(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const project = { 'pyproject.toml': '[project]\nname = "widget"\nrequires-python = ">=3.9"\n', Dockerfile: '' }
const several = `projects:
  - directory: web
    tag-pattern: web-{version}
  - directory: .
    tag-pattern: v{version}
`

describe('release-tools config', () => {
  test('prints what applies, as a file, with the origin of each value', async () => {
    put({ ...project, [configPath]: 'notes-from: file:news/{version}.md\nregistries: [ghcr.io/acme]\n' })
    const { code, out, err } = await cli(['config', root])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatchInlineSnapshot(`
"# yaml-language-server: $schema=https://github.com/org/release-tools/raw/v1/docs/schema/config.v1.json
name: "widget" # from pyproject.toml
directory: "." # default
tag-pattern: "v{version}" # default
version-scheme: "pep440" # from the kind of the project
notes-from: "file:news/{version}.md" # from .github/release-tools.yaml, line 1
python:
  versions: [] # default
  normalise: "auto" # default
  prove: false # default
tests: [] # default
images:
  - name: "widget" # from the name of the project
    dockerfile: "Dockerfile" # from Dockerfile
    context: "." # from the directory of the project
    platforms: ["linux/amd64"] # default
    repository: "ghcr.io/acme/widget" # from .github/release-tools.yaml, line 2
archives: []
models: [] # default
registries: ["ghcr.io/acme"] # from .github/release-tools.yaml, line 2
stores: [] # default
audit-log:
  keep: false # default
image-tags: ["tag", "version", "minor", "major", "latest"] # default
"
`)
  })

  test('finds the repository from a directory in it, and its name by the remote', async () => {
    execFileSync('git', ['init', '--quiet', root])
    execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@github.com:acme/gadget.git'])
    put({ 'docs/a.md': '' })
    expect((await cli(['config', join(root, 'docs')])).out).toContain(
      'name: "gadget" # from the name of the repository\n',
    )
  })

  test('--json prints each value with its origin', async () => {
    put(project)
    const { out } = await cli(['config', root, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      name: { value: 'widget', from: 'pyproject.toml' },
      'notes-from': { value: 'auto', from: 'default' },
      python: { prove: { value: false, from: 'default' } },
      images: [{ dockerfile: { value: 'Dockerfile', from: 'Dockerfile' } }],
    })
  })

  test('the address of a store that no kind of store has is refused, with its line', async () => {
    put({
      ...project,
      [configPath]: 'tests: []\nstores: ["s3://bucket?region=eu-central-1", "s3://bucket/x?lokc=none"]\n',
    })
    const { code, out, err } = await cli(['config', root])
    expect([code, out, err.replace(/\s+/g, ' ').trim()]).toEqual([
      3,
      '',
      'Could not use the store s3://bucket/x in .github/release-tools.yaml, line 2: it has no option "lokc" (did you mean "lock"?). Use region, endpoint, role, lock, days, most-days, confirm, hold, kms-key, key-risk.',
    ])
  })

  test('of several projects it shows all, or the one of a directory or a tag', async () => {
    put({ ...project, 'web/go.mod': '', [configPath]: several })
    const [web, widget] = [
      '  - name: "web" # from the name of the directory\n',
      '  - name: "widget" # from pyproject.toml\n',
    ]
    const all = (await cli(['config', root])).out
    expect(all).toContain(`projects:\n${web}`)
    expect(all).toContain(widget)
    expect((await cli(['config', root, '--project', './web/'])).out).toContain('\nname: "web"')
    const { out } = await cli(['config', root, '--tag', 'v1.2.0', '--json'])
    expect(JSON.parse(out).name.value).toBe('widget')
    expect(Object.keys(JSON.parse((await cli(['config', root, '--json'])).out))).toEqual(['projects'])
  })

  test.each<[string, string[], number, string]>([
    [
      'both',
      ['--project', '.', '--tag', 'v1'],
      2,
      'Could not read the command line: both --project and --tag are given. Give one of them.',
    ],
    [
      'another project',
      ['--project', 'api'],
      3,
      `Could not use the option --project: no project in ${configPath} has the directory "api". The projects: web with tags web-{version}`,
    ],
    [
      'no tag of a project',
      ['--tag', 'nightly'],
      3,
      'Could not find the project of the tag "nightly": it fits the tag pattern of no project.',
    ],
  ])('refuses %s', async (_, args, code, message) => {
    put({ ...project, 'web/go.mod': '', [configPath]: several })
    const result = await cli(['config', root, ...args])
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(message)
  })

  test('refuses what is not a directory, and a wrong file with its line', async () => {
    expect(await cli(['config', join(root, 'none')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('none is not a directory. Give a directory in a git repository.'),
    })
    put({ ...project, [configPath]: '# x\nname: gadget\n' })
    expect(await cli(['config', root])).toMatchObject({
      code: 3,
      out: '',
      err: `Could not use the configuration in ${configPath}, line 2: the name is "gadget", and pyproject.toml says "widget". Remove the line: the project states its name.\n`,
    })
  })

  test('for the example it prints what the docs show, and accepts the other files that they show', async () => {
    const docs = readFileSync(join(repository, 'docs/configuration.md'), 'utf8')
    const [shown = '', ...others] = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
    cpSync(join(repository, 'examples/python-app'), root, { recursive: true })
    expect((await cli(['config', root])).out).toBe(shown)
    expect(others).toHaveLength(2)
    put({ 'packages/widget/setup.py': '', 'packages/gadget/setup.py': '' })
    for (const text of others) {
      put({ [configPath]: text })
      expect(await cli(['config', root])).toMatchObject({ code: 0, err: '' })
    }
  })

  test('shows the build requirements that a build would find, as the key spells them', async () => {
    const pyproject = '[project]\nname = "widget"\n[dependency-groups]\nbuild = ["a"]\n'
    const lock = `version = 1
[[package]]
name = "a"
version = "1"
source = { registry = "https://index.example/simple" }
wheels = [{ url = "https://index.example/a-1-py3-none-any.whl", hash = "sha256:${'a'.repeat(64)}" }]
[[package]]
name = "widget"
source = { editable = "." }
[package.dev-dependencies]
build = [{ name = "a" }]
`
    put({ 'pyproject.toml': pyproject, 'uv.lock': lock })
    const { out } = await cli(['config', root])
    expect(out).toContain('\n  build-requirements: "uv.lock#build" # from uv.lock\n')
    put({ [configPath]: out })
    expect((await cli(['config', root])).out).toMatch(
      /build-requirements: "uv.lock#build" # from .github\/release-tools.yaml, line \d+\n/,
    )
    put({ [configPath]: 'python:\n  build-requirements: uv.lock#none\n' })
    expect(await cli(['config', root])).toMatchObject({ code: 3, out: '', err: expect.stringContaining('uv.lock') })
  })

  test('text of others cannot control the terminal', async () => {
    put({ 'setup.py': 'setup(name="a\u202eb")' })
    expect((await cli(['config', root])).out).toContain('name: "a\\u202eb" # from setup.py\n')
  })
})

/** Values without their origins. */
async function valuesOf(directory: string) {
  return JSON.parse(
    JSON.stringify(printable(await readConfigs(directory)), (key, value) => (key === 'from' ? undefined : value)),
  )
}

const file = fc.constantFrom('a.txt', 'docs/b.md', 'Dockerfile')
const directory = fc.constantFrom('.', 'docs', 'web')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)
const keys = {
  'version-scheme': optional(fc.constant('pep440')),
  images: optional(
    fc.uniqueArray(
      fc.record({
        name,
        dockerfile: file,
        context: optional(directory),
        platforms: optional(fc.constantFrom(['linux/amd64'], ['linux/arm64', 'linux/arm/v7'])),
        repository: optional(name.map(text => `ghcr.io/acme/${text}`)),
      }),
      { selector: image => image.name, maxLength: 3 },
    ),
  ),
  archives: optional(
    fc.array(
      fc.record({
        name: name.map(text => `${text}-{version}`),
        files: fc.array(
          fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => /^[^/\\:\p{C}]*[^/\\:\p{C}. ]$/u.test(text)),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        format: optional(fc.constantFrom('zip', 'tar.gz')),
      }),
      { maxLength: 2 },
    ),
  ),
  tests: optional(fc.array(fc.constantFrom('tests', '-m', 'not slow', '--opt="#x"'), { maxLength: 3 })),
  models: optional(fc.array(file, { maxLength: 2 })),
  registries: optional(
    fc.array(
      name.map(text => `${text}.example.com/acme`),
      { maxLength: 1 },
    ),
  ),
  'audit-log': optional(fc.record({ keep: fc.boolean() })),
  stores: optional(fc.array(fc.constantFrom('directory:a', 's3://b/c?lock=none&days=3'), { maxLength: 2 })),
  'image-tags': optional(fc.array(fc.constantFrom('tag', 'version', 'minor', 'major', 'latest'), { maxLength: 5 })),
}
const python = optional(
  fc.record({
    cc: optional(fc.constant('gcc -DNAME="a b"')),
    versions: optional(fc.array(fc.constantFrom('3.10', '3.13t', 'pypy3.11'), { maxLength: 2 })),
    'build-requirements': optional(file),
    normalise: optional(fc.constantFrom('auto', 'always', 'never')),
    prove: optional(fc.boolean()),
  }),
)
/** Only some sources read a changelog. */
const notes = fc.oneof(
  fc.record({ 'notes-from': optional(fc.constantFrom('auto', 'changelog')), changelog: optional(file) }),
  fc.record({ 'notes-from': fc.constantFrom('tag-message', 'generated', 'file:news/{tag}.rst') }),
)
const single = fc
  .tuple(fc.record({ ...keys, python, 'tag-pattern': optional(name.map(text => `${text}-{version}`)) }), notes)
  .map(([one, two]) => ({ ...one, ...two }))
const list = fc.record({
  ...keys,
  projects: fc.tuple(single, fc.record(keys), notes).map(([first, second, more]) => [
    { ...first, directory: '.', 'tag-pattern': 'v{version}' },
    { ...second, ...more, directory: 'web', 'tag-pattern': 'web@{version}' },
  ]),
})

test('property: what is printed reads back to the same configuration', async () => {
  put({ ...project, 'a.txt': '', 'docs/b.md': '', 'web/go.mod': '' })
  await fc.assert(
    fc.asyncProperty(fc.oneof(single, list), async stated => {
      put({ [configPath]: renderYaml(JSON.parse(JSON.stringify(stated))) })
      const before = await valuesOf(root)
      const printed = configYaml(await readConfigs(root))
      put({ [configPath]: printed })
      expect(await valuesOf(root)).toEqual(before)
      // Printed again, only the origins differ.
      expect(parseYaml(configYaml(await readConfigs(root)), configPath)).toEqual(parseYaml(printed, configPath))
    }),
    { numRuns: 60 },
  )
  rmSync(root, { recursive: true })
})
