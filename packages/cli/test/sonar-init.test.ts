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
  extended  pyproject.toml

Next steps
  1. Import the repository into SonarQube Cloud with the key acme_widget, if it
     is not there yet.
  2. Turn off Automatic Analysis (Administration → Analysis Method), because it
     excludes other analyses:
     https://sonarcloud.io/project/analysis_method?id=acme_widget
  3. Create a token at https://sonarcloud.io/account/security and save it as the
     repository secret SONAR_TOKEN (Settings → Secrets and variables → Actions).
     Its user needs the permission Execute Analysis on the project, and Browse
     to compare file by file.
  4. Check the install step in .github/workflows/sonar.yml, and
     min-changed-coverage, below which the check fails. Add what else the tests
     need (a service, a system package). Then commit and push.
"
`)
    expect(textOf(root, 'sonar-project.properties')).toContain('sonar.projectKey=acme_widget\n')
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('pytest-coverage-to-sonar@v1')
    expect(await init(root)).toMatchObject({
      code: 0,
      out: expect.stringContaining('  unchanged  sonar-project.properties'),
    })
  })

  test('shows the files in a dry run, and writes none', async () => {
    const root = project()
    const { code, out } = await init(root, '--dry-run', '--python', '3.12, 3.13')
    expect(code).toBe(0)
    expect(out).toContain('--- sonar-project.properties\nsonar.projectKey=acme_widget\n')
    expect(out).toContain('        python: ["3.12", "3.13"]\n')
    expect(out).toContain('\n\nDry run: nothing was written.\n\n')
    expect(out).toContain('  new                .github/workflows/sonar.yml')
    expect(out).not.toMatch(/^ {2}(wrote|replaced|extended) /m)
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
    [['--project-key', '123'], '"123" is not a valid project key.'],
    [['--project-key', 'a b'], '"a b" is not a valid project key.'],
    [['--organization', 'a/b'], '"a/b" is not a valid organisation key.'],
    [['--organization', 'a', '--host-url', 'https://sonar.example.com'], 'sonar.example.com has no organisations.'],
    [['--host-url', 'sonar.example.com'], 'Could not read the command line: '],
    [['--region', 'eu-1'], 'Could not read the command line: '],
    [['--python', '2.7'], '"2.7" is not a version of Python. Use for example --python 3.11,3.12'],
    [['--python', '3.12,'], '"" is not a version of Python.'],
    [['--python', '3.12,3.12'], 'a version of Python is given twice.'],
    [['--dry-runs'], 'there is no option --dry-runs (did you mean --dry-run?). See release-tools sonar init --help.'],
    [['a', 'b'], 'only one [DIR] is accepted, and "b" is a second one.'],
    [['/no/such'], '/no/such is not a directory. Give a directory in a git repository.'],
    [[join(import.meta.dirname, 'run.test.ts')], 'run.test.ts is not a directory.'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await init(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test.each([
    [['sonar'], 'there is no command "sonar"; known are sonar init.'],
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
    expect(await execute('sh', ['-c', 'kill -9 $$'])).toMatchObject({ exitCode: 137 })
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
    expect(tooWide(out.split('Next steps')[1] ?? '').filter(line => !line.includes('https://'))).toEqual([])
  })
})
