import parse from 'spdx-expression-parse'

/** What a package says about its licence: an SPDX licence expression, or other names that no list has. */
export type Licence = { kind: 'expression'; expression: string } | { kind: 'names'; names: string[] }

/** What the metadata of a Python package says. https://packaging.python.org/en/latest/specifications/core-metadata/ */
export interface DeclaredLicence {
  /** `License-Expression`: an SPDX expression. */
  expression?: string | undefined
  /** The older field: a name, an expression or a whole text. */
  text?: string | undefined
  /** `Classifier`, all of them. */
  classifiers: string[]
}

const classifierPrefix = 'License :: '

/** Classifiers that stand for exactly one SPDX identifier. The one for BSD, for example, stands for several. */
const byClassifier: Record<string, string> = {
  'Apache Software License': 'Apache-2.0',
  'GNU Affero General Public License v3': 'AGPL-3.0-only',
  'GNU Affero General Public License v3 or later (AGPLv3+)': 'AGPL-3.0-or-later',
  'GNU General Public License v2 (GPLv2)': 'GPL-2.0-only',
  'GNU General Public License v2 or later (GPLv2+)': 'GPL-2.0-or-later',
  'GNU General Public License v3 (GPLv3)': 'GPL-3.0-only',
  'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
  'GNU Lesser General Public License v2 (LGPLv2)': 'LGPL-2.0-only',
  'GNU Lesser General Public License v2 or later (LGPLv2+)': 'LGPL-2.0-or-later',
  'GNU Lesser General Public License v3 (LGPLv3)': 'LGPL-3.0-only',
  'GNU Lesser General Public License v3 or later (LGPLv3+)': 'LGPL-3.0-or-later',
  'ISC License (ISCL)': 'ISC',
  'MIT License': 'MIT',
  'MIT No Attribution License (MIT-0)': 'MIT-0',
  'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
  'Python Software Foundation License': 'PSF-2.0',
  'The Unlicense (Unlicense)': 'Unlicense',
  'zlib/libpng License': 'Zlib',
}

/** Maximum length of a licence's name. A longer text is the licence itself. */
const nameLimit = 100

/**
 * The licence that a package declares: its SPDX expression, or the old field if that is one, or what its classifiers stand for.
 * Undefined if it declares none.
 */
export function readLicence({ expression, text, classifiers }: DeclaredLicence): Licence | undefined {
  // Older versions of setuptools write UNKNOWN for a field that is not set.
  const stated = [expression, text].map(one => one?.trim() ?? '').map(one => (one === 'UNKNOWN' ? '' : one))
  const valid = stated.find(isExpression)
  if (valid !== undefined) return { kind: 'expression', expression: valid }
  const licences = classifiers
    .filter(one => one.startsWith(classifierPrefix))
    .map(one => one.split(' :: ').at(-1) ?? '')
    .filter(one => one !== '' && one !== 'OSI Approved')
  const known = licences.length === 1 ? byClassifier[licences[0] ?? ''] : undefined
  if (known !== undefined) return { kind: 'expression', expression: known }
  const names = stated.filter(one => one !== '' && one.length <= nameLimit && !one.includes('\n'))
  return named(names.length > 0 ? names.slice(0, 1) : licences)
}

/** A licence of these names or expressions, as syft lists them. Undefined if there is none. */
export function licenceOf(values: string[]): Licence | undefined {
  const given = [...new Set(values.map(one => one.trim()).filter(one => one !== ''))]
  if (given.length > 0 && given.every(isExpression))
    return {
      kind: 'expression',
      expression: given.length === 1 ? String(given[0]) : given.map(bracketed).join(' AND '),
    }
  return named(given.map(one => one.split('\n')[0]?.slice(0, nameLimit) ?? ''))
}

/** Packages have few different licences, and to parse one takes a while. */
const known = new Map<string, boolean>()
const mostKnown = 10_000

/** True for an SPDX licence expression: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
export function isExpression(text: string): boolean {
  // A reference to a licence of another document needs that document.
  if (text === '' || text.length > 1000 || text.includes('DocumentRef-')) return false
  const found = known.get(text) ?? parses(text)
  if (known.size < mostKnown) known.set(text, found)
  return found
}

function parses(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** True for one identifier of the list of SPDX: `MIT`, and not `MIT OR ISC` or `LicenseRef-Own`. */
export function isIdentifier(text: string): boolean {
  if (!/^[A-Za-z0-9.-]{1,60}$/.test(text) || text.startsWith('LicenseRef-')) return false
  return isExpression(text)
}

/** The licences in an expression that the list of SPDX does not have: `LicenseRef-…`. */
export function licenceRefs(expression: string): string[] {
  return [...new Set(expression.match(/\bLicenseRef-[A-Za-z0-9.-]+/g) ?? [])]
}

function bracketed(expression: string): string {
  return expression.includes(' ') ? `(${expression})` : expression
}

function named(names: string[]): Licence | undefined {
  const known = names.filter(one => one !== '')
  return known.length === 0 ? undefined : { kind: 'names', names: known }
}
