import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { repositoryWith, textOf } from '@release-tools/scaffold/testing'
import { execute } from '../src/execute.ts'
import { cli, tooWide } from '../testing/run.ts'

const files = {
  'pyproject.toml': '[project]\nname = "widget"\n',
  'src/widget/__init__.py': '',
  'tests/test_widget.py': '',
}
const project = (more: Record<string, string> = {}) =>
  repositoryWith({ ...files, ...more }, 'https://github.com/acme/widget')
const init = (...args: string[]) => cli(['sonar', 'init', ...args])

describe('sonar init', () => {
  test('writes, and says what it wrote and what is left to do', async () => {
    const root = project()
    const { code, out, err } = await init(root)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatchInlineSnapshot(`
"acme_widget of the organisation acme
  src layout; sources: src; tests: tests

  wrote     sonar-project.properties
  wrote     .github/workflows/sonar.yml
  added to  pyproject.toml

Left to do
  1. Import the repository into SonarQube Cloud, unless it is there, with the
     key acme_widget.
  2. Switch off Automatic Analysis (Administration → Analysis Method), which
     refuses any other:
     https://sonarcloud.io/project/analysis_method?id=acme_widget
  3. Make a token at https://sonarcloud.io/account/security and store it as the
     secret SONAR_TOKEN of the repository (Settings → Secrets and variables →
     Actions). Its user needs the permission Execute Analysis on the project,
     and Browse for a comparison file by file.
  4. Read the install step of .github/workflows/sonar.yml and its
     min-changed-coverage, below which the check fails; add what the tests need
     besides (a service, a system package); commit and push.
"
`)
    expect(textOf(root, 'sonar-project.properties')).toContain('sonar.projectKey=acme_widget\n')
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('pytest-coverage-to-sonar@v1')
    expect(await init(root)).toMatchObject({
      code: 0,
      out: expect.stringContaining('  as is     sonar-project.properties'),
    })
  })

  test('shows the files in a dry run, and writes none', async () => {
    const root = project()
    const { code, out } = await init(root, '--dry-run', '--python', '3.12, 3.13')
    expect(code).toBe(0)
    expect(out).toContain('--- sonar-project.properties\nsonar.projectKey=acme_widget\n')
    expect(out).toContain('        python: ["3.12", "3.13"]\n')
    expect(out).toContain('\n\nThis was a dry run: nothing was written.\n\n')
    expect(out).toContain('  new             .github/workflows/sonar.yml')
    expect(out).not.toMatch(/^ {2}(wrote|replaced|added to) /m)
    expect(['sonar-project.properties', '.github'].filter(path => existsSync(join(root, path)))).toEqual([])
    expect(textOf(root, 'pyproject.toml')).toBe(files['pyproject.toml'])
  })

  test('ends with 1 when a file was kept, and replaces it by force', async () => {
    const root = project({ 'sonar-project.properties': 'sonar.projectKey=x\n' })
    expect(await init(root)).toMatchObject({
      code: 1,
      out: expect.stringContaining('  KEPT      sonar-project.properties'),
    })
    const { code, out } = await init(root, '--force', '--project-key', 'a.b:c', '--host-url', 'http://localhost:9000/')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^a\.b:c\n.*replaced +sonar-project/s) })
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('sonar-host-url: "http://localhost:9000"\n')
  })

  test('takes names as text only', async () => {
    const root = project({ 'libs/\u001b[31m/x.txt': '', 'größe/tests/test_a.py': '' })
    const { out } = await init(root, '--dry-run')
    expect(out).toContain('tests: größe/tests, tests\n')
    expect(out).not.toContain('\u001b')
  })

  test('says where tests are, or that there are none', async () => {
    const mixed = repositoryWith({ 'widget/__init__.py': '', 'widget/test_x.py': '' })
    expect((await init(mixed, '--organization', 'acme')).out).toContain(
      '  flat layout; sources: widget; tests: among the sources\n',
    )
    const none = repositoryWith({ 'lib/setup.py': '', 'lib/acme/widget/__init__.py': '' }, 'host:acme/widget')
    expect((await init(none)).out).toContain(
      'lib: acme_widget_lib of the organisation acme\n  namespace package; sources: acme; tests: none found\n',
    )
  })
})

describe('wrong use of sonar init', () => {
  test.each([
    [['--project-key', '123'], '"123" is no key of a project.'],
    [['--project-key', 'a b'], '"a b" is no key of a project.'],
    [['--organization', 'a/b'], '"a/b" is no key of an organisation.'],
    [['--organization', 'a', '--host-url', 'https://sonar.example.com'], 'sonar.example.com has no organisations.'],
    [['--host-url', 'sonar.example.com'], 'Could not read the command line: '],
    [['--region', 'eu-1'], 'Could not read the command line: '],
    [['--python', '2.7'], '"2.7" is no version of Python. Write --python 3.11,3.12'],
    [['--python', '3.12,'], '"" is no version of Python.'],
    [['--python', '3.12,3.12'], 'a version of Python is given twice.'],
    [['--dry-runs'], 'there is no option --dry-runs (did you mean --dry-run?). See release-tools sonar init --help.'],
    [['a', 'b'], 'only one [DIR] is accepted, and "b" is a second one.'],
    [['/no/such'], 'there is no directory /no/such. Give one of a git repository.'],
    [[join(import.meta.dirname, 'run.test.ts')], 'there is no directory '],
  ])('%j', async (args, message) => {
    const { code, out, err } = await init(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test.each([
    [['sonar'], 'there is no command "sonar"; known are verify, verify-blob, sonar init.'],
    [['sonar', 'int'], 'there is no command "sonar int" (did you mean "sonar init"?).'],
    [['help', 'sonar', 'x'], 'there is no command "sonar x"'],
  ])('%j', async (args, message) => {
    expect(await cli(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) })
  })
})

test('what can’t be done is exit code 3', async () => {
  const { code, err } = await init(repositoryWith({ 'README.md': '' }))
  expect(code).toBe(3)
  expect(err).toMatch(/^Could not find the Python code: .*\n$/)
})

describe('a program', () => {
  test('gives its exit code, and sees nothing of the environment that it has no use for', async () => {
    process.env.SONAR_TOKEN = 'secret'
    const script = 'console.log(process.env.SONAR_TOKEN); console.error(process.cwd()); process.exitCode = 4'
    const result = await execute(process.execPath, ['-e', script], { cwd: '/' })
    delete process.env.SONAR_TOKEN
    expect(result).toEqual({ exitCode: 4, stdout: 'undefined\n', stderr: '/\n' })
  })

  test('that is killed has failed; one that is not there can’t be run', async () => {
    expect(await execute('sh', ['-c', 'kill -9 $$'])).toMatchObject({ exitCode: 1 })
    await expect(execute('no-such-program', [])).rejects.toThrow('ENOENT')
  })
})

describe('the page about it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/tasks/coverage-to-sonar.md'), 'utf8')
  const commands = [...page.matchAll(/^ *release-tools sonar init(.*)$/gm)].map(([, args = '']) => args.trim())

  test('has commands', () => expect(commands.length).toBeGreaterThan(2))

  test.each(commands)('release-tools sonar init %s', async args => {
    const { code, out, err } = await init(project(), ...args.split(' ').filter(word => word !== ''))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(tooWide(out.split('Left to do')[1] ?? '').filter(line => !line.includes('https://'))).toEqual([])
  })
})
