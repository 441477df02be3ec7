import { Problem, suggestion } from '@release-tools/base'

/** Where a store is: `s3://bucket/prefix?region=eu-central-1&lock=governance&days=365`. */
export interface StoreAddress {
  /** `s3` */
  scheme: string
  /** What stands between the scheme and the options, as it is written: `bucket/prefix`. */
  location: string
  options: ReadonlyMap<string, string>
}

/** What looks like a user with a password. The path of a directory may have an @. */
const userOf = /^(?!directory:)([a-z][a-z0-9]*:(?:\/\/)?)[^/?#]*@/

/** An address for messages and receipts: without what may be a secret, such as the query of an address that is that of no store. */
export function shownAddress(text: string): string {
  return text.replace(/[?#].*$/s, '').replace(userOf, '$1…@')
}

/** Reads an address. Throws a Problem unless it has a scheme, a location, and each option once. */
export function parseAddress(text: string): StoreAddress {
  // Before anything of the text is shown.
  if (/:\/\/[^/?#]*@/.test(text) || userOf.test(text))
    throw new Problem('read the address of a store', {
      found: 'there is an @ before its first slash, as if it had a password.',
      next: 'Remove it: credentials come from the environment, or from a role.',
    })
  const [, scheme, location, query] = /^([a-z][a-z0-9]*):(?:\/\/)?([^?#\s]+)(?:\?([^#\s]+))?$/.exec(text) ?? []
  if (scheme === undefined || location === undefined)
    throw badAddress(text, 'it is not an address such as s3://bucket/prefix.')
  const pairs = [...new URLSearchParams(query ?? '')]
  const names = pairs.map(([name]) => name)
  const again = names.find((name, index) => names.indexOf(name) !== index)
  if (again !== undefined) throw badAddress(text, `it has the option ${again} twice.`)
  return { scheme, location, options: new Map(pairs) }
}

/** Throws a Problem unless there are addresses, all of them can be read, and none is there twice. Opens nothing. */
export function requireAddresses(texts: string[]): void {
  const found = texts.length === 0 ? 'no store is named.' : twice(texts)
  if (found !== undefined)
    throw new Problem('find the stores to archive in', {
      found,
      next: 'Name each once in the input `stores`, or below `stores` in .github/release-tools.yaml.',
    })
  for (const text of texts) parseAddress(text)
}

function twice(texts: string[]): string | undefined {
  const again = texts.find((text, index) => texts.indexOf(text) !== index)
  return again === undefined ? undefined : `${JSON.stringify(shownAddress(again))} is there twice.`
}

/** Throws a Problem for an option that the kind of store does not have. */
export function requireOptions({ scheme, options }: StoreAddress, known: string[]): void {
  const unknown = [...options.keys()].find(name => !known.includes(name))
  if (unknown === undefined) return
  throw new Problem(`read the address of the ${scheme} store`, {
    found: `it has no option "${unknown}"${known.length === 0 ? '' : suggestion(unknown, known)}.`,
    next: known.length === 0 ? 'Remove it.' : `Use ${known.join(', ')}.`,
  })
}

function badAddress(text: string, found: string): Problem {
  return new Problem(`read the address of the store ${JSON.stringify(shownAddress(text))}`, {
    found,
    next: 'Write SCHEME://PLACE?OPTION=VALUE&OPTION=VALUE.',
  })
}
