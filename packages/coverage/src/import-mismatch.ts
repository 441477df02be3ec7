import { oneLine } from '@release-tools/base'

/** What pytest prints: https://github.com/pytest-dev/pytest/blob/9.0.0/src/_pytest/python.py (ImportPathMismatchError). */
const printed =
  /import file mismatch:\s+imported module '([\w.]{1,200})' has this __file__ attribute:\s+(\S[^\n]{0,4000})\n\s*which is not the same as the test file we want to collect:\s+(\S[^\n]{0,4000})/

/**
 * What it means that pytest stops with “import file mismatch”, and what to do: its own advice, to remove compiled files, is seldom right if
 * nothing was left from before. Undefined if it did not.
 */
export function importMismatch(output: string): [found: string, next: string] | undefined {
  const [, module = '', imported = '', wanted = ''] = printed.exec(output)?.map(oneLine) ?? []
  if (module === '') return undefined
  if (/[\\/](?:site|dist)-packages[\\/]/.test(imported))
    return [
      `the wheel has the tests, too: pytest found ${wanted}, and Python imports ${module} from the wheel that is installed`,
      `Run those of the wheel with \`pytest-args: --pyargs ${module.split('.')[0]}\`, or build a wheel without tests.`,
    ]
  return [
    `two files are the module ${module} for it: ${imported} and ${wanted}`,
    'Rename one of them, put an __init__.py into their directories, or add `--import-mode=importlib` to `pytest-args`.',
  ]
}
