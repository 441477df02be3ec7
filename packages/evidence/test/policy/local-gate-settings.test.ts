import { describe, expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { parsePolicy } from '../../src/policy/policy.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = (value: unknown) => schemaErrors(ourSchema('policy.v1.json'), value)

const text = `version: 1
gates:
  versions: {also: [deploy/app.Dockerfile], except: ["charts/**"]}
  tests: {pythons: ["3.12", PyPy 3.11]}
  coverage: {minimum: 87.5}
  reports:
    penetration-test: {file: docs/pt.yaml, max-age-days: 180, series: minor}
    security-review: {}
  commands:
    - {name: fuzz, run: [nox, -s, fuzz], directory: tools, minutes: 30}
    - {name: lint, run: [make]}
  plugins:
    files: ["plugins/*.py"]
    entry-point: register
    tests: {sandbox: ["test_sandbox[{plugin}]"], isolation: []}
  public-api: {paths: ["schema/*.json"], packages: [widget.api]}
`

test('reads settings of gates with their defaults, as the schema does', () => {
  expect(schema(parseYaml(text, 'policy'))).toEqual([])
  expect(parsePolicy(text).gates).toEqual({
    required: ['version', 'changelog'],
    overrides: [],
    versions: { also: ['deploy/app.Dockerfile'], except: ['charts/**'] },
    tests: { pythons: ['3.12', 'PyPy 3.11'] },
    coverage: { minimum: 87.5 },
    reports: {
      'penetration-test': { file: 'docs/pt.yaml', 'max-age-days': 180, series: 'minor' },
      'security-review': { 'max-age-days': 365, series: 'major' },
    },
    commands: [
      { name: 'fuzz', run: ['nox', '-s', 'fuzz'], directory: 'tools', minutes: 30 },
      { name: 'lint', run: ['make'], minutes: 10 },
    ],
    plugins: {
      files: ['plugins/*.py'],
      'entry-point': 'register',
      signed: true,
      tests: { sandbox: ['test_sandbox[{plugin}]'], isolation: [] },
    },
    'public-api': { paths: ['schema/*.json'], docs: ['README*', 'docs/**', 'doc/**'], packages: ['widget.api'] },
  })
})

describe('refuses, as the schema does', () => {
  test.each([
    ['{versions: {also: [../a]}}', '"gates.versions.also[0]" is "../a", which is not a path in the repository.'],
    ['{coverage: {minimum: 101}}', '"gates.coverage.minimum" is 101, which is not a number from 0 to 100.'],
    ['{tests: {pythons: [3.12]}}', '"gates.tests.pythons[0]" is 3.12, which is not a version of Python like 3.12.'],
    ['{coverage: {}}', '"gates.coverage.minimum" is missing.'],
    ['{reports: {fuzzing: {}}}', '"gates.reports" has the unknown key "fuzzing"'],
    ['{reports: {security-review: {series: any}}}', 'is "any", which is not one of major, minor, version'],
    ['{commands: [{name: Fuzz, run: [a]}]}', 'is "Fuzz", which is not a name of lower-case letters, digits and . _ -.'],
    ['{commands: [{name: fuzz, run: []}]}', '"gates.commands[0].run" is empty: it names no program.'],
    ['{commands: [{name: fuzz, run: nox}]}', '"gates.commands[0].run" is "nox", which is not a list.'],
    ['{plugins: {files: [a]}}', '"gates.plugins.tests" is missing.'],
    [
      '{plugins: {files: [a], entry-point: "a b", tests: {sandbox: [], isolation: []}}}',
      'is "a b", which is not the name of',
    ],
    ['{public-api: {packages: ["a-b"]}}', 'is "a-b", which is not the name of a Python package.'],
  ])('%s', (gates, message) => {
    const source = `{version: 1, gates: ${gates}}`
    expect(() => parsePolicy(source)).toThrow(message)
    expect(schema(parseYaml(source, 'policy'))).not.toEqual([])
  })
})
