import { type Shape, WrongShape, wrong } from '@release-tools/base'

/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [oldest, newest] = [8, 16]

const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/

/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
export const pythonVersion: Shape<string> = (value, at) => {
  if (typeof value === 'number')
    throw new WrongShape(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at)
  if (typeof value === 'string' && isPythonVersion(value)) return value
  throw wrong(at, value, `a known version of Python such as "3.13" (3.${oldest} to 3.${newest}), "3.13t" or "pypy3.11"`)
}

/** True for a version of Python that is known here. */
export function isPythonVersion(version: string): boolean {
  const minor = minorOf(version)
  return minor !== undefined && minor >= oldest && minor <= newest
}

function minorOf(version: string): number | undefined {
  const [, cpython, pypy] = expression.exec(version) ?? []
  const digits = cpython ?? pypy
  return digits === undefined ? undefined : Number(digits)
}

/**
 * True if no Python with the minor version of `version` fulfils `requires-python`. Only release numbers are compared. A clause that is
 * not understood excludes nothing: pip judges it when it installs.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export function isExcluded(version: string, requiresPython: string): boolean {
  const minor = minorOf(version)
  return minor !== undefined && requiresPython.split(',').some(clause => excludes(clause.trim(), minor))
}

function excludes(clause: string, minor: number): boolean {
  const [, operator = '', text = '', any] = /^(~=|==|!=|<=|>=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?$/.exec(clause) ?? []
  const [major = 0, wanted = 0, patch = 0] = text.split('.').map(Number)
  const isShort = !text.includes('.')
  // Negative if 3.minor is lower than the number of the clause.
  const order = 3 - major || (isShort && (any !== undefined || operator === '~=') ? 0 : minor - wanted)
  switch (operator) {
    case '>=':
    case '>':
      return order < 0
    case '<':
      return order > 0 || (order === 0 && patch === 0)
    case '<=':
      return order > 0
    case '~=':
      return order < 0 || (text.split('.').length > 2 ? order !== 0 : major !== 3)
    case '==':
      return order !== 0
    case '!=':
      return any !== undefined && order === 0
    default:
      return false
  }
}
