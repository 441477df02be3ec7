import type { Tool } from '../manifest/manifest-model.ts'
import type { Licence } from './licence.ts'

/** What an SBOM is about: what is released, the tools that are not, a model, or all that a directory or an image has. */
export type BomContent = 'release' | 'tools' | 'model' | 'directory' | 'image'

/** Who supplies a component, and where to reach them. */
export interface Supplier {
  name: string
  email?: string
  url?: string
  /** True if it is known to be no person. */
  isOrganisation?: true
}

/** Who made an SBOM: the owner of the repository, and not the maker of a tool. */
export interface BomAuthor {
  /** `acme` */
  name: string
  /** Web address of the repository. */
  url: string
}

/** The author of the SBOMs of a repository, by its web address: `https://github.com/acme/widget`. */
export function authorOf(repository: string): BomAuthor {
  const [owner = ''] = new URL(repository).pathname.split('/').filter(Boolean)
  return { name: owner, url: repository }
}

/** The phase in which an SBOM was made, in the words of CycloneDX: https://cyclonedx.org/docs/1.6/json/#metadata_lifecycles */
export type Phase = 'pre-build' | 'build' | 'post-build'

/** The same in the words of CISA's types of SBOMs, which SPDX 2.3 has in its comment: https://www.cisa.gov/sbom */
export const contexts: Record<Phase, string> = { 'pre-build': 'Source', build: 'Build', 'post-build': 'Analyzed' }

/** What is released is catalogued while it is built; tools and a directory by what the source names; a model and an image as they are. */
export const phases: Record<BomContent, Phase> = {
  release: 'build',
  tools: 'pre-build',
  model: 'post-build',
  directory: 'pre-build',
  image: 'post-build',
}

/** A place where more is known of a component. The kinds are words of CycloneDX: https://cyclonedx.org/docs/1.6/json/#components_items_externalReferences_items_type */
export interface Reference {
  kind: 'vcs' | 'website' | 'distribution' | 'release-notes' | 'attestation' | 'exploitability-statement'
  /** An absolute address, without user name and password. */
  url: string
}

/** A component of an SBOM. */
export interface Component {
  /** Unique in its SBOM. */
  ref: string
  /** A package, an artifact that is none, what a model runs in, or the distribution of an image. */
  type: 'library' | 'file' | 'framework' | 'operating-system'
  name: string
  version?: string
  purl?: string
  /** Name of the file that is released or installed. */
  fileName?: string
  /** Digests of that file, in lower-case hexadecimal digits. A lock may have only one of them, and an old one only SHA-1. */
  sha1?: string
  sha256?: string
  sha512?: string
  /** The licence that its metadata declares. */
  licence?: Licence
  /** The licence that was recognised in its files. */
  concluded?: Licence
  /** An identifier from the dictionary of NVD. Absent if it would be guessed from the name. */
  cpe?: string
  references?: Reference[]
  /** Who supplies it, as its metadata says. */
  supplier?: Supplier
  /** `optional`: only an extra installs it. `excluded`: it only builds or tests. */
  scope: 'required' | 'optional' | 'excluded'
  /** Paths of the files that name it, relative to the project. */
  locations: string[]
  /** The SBOMs in artifacts that name it: `widget-1.0-py3-none-any.whl/widget-1.0.dist-info/sboms/x.cdx.json`. */
  within?: string[]
}

/** What an SBOM is about: a project, a model, or an image. */
export interface BomRoot {
  name: string
  version: string
  purl?: string
  licence?: Licence
  supplier?: Supplier
  /** Of an image: the digest of its manifest, `sha256:…`. */
  digest?: string
  /** Of an image: `linux/amd64`. */
  platform?: string
  /** Of the repository of `references`: the full commit id. */
  commit?: string
  references?: Reference[]
}

/** The content of an SBOM, from which both formats are rendered. */
export interface Bom {
  content: BomContent
  root: BomRoot
  /** Absent if the repository is not known. */
  author?: BomAuthor
  /** RFC 3339 in UTC to the second: the time of the commit. */
  created: string
  /** What found the components, besides release-tools. */
  makers: Tool[]
  components: Component[]
  /** The components that the root itself consists of, by `ref`. Of a release: its artifacts. Of a model: its files. Otherwise all. */
  parts: string[]
  /** Which components each one needs, by `ref`. */
  needs: Map<string, string[]>
  /** The components of which `needs` has everything, by `ref`. What the others need is not known, or not known completely. */
  complete: string[]
  /** Facts about how it was made, by name. A list has a property for each of its values. */
  facts: SbomFacts
}

/** What an SBOM says of how it was made, by the name of the property. */
export type SbomFacts = Record<string, string | readonly string[]>

/** Each value with the name of its property. */
export function factEntries(facts: SbomFacts): [string, string][] {
  return Object.entries(facts).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
}

/** The same in lines, for a format without properties. */
export function factsText(facts: SbomFacts): string {
  return factEntries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

/** Prefix of the names of our properties. */
export const ownProperty = 'release-tools:'

/** The name of the property that tells our two contents apart. */
export const contentProperty = `${ownProperty}content`

/** The name of the property with the path of a file that names the component. */
export const locationProperty = `${ownProperty}location`

/** The name of the property with the name of the file that is released or installed. */
export const fileProperty = `${ownProperty}file`

/** The name of the property with the SBOM in an artifact that names the component. */
export const withinProperty = `${ownProperty}within`

/** `pkg:pypi/zope.event@5.0`: https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md */
export function pypiPurl(name: string, version: string, qualifiers: Record<string, string> = {}): string {
  const extra = Object.entries(qualifiers)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  const path = `${name.toLowerCase().replaceAll('_', '-')}@${encodeURIComponent(version)}`
  return `pkg:pypi/${path}${extra === '' ? '' : `?${extra}`}`
}

/** The name that is equal for all spellings of a Python package: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
