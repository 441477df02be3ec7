/** A well-known open source project, and how a new user of the action would set it up. */
export interface Project {
  /** Its name in sdists.txt. */
  name: string
  /** Where its code and its tests are. */
  layout: string
  /** The argument of pip. */
  install: '-e .' | '.'
  /** Where the virtual environment is: in the checkout as `.venv`, or elsewhere. */
  environment: 'elsewhere' | '.venv'
  /** A step of the user's own before the action: arguments for Python. */
  before?: string[]
  /** Patterns, for coverage.py, of files that are not code of the project: its tests, and generated files. */
  omit: readonly string[]
  /** Inputs of the action besides key, address and token. */
  inputs: Record<string, string>
  /** The inputs in words, and why they are needed. */
  needs: string
}

const plain = { install: '-e .', environment: 'elsewhere', omit: ['*/tests/*'], inputs: {}, needs: '' } as const

/** In the order of the table. */
export const projects: Project[] = [
  { ...plain, name: 'six', layout: 'one module, its test beside it', omit: ['*/test_six.py'] },
  { ...plain, name: 'more-itertools', layout: 'package, `tests/`', environment: '.venv' },
  { ...plain, name: 'idna', layout: 'package, `tests/`', install: '.' },
  { ...plain, name: 'inflect', layout: 'package with doctests, `tests/`' },
  { ...plain, name: 'tabulate', layout: 'package, `test/`', omit: ['*/test/*'] },
  { ...plain, name: 'toolz', layout: 'two packages, tests inside', install: '.' },
  {
    ...plain,
    name: 'packaging',
    layout: '`src/`, `tests/`',
    inputs: { 'pytest-args': '--cov-fail-under=0' },
    needs:
      '`pytest-args: --cov-fail-under=0`: the project requires 100 %, and pytest imports it before measuring starts',
  },
  { ...plain, name: 'click', layout: '`src/`, `tests/`', install: '.' },
  {
    ...plain,
    name: 'attrs',
    layout: '`src/` with two packages whose modules have the same names, `tests/`',
    inputs: { 'pytest-args': '--deselect=tests/test_converters.py::TestPipe::test_wrapped_annotation' },
    needs: '`pytest-args`: leaves out a test that fails on this machine, with and without the action',
  },
  {
    ...plain,
    name: 'pluggy',
    layout: '`src/`, `testing/`',
    environment: '.venv',
    omit: ['*/testing/*', '*/_version.py'],
    before: ['-m', 'coverage', 'run', '-m', 'pytest', '--junitxml=junit.xml'],
    inputs: { 'coverage-data': '.coverage.*', junit: 'junit.xml' },
    needs:
      '`coverage-data` and `junit`, from `coverage run -m pytest` as in its tox.ini: pytest imports the project before measuring starts',
  },
  {
    ...plain,
    name: 'zope.event',
    layout: 'namespace package below `src/`, tests inside',
    omit: ['*/tests.py'],
    inputs: {
      'pytest-args':
        '-o python_files=tests.py -o consider_namespace_packages=true --doctest-modules --cov-fail-under=0 src',
      properties: 'sonar.test.inclusions=**/tests.py',
    },
    needs:
      '`pytest-args` (`-o python_files=tests.py`, `-o consider_namespace_packages=true`, `--doctest-modules`, `--cov-fail-under=0`) and `sonar.test.inclusions`: the project is made for another test runner, and its test files have another name',
  },
  {
    ...plain,
    name: 'jaraco.functools',
    layout: 'namespace package with doctests, test beside it',
    omit: ['*/test_functools.py', '*/conftest.py'],
  },
]
