import { expect, test } from '@jest/globals'
import { importMismatch } from '../src/import-mismatch.ts'

/** As pytest 9.2.0 prints it. */
const printed = (module: string, imported: string, wanted: string) => `
==================================== ERRORS ====================================
_________________________ ERROR collecting b/test_x.py _________________________
import file mismatch:
imported module '${module}' has this __file__ attribute:
  ${imported}
which is not the same as the test file we want to collect:
  ${wanted}
HINT: remove __pycache__ / .pyc files and/or use a unique basename for your test file modules
=========================== short test summary info ============================
`

test('tests that the wheel has, too', () => {
  const wheel = '/venv/lib/python3.13/site-packages/widget/tests/test_a.py'
  expect(importMismatch(printed('widget.tests.test_a', wheel, '/w/src/widget/tests/test_a.py'))).toEqual([
    'the wheel has the tests, too: pytest found /w/src/widget/tests/test_a.py, and Python imports widget.tests.test_a from the wheel that is installed',
    'Run those of the wheel with `pytest-args: --pyargs widget`, or build a wheel without tests.',
  ])
})

test('two files of one name', () => {
  expect(importMismatch(printed('test_x', '/w/a/test_x.py', '/w/b/test_x.py'))).toEqual([
    'two files are the module test_x for it: /w/a/test_x.py and /w/b/test_x.py',
    'Rename one of them, put an __init__.py into their directories, or add `--import-mode=importlib` to `pytest-args`.',
  ])
})

test('anything else is something else', () => {
  expect(importMismatch("import file mismatch:\nimported module 'x'")).toBeUndefined()
})
