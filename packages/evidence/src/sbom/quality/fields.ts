import { at, listAt, textAt } from '@release-tools/base'

/** A component, with what the document says of it elsewhere. */
export interface Described {
  component: unknown
  /** Whether the document says what it depends on, also if that is nothing. */
  hasDependencies: boolean
  /** Whether the document says how complete that is. */
  hasCompleteness: boolean
}

interface Field<Subject> {
  /** As the end of "8 of 20 components have …". */
  label: string
  /** Whether it is there in a CycloneDX document. A value that says that nothing is known is not there. */
  isThere(subject: Subject): boolean
}

/** What a document can say of itself, by the field of CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/#metadata */
export const documentFields = {
  author: { label: 'an author of the SBOM', isThere: ({ metadata }) => authorsOf(metadata).some(hasName) },
  'author-contact': {
    label: 'an author with an e-mail or web address',
    isThere: ({ metadata }) => authorsOf(metadata).some(hasContact),
  },
  timestamp: { label: 'a time', isThere: ({ metadata }) => isText(metadata, 'timestamp') },
  tool: { label: 'the tool', isThere: ({ metadata }) => toolsOf(metadata).some(hasName) },
  'tool-version': {
    label: 'the version of each tool',
    isThere: ({ metadata }) => toolsOf(metadata).length > 0 && toolsOf(metadata).every(one => isText(one, 'version')),
  },
  context: {
    label: 'the phase in which it was made',
    isThere: ({ metadata }) => listAt(metadata, 'lifecycles').some(one => isText(one, 'phase') || isText(one, 'name')),
  },
  'sbom-version': { label: 'a version of the SBOM', isThere: ({ version }) => typeof version === 'number' },
} satisfies Record<string, Field<{ metadata: unknown; version: unknown }>>

/** What a document can say of a component: https://cyclonedx.org/docs/1.6/json/#components */
export const componentFields = {
  supplier: { label: 'a supplier', isThere: ({ component }) => suppliersOf(component).length > 0 },
  'supplier-contact': {
    label: 'a supplier with an e-mail or web address',
    isThere: ({ component }) => suppliersOf(component).some(hasContact),
  },
  name: { label: 'a name', isThere: ({ component }) => hasName(component) },
  version: { label: 'a version', isThere: ({ component }) => isText(component, 'version') },
  identifier: {
    label: 'an identifier (purl, CPE or another)',
    isThere: ({ component }) =>
      ['purl', 'cpe'].some(key => isText(component, key)) ||
      at(component, 'swid') !== undefined ||
      ['omniborId', 'swhid'].some(key => listAt(component, key).length > 0),
  },
  digest: { label: 'a digest', isThere: ({ component }) => digestsOf(component).length > 0 },
  'sha-512': {
    label: 'a SHA-512',
    isThere: ({ component }) => digestsOf(component).some(one => textAt(one, 'alg') === 'SHA-512'),
  },
  licence: { label: 'a licence', isThere: ({ component }) => licencesOf(component).length > 0 },
  'licence-expression': {
    label: 'licences by SPDX identifiers',
    isThere: ({ component }) =>
      licencesOf(component).length > 0 &&
      licencesOf(component).every(one => isText(one, 'expression') || isText(at(one, 'license'), 'id')),
  },
  dependencies: { label: 'its dependencies', isThere: ({ hasDependencies }) => hasDependencies },
  completeness: { label: 'whether its dependencies are complete', isThere: ({ hasCompleteness }) => hasCompleteness },
  'file-name': { label: 'a file name', isThere: one => hasProperty(one, 'filename') },
  executable: { label: 'whether it is executable', isThere: one => hasProperty(one, 'executable') },
  archive: { label: 'whether it is an archive', isThere: one => hasProperty(one, 'archive') },
  structured: { label: 'whether it is structured', isThere: one => hasProperty(one, 'structured') },
} satisfies Record<string, Field<Described>>

export type DocumentField = keyof typeof documentFields
export type ComponentField = keyof typeof componentFields

/** A tool is not an author: https://www.cisa.gov/sbom */
function authorsOf(metadata: unknown): unknown[] {
  return [
    ...listAt(metadata, 'authors'),
    ...present(at(metadata, 'manufacturer')),
    ...present(at(metadata, 'supplier')),
  ]
}

function toolsOf(metadata: unknown): unknown[] {
  const tools = at(metadata, 'tools')
  return Array.isArray(tools) ? tools : [...listAt(tools, 'components'), ...listAt(tools, 'services')]
}

function suppliersOf(component: unknown): unknown[] {
  const publisher = textAt(component, 'publisher')
  const people = [
    ...present(at(component, 'supplier')),
    ...present(at(component, 'manufacturer')),
    ...listAt(component, 'authors'),
    ...(publisher === undefined ? [] : [{ name: publisher }]),
  ]
  return people.filter(hasName)
}

/** An organisation has `url` and `contact`, a person `email`. */
function hasContact(who: unknown): boolean {
  const urls = listAt(who, 'url').filter(url => typeof url === 'string' && url !== '')
  return urls.length > 0 || isText(who, 'email') || listAt(who, 'contact').some(one => isText(one, 'email'))
}

function digestsOf(component: unknown): unknown[] {
  const distributions = listAt(component, 'externalReferences').filter(one => textAt(one, 'type') === 'distribution')
  return [component, ...distributions].flatMap(one => listAt(one, 'hashes')).filter(one => isText(one, 'content'))
}

function licencesOf(component: unknown): unknown[] {
  return listAt(component, 'licenses').filter(
    one => isText(one, 'expression') || isText(at(one, 'license'), 'id') || isText(at(one, 'license'), 'name'),
  )
}

/** BSI TR-03183-2 2.1.0, 8.1.15: https://github.com/BSI-Bund/tr-03183-cyclonedx-property-taxonomy */
function hasProperty({ component }: Described, name: string): boolean {
  return listAt(component, 'properties').some(
    one => textAt(one, 'name') === `bsi:component:${name}` && isText(one, 'value'),
  )
}

function hasName(one: unknown): boolean {
  return isText(one, 'name')
}

const unknown = ['NOASSERTION', 'UNKNOWN']

function isText(value: unknown, key: string): boolean {
  const text = textAt(value, key)?.trim()
  return text !== undefined && text !== '' && !unknown.includes(text.toUpperCase())
}

function present(value: unknown): unknown[] {
  return value === undefined ? [] : [value]
}
