import { at, isObject, Problem } from '@release-tools/base'

/** A place in a document, as others write it: `components[3].purl`. */
type Place = string

/**
 * Throws a Problem that names file, place and rule if an SBOM in CycloneDX or SPDX 2 breaks a rule on which its readers rely: a value of another type, or
 * an identifier twice. A value that is missing breaks none of them. https://cyclonedx.org/docs/1.6/json/, https://spdx.github.io/spdx-spec/v2.3/
 */
export function requireSbom(document: unknown, path: string): void {
  const check = new Checker(path)
  if (!isObject(document)) throw check.broken('', 'an object', document)
  if ('spdxVersion' in document) check.spdx(document)
  else check.cycloneDx(document)
}

class Checker {
  readonly #path: string
  /** Where each identifier is. */
  readonly #seen = new Map<string, Place>()

  constructor(path: string) {
    this.#path = path
  }

  cycloneDx(document: object): void {
    const root = at(document, 'metadata', 'component')
    this.#object(at(document, 'metadata'), 'metadata')
    if (root !== undefined) this.#component(root, 'metadata.component')
    this.#list(at(document, 'components'), 'components', (one, place) => this.#component(one, place))
    const refs = new Map<string, Place>()
    this.#list(at(document, 'dependencies'), 'dependencies', (one, place) => {
      this.#texts(one, place, ['ref'])
      this.#once(at(one, 'ref'), `${place}.ref`, refs)
      this.#list(at(one, 'dependsOn'), `${place}.dependsOn`, (ref, inner) => this.#text(ref, inner))
    })
  }

  spdx(document: object): void {
    this.#texts(document, '', ['spdxVersion', 'name', 'documentNamespace'])
    this.#list(at(document, 'packages'), 'packages', (one, place) => {
      this.#texts(one, place, ['SPDXID', 'name', 'versionInfo', 'licenseDeclared', 'licenseConcluded'])
      this.#once(at(one, 'SPDXID'), `${place}.SPDXID`, this.#seen)
      this.#list(at(one, 'externalRefs'), `${place}.externalRefs`, (ref, inner) =>
        this.#texts(ref, inner, ['referenceType', 'referenceLocator']),
      )
      this.#list(at(one, 'checksums'), `${place}.checksums`, (sum, inner) =>
        this.#texts(sum, inner, ['algorithm', 'checksumValue']),
      )
    })
    this.#list(at(document, 'relationships'), 'relationships', (one, place) =>
      this.#texts(one, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']),
    )
  }

  #component(one: unknown, place: Place): void {
    this.#texts(one, place, ['bom-ref', 'type', 'name', 'version', 'purl'])
    this.#once(at(one, 'bom-ref'), `${place}.bom-ref`, this.#seen)
    this.#list(at(one, 'licenses'), `${place}.licenses`, (choice, inner) => this.#object(choice, inner))
    this.#list(at(one, 'hashes'), `${place}.hashes`, (hash, inner) => this.#texts(hash, inner, ['alg', 'content']))
    this.#list(at(one, 'components'), `${place}.components`, (part, inner) => this.#component(part, inner))
  }

  #once(value: unknown, place: Place, seen: Map<string, Place>): void {
    if (typeof value !== 'string') return
    const first = seen.get(value)
    if (first !== undefined)
      throw this.#problem(`${place} is ${JSON.stringify(shortened(value))} like ${first}, but it must be unique.`)
    seen.set(value, place)
  }

  /** Null is what Go writes for an empty list. */
  #list(value: unknown, place: Place, check: (item: unknown, place: Place) => void): void {
    if (value === undefined || value === null) return
    if (!Array.isArray(value)) throw this.broken(place, 'a list', value)
    for (const [index, item] of value.entries()) check(item, `${place}[${index}]`)
  }

  #texts(value: unknown, place: Place, keys: string[]): void {
    this.#object(value ?? null, place)
    for (const key of keys) this.#text(at(value, key), place === '' ? key : `${place}.${key}`)
  }

  #text(value: unknown, place: Place): void {
    if (value !== undefined && typeof value !== 'string') throw this.broken(place, 'a text', value)
  }

  #object(value: unknown, place: Place): void {
    if (value !== undefined && !isObject(value)) throw this.broken(place, 'an object', value)
  }

  broken(place: Place, wanted: string, found: unknown): Problem {
    const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : kinds[typeof found]
    return this.#problem(`${place === '' ? 'it' : place} is ${kind ?? 'something else'}, but it must be ${wanted}.`)
  }

  #problem(found: string): Problem {
    return new Problem(`read the SBOM ${this.#path}`, {
      found,
      next: 'Make it again, or report it to the maker of the tool that wrote it.',
    })
  }
}

const kinds: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'a truth value',
  object: 'an object',
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
