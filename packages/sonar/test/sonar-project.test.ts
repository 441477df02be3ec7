import { describe, expect, test } from '@jest/globals'
import { scopeSettings } from '../src/project-file.ts'
import type { ProjectInput } from '../src/project-input.ts'
import { projectSettings } from '../src/sonar-project.ts'

const server = {
  kind: 'server' as const,
  url: 'https://sonar.example.com',
  properties: { 'sonar.host.url': 'https://sonar.example.com' },
}

function settings(file: Record<string, string>, input: Partial<ProjectInput> = {}) {
  const warnings: string[] = []
  const found = projectSettings({
    directory: '/repo',
    properties: new Map(Object.entries(file)),
    server,
    java: 'auto',
    javaProgram: '/java/bin/java',
    warn: line => warnings.push(line),
    ...input,
  })
  return { ...found, warnings }
}

const patterns = 'test/**,**/tests/**,**/test_*.py,**/*_test.py,**/conftest.py'
const always = {
  'sonar.projectKey': 'k',
  'sonar.host.url': 'https://sonar.example.com',
  'sonar.projectBaseDir': '/repo',
  'sonar.sourceEncoding': 'UTF-8',
  'sonar.scanner.connectTimeout': '30',
  warnings: [],
}
const scopeOfNothing = {
  'sonar.sources': '.',
  'sonar.tests': '.',
  'sonar.test.inclusions': patterns,
  'sonar.exclusions': `${patterns},**/site-packages/**`,
  'sonar.test.exclusions': '**/site-packages/**',
}

describe('settings of a project', () => {
  test('without any properties', () => {
    expect(settings({}, { projectKey: 'k' })).toEqual({ ...always, ...scopeOfNothing })
  })

  test('with all that an analysis has', () => {
    expect(
      settings(
        { 'sonar.sources': 'src', 'sonar.tests': 'tests', 'sonar.sourceEncoding': 'latin1' },
        {
          projectKey: 'k',
          organization: 'org',
          version: '1.2.3',
          revision: 'abc',
          extra: new Map([['sonar.python.version', '3.12']]),
          target: { 'sonar.branch.name': 'main' },
          connection: { 'sonar.scanner.proxyHost': 'p' },
          coverageReport: '/scratch, 1/coverage.xml',
          testReport: '/scratch/tests.xml',
          java: 'runner',
        },
      ),
    ).toEqual({
      'sonar.projectKey': 'k',
      'sonar.organization': 'org',
      'sonar.projectVersion': '1.2.3',
      'sonar.scm.revision': 'abc',
      'sonar.python.version': '3.12',
      'sonar.branch.name': 'main',
      'sonar.scanner.proxyHost': 'p',
      'sonar.coverageReportPaths': '"/scratch, 1/coverage.xml"',
      'sonar.python.coverage.reportPaths': '',
      'sonar.testExecutionReportPaths': '/scratch/tests.xml',
      'sonar.python.xunit.reportPath': '/scratch/tests.xml',
      'sonar.scanner.skipJreProvisioning': 'true',
      'sonar.scanner.javaExePath': '/java/bin/java',
      'sonar.scanner.connectTimeout': '30',
      'sonar.host.url': 'https://sonar.example.com',
      'sonar.projectBaseDir': '/repo',
      warnings: [],
    })
  })

  test('the input `properties` wins over the file, and both over defaults', () => {
    const extra = new Map([['sonar.projectVersion', '3']])
    const found = settings(
      { 'sonar.projectKey': 'k', 'sonar.projectVersion': '2', 'sonar.scm.revision': 'r' },
      { extra, version: '1', revision: 'q' },
    )
    expect(found['sonar.projectVersion' as never]).toBe('3')
    expect(Object.keys(found)).not.toContain('sonar.scm.revision')
  })

  test('the server of this run wins over the file, with a warning', () => {
    const found = settings({ 'sonar.projectKey': 'k', 'sonar.host.url': 'https://evil.example/' })
    expect(found).toMatchObject({
      'sonar.host.url': 'https://sonar.example.com',
      warnings: [
        'sonar.host.url in the properties has no effect: this run uses https://sonar.example.com (input "sonar-host-url").',
      ],
    })
    expect(settings({ 'sonar.projectKey': 'k', 'sonar.host.url': 'https://sonar.example.com/' }).warnings).toEqual([])
  })

  test('other reports of coverage and tests are overridden, with a warning each', () => {
    const file = {
      'sonar.projectKey': 'k',
      'sonar.coverageReportPaths': 'a.xml',
      'sonar.python.coverage.reportPaths': 'coverage.xml',
      'sonar.python.xunit.reportPath': 'junit.xml',
    }
    const { warnings } = settings(file, { coverageReport: '/c.xml', testReport: '/t.xml' })
    expect(warnings).toEqual(
      ['sonar.coverageReportPaths', 'sonar.python.coverage.reportPaths', 'sonar.python.xunit.reportPath'].map(
        name => `${name} in the properties has no effect: this run uses its own checked report instead.`,
      ),
    )
    expect(settings(file).warnings).toEqual([])
    expect(settings({ ...file, 'sonar.coverageReportPaths': '' }, { coverageReport: '/c.xml' }).warnings).toHaveLength(
      1,
    )
  })
})

describe('code and tests', () => {
  const scope = (file: Record<string, string>) => {
    const found: Record<string, unknown> = settings({ 'sonar.projectKey': 'k', ...file })
    return ['sources', 'exclusions', 'tests', 'test.inclusions', 'test.exclusions'].map(name => found[`sonar.${name}`])
  }

  test('stay as the properties have both', () => {
    expect(scope({ 'sonar.sources': 'src', 'sonar.tests': 'tests' })).toEqual(Array(5).fill(undefined))
  })

  test('tests are found beside given sources', () => {
    expect(scope({ 'sonar.sources': 'src', 'sonar.exclusions': 'src/gen/**' })).toEqual([
      undefined,
      `src/gen/**,${patterns},**/site-packages/**`,
      '.',
      patterns,
      '**/site-packages/**',
    ])
  })

  test('by the patterns of the properties', () => {
    expect(scope({ 'sonar.test.inclusions': 'spec/**', 'sonar.test.exclusions': 'spec/data/**' })).toEqual([
      '.',
      'spec/**,**/site-packages/**',
      '.',
      'spec/**',
      'spec/data/**,**/site-packages/**',
    ])
  })

  test('given tests are no sources', () => {
    expect(scope({ 'sonar.tests': './spec/, "a,b", x.py' })).toEqual([
      '.',
      'spec,spec/**,"a,b","a,b/**",x.py,x.py/**,**/site-packages/**',
      undefined,
      undefined,
      '**/site-packages/**',
    ])
  })
})

test.each(['.', './'])('tests in %s are told by patterns', place => {
  const found = settings({ 'sonar.projectKey': 'k', 'sonar.tests': place, 'sonar.test.inclusions': 'spec/**' })
  expect(found).toMatchObject({ 'sonar.test.inclusions': 'spec/**', 'sonar.exclusions': 'spec/**,**/site-packages/**' })
  expect(settings({ 'sonar.projectKey': 'k', 'sonar.tests': place })).toMatchObject({
    'sonar.test.inclusions': patterns,
  })
})

describe('which Java', () => {
  test.each([
    ['auto', {}],
    ['server', { 'sonar.scanner.skipJreProvisioning': 'false' }],
    ['runner', { 'sonar.scanner.skipJreProvisioning': 'true', 'sonar.scanner.javaExePath': '/java/bin/java' }],
  ] as const)('%s', (java, expected) => {
    expect(settings({}, { projectKey: 'k', java })).toEqual({ ...always, ...scopeOfNothing, ...expected })
  })
})

describe('which project', () => {
  test('is said by the file, or by the inputs, which win with a warning', () => {
    expect(settings({ 'sonar.projectKey': 'a:b_c-1.d' })).toMatchObject({ 'sonar.projectKey': 'a:b_c-1.d' })
    expect(settings({ 'sonar.projectKey': 'a', 'sonar.organization': 'o' }, { projectKey: 'b' })).toMatchObject({
      'sonar.projectKey': 'b',
      'sonar.organization': 'o',
      warnings: ['sonar.projectKey is a in the properties and b in the input. Using the input.'],
    })
  })

  test('must be known', () => {
    expect(() => settings({ 'sonar.projectKey': '' })).toThrow(
      'Could not analyse with Sonar: the project key is missing. Set the input `project-key`, or sonar.projectKey in sonar-project.properties.',
    )
    const cloud = { kind: 'cloud' as const, url: 'https://sonarcloud.io', properties: {} }
    expect(() => settings({ 'sonar.projectKey': 'k' }, { server: cloud })).toThrow(
      'the organisation for SonarQube Cloud is missing. Set the input `organization`',
    )
  })

  test.each(['a b', '123', 'ä', 'a/b', 'a'.repeat(401)])('cannot be %s', key => {
    expect(() => settings({}, { projectKey: key })).toThrow('is not a valid project key. Use English letters')
  })
})

describe('refuses', () => {
  const secrets = ['sonar.token', 'sonar.login', 'sonar.password', 'sonar.scanner.proxyPassword']
  test.each(secrets)('%s', name => {
    const inFile = () => settings({ 'sonar.projectKey': 'k', [name]: 'squ_secret' })
    expect(inFile).toThrow(
      `Could not use sonar-project.properties: it sets ${name}. Remove it. If it was committed, revoke it`,
    )
    expect(inFile).not.toThrow('squ_secret')
    const inInput = () => settings({}, { extra: new Map([[name, 'squ_secret']]) })
    expect(inInput).toThrow(`Could not use the input \`properties\`: it sets ${name}.`)
    expect(inInput).not.toThrow('squ_secret')
  })

  test.each([
    ['sonar.host.url', '`sonar-host-url`'],
    ['sonar.coverageReportPaths', '`coverage-data`'],
    ['sonar.python.xunit.reportPath', '`junit`'],
    ['sonar.projectBaseDir', '`working-directory` or `projects`'],
  ])('%s in the input `properties`', (name, input) => {
    expect(() => settings({}, { extra: new Map([[name, 'x']]) })).toThrow(
      `Could not use the input \`properties\`: it sets ${name}. Use ${input} instead.`,
    )
  })

  test('modules, wherever they are said', () => {
    const message =
      'Could not use the properties of Sonar: sonar.modules is set (a,b), but modules are not supported. Remove it, give each module its own project key, and list the modules in the input `projects`.'
    const modules = new Map([['sonar.modules', 'a,b']])
    expect(() => settings({ 'sonar.projectKey': 'k', 'sonar.modules': 'a,b' })).toThrow(message)
    expect(() => settings({ 'sonar.projectKey': 'k' }, { extra: modules })).toThrow(message)
    expect(() => scopeSettings(modules, new Map())).toThrow(message)
    expect(() => scopeSettings(new Map(), modules)).toThrow(message)
    expect(settings({ 'sonar.projectKey': 'k', 'sonar.modules': ' ' })).toMatchObject(scopeOfNothing)
  })

  test('another base directory in the file', () => {
    expect(() => settings({ 'sonar.projectBaseDir': 'src' })).toThrow(
      'Could not use sonar-project.properties: it sets sonar.projectBaseDir. Remove the line, move the file into that directory',
    )
  })
})
