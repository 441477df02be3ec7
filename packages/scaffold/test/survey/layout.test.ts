import { describe, expect, test } from '@jest/globals'
import { layoutOf } from '../../src/survey/layout.ts'
import { projectsIn } from '../../src/survey/projects.ts'

describe('the layout of a project', () => {
  test.each([
    [
      'src layout',
      [
        'pyproject.toml',
        'src/widget/__init__.py',
        'src/widget/core.py',
        'tests/test_core.py',
        'docs/conf.py',
        'setup.py',
      ],
      { kind: 'src', sources: ['src'], tests: ['tests'], mixed: false },
    ],
    [
      'flat layout',
      ['widget/__init__.py', 'widget/core.py', 'tests/unit/test_core.py', 'tests/test_x.py', 'conftest.py', 'setup.py'],
      { kind: 'flat', sources: ['widget'], tests: ['tests'], mixed: false },
    ],
    [
      'two packages with the same modules',
      ['pkg_b/__init__.py', 'pkg_b/util.py', 'pkg_a/__init__.py', 'pkg_a/util.py', 'test/test_util.py'],
      { kind: 'flat', sources: ['pkg_a', 'pkg_b'], tests: ['test'], mixed: false },
    ],
    [
      'namespace package, flat',
      ['acme/widget/__init__.py', 'acme/widget/core.py', 'tests/test_core.py'],
      { kind: 'namespace', sources: ['acme'], tests: ['tests'], mixed: false },
    ],
    [
      'namespace package below src',
      ['src/acme/widget/__init__.py', 'tests/test_core.py'],
      { kind: 'namespace', sources: ['src'], tests: ['tests'], mixed: false },
    ],
    [
      'tests beside the code',
      ['widget/__init__.py', 'widget/tests/test_core.py', 'widget/core.py', 'checks/test_more.py'],
      { kind: 'flat', sources: ['widget'], tests: ['checks'], mixed: true },
    ],
    [
      'a package of the name `test` that is code',
      ['widget/__init__.py', 'widget/test/__init__.py', 'widget/test/client.py', 'test/helpers.py'],
      { kind: 'flat', sources: ['widget'], tests: ['test'], mixed: false },
    ],
    [
      'tests in a folder of that name outside of the code',
      ['src/widget/__init__.py', 'checks/test/test_core.py', 'checks/test/helpers.py'],
      { kind: 'src', sources: ['src'], tests: ['checks/test'], mixed: false },
    ],
    [
      'one module',
      ['six.py', 'test_six.py', 'setup.py'],
      { kind: 'flat', sources: ['six.py'], tests: ['test_six.py'], mixed: false },
    ],
    [
      'a package, and a module of the project’s name beside it',
      ['widget/__init__.py', 'Wid_get.py', 'other.py'],
      { kind: 'flat', sources: ['Wid_get.py', 'widget'], tests: [], mixed: false },
    ],
    [
      'one module of the project’s name beside loose files',
      ['wid_get.py', 'extra/conf.py', 'run.py'],
      { kind: 'flat', sources: ['wid_get.py'], tests: [], mixed: false },
    ],
    [
      'loose files only',
      ['app/main.py', 'run.py', 'setup.py', 'documentation/conf.py'],
      { kind: 'flat', sources: ['app', 'run.py'], tests: [], mixed: false },
    ],
    [
      'folders that hold no code',
      ['widget/a.py', 'scripts/a.py', '.github/x.py', 'my-scripts/a.py', 'examples/tests/test_a.py', 'data/a.csv'],
      { kind: 'flat', sources: ['widget'], tests: [], mixed: false },
    ],
    [
      'a project that is called like one of them',
      ['tools/a.py', 'docs/a.py'],
      { kind: 'flat', sources: ['tools'], tests: [], mixed: false },
      'Tools',
    ],
    ['letters of any language', ['größe/maß.py'], { kind: 'flat', sources: ['größe'], tests: [], mixed: false }],
  ])('%s', (_, files, layout, name = 'wid-get') => {
    expect(layoutOf(files, name)).toEqual(layout)
  })

  test.each([[[]], [['README.md', 'docs/conf.py', 'setup.py', 'tests/test_x.py', 'my-module.py']]])(
    'none in %j',
    files => {
      expect(layoutOf(files, 'x')).toBeUndefined()
    },
  )
})

test('files belong to the innermost project; samples among tests and examples are none', () => {
  const files = [
    'README.md',
    'packages/a/pyproject.toml',
    'packages/a/a.py',
    'packages/a/inner/setup.py',
    'packages/a/inner/x.py',
    'packages/ab/setup.cfg',
    'tests/sample/pyproject.toml',
    'examples/app/setup.py',
    '.cache/pyproject.toml',
  ]
  expect(projectsIn(files)).toEqual([
    {
      directory: '.',
      files: ['README.md', 'tests/sample/pyproject.toml', 'examples/app/setup.py', '.cache/pyproject.toml'],
    },
    { directory: 'packages/a', files: ['pyproject.toml', 'a.py'] },
    { directory: 'packages/a/inner', files: ['setup.py', 'x.py'] },
    { directory: 'packages/ab', files: ['setup.cfg'] },
  ])
})
