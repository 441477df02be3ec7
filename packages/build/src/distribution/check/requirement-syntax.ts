import { parseVersion } from '@release-tools/evidence'

/** `name [extras] rest`, up to the marker (PEP 508). */
const requirement =
  /^\s*(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[\s*(?:[\w.-]+\s*(?:,\s*[\w.-]+\s*)*)?\])?\s*(.*)$/s
const clause = /^\s*(~=|===|==|!=|<=|>=|<|>)\s*(\S+)\s*$/

/** Undefined if a text is not a requirement of PEP 508; else whether it names an address (`name @ https://…`). Markers are not read. */
export function readRequirement(text: string): { direct: boolean } | undefined {
  const rest = requirement.exec(text)?.[1]
  if (rest === undefined) return undefined
  if (rest.startsWith('@')) return { direct: true }
  const [specifiers = '', ...markers] = rest.split(';')
  if (markers.length > 0 && markers.join(';').trim() === '') return undefined
  const bare = specifiers.trim().replace(/^\((.*)\)$/s, '$1')
  return isSpecifierSet(bare) ? { direct: false } : undefined
}

/** True for a set of version specifiers of PEP 440: `>=3.9,<4`, or nothing. */
export function isSpecifierSet(text: string): boolean {
  return text.trim() === '' || text.split(',').every(one => one.trim() === '' || isSpecifier(one))
}

function isSpecifier(text: string): boolean {
  const [, operator, version = ''] = clause.exec(text) ?? []
  if (operator === undefined) return false
  if (operator === '===') return true
  const wild = (operator === '==' || operator === '!=') && version.endsWith('.*')
  return parseVersion(wild ? version.slice(0, -2) : version, 'pep440') !== undefined
}
