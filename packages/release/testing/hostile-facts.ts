import type { ReleaseFacts } from '../src/notes/release-facts.ts'
import { facts } from './release-facts.ts'

/** Fields whose values are checked before notes and page are made: enumerations, digests, dates, the tag, addresses. */
const checked = new Set([
  ...['kind', 'status', 'severity', 'result', 'scanner', 'disagreement', 'expires', 'commitTime', 'state', 'fail'],
  ...[
    'repository',
    'url',
    'run',
    'schema',
    'sha256',
    'digest',
    'tag',
    'commit',
    'reproducible',
    'required',
    'changelog',
    'keyUrl',
    'publicKey',
  ],
])

/** The sample with another text in the place of every text that others choose. The same text gets the same number each time. */
export function factsWith(textOf: (number: number) => string): ReleaseFacts {
  const seen: string[] = []
  const numberOf = (text: string) => (seen.includes(text) ? seen.indexOf(text) : seen.push(text) - 1)
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return checked.has(key) ? value : textOf(numberOf(value))
    if (Array.isArray(value)) return value.map(entry => replace(entry, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replace(entry, name)]))
    return value
  }
  return replace(facts, '') as ReleaseFacts
}
