import { type Shape, WrongShape, wrong } from '@release-tools/base'
import { parseSpecifiers, satisfies } from '@release-tools/evidence'

/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [oldest, newest] = [8, 16]

/** More releases of a minor version than any had. */
const mostPatches = 40

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
 * True if no Python with the minor version of `version` fulfils `requires-python`. What PEP 440 does not allow excludes nothing: the
 * build back-end refuses it.
 */
export function isExcluded(version: string, requiresPython: string): boolean {
  const [minor, specifiers] = [minorOf(version), parseSpecifiers(requiresPython)]
  if (minor === undefined || specifiers === undefined) return false
  return !Array.from({ length: mostPatches }, (_, patch) => `3.${minor}.${patch}`).some(one =>
    satisfies(one, specifiers),
  )
}
