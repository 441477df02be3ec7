import { canonicalPlatform } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { identityOf } from '../findings/package-identity.ts'
import { encodePart, type Purl, parsePurl } from '../findings/purl.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import type { ImageEntry, Manifest } from '../manifest/manifest-model.ts'
import { isOfProject, type Target, targetKey } from '../release/target.ts'
import { resourceOf } from '../verify/about-release.ts'
import { sameVersion } from '../version/version.ts'
import type { VexComponent } from './vex-statement.ts'

/** What statements may name a release by. */
export interface VexRelease {
  /** Of the project. */
  name: string
  version: string
  /** Addresses that name it as a whole: its repository, its repository with the tag. */
  addresses: string[]
  /** SHA-256 of its manifest; absent before there is one. */
  manifest?: string
  /** SHA-256 of its artifacts, in lower-case hex. */
  artifacts: string[]
  images: Pick<ImageEntry, 'name' | 'repository' | 'digest' | 'platforms'>[]
  /** Its SBOMs, each with the BOM-Link by which statements may name what it is about. */
  boms?: readonly Bom[]
}

interface Bom {
  target: Target
  link?: string
}

/** What is known of a release before it has a manifest. */
interface Named extends Pick<VexRelease, 'name' | 'version' | 'images' | 'boms'> {
  source: Pick<Manifest['source'], 'repository' | 'tag'>
  artifacts: { sha256: string }[]
}

/** What statements may name a release by, while it is assembled. */
export function vexReleaseOf({ name, version, source, artifacts, images, boms = [] }: Named): VexRelease {
  const { repository, tag } = source
  const addresses = [repository, `${repository}@${tag}`, resourceOf({ source })]
  return { name, version, addresses, artifacts: artifacts.map(one => one.sha256), images, boms }
}

/** The same of a release that has a manifest. */
export function vexReleaseIn({ project, source, files, images }: Manifest, boms: readonly Bom[]): VexRelease {
  return vexReleaseOf({ ...project, source, images, boms, artifacts: files.filter(({ path }) => isArtifact(path)) })
}

/** What reports of findings alone say of what they are about: name and digest of each target. The rest is given, as far as it is known. */
export function vexReleaseOfFindings(
  documents: readonly FindingsDocument[],
  { version = '', addresses = [] }: { version?: string; addresses?: string[] } = {},
): VexRelease {
  const targets = documents.map(({ target }) => target)
  const images = targets.filter(({ kind }) => kind === 'image')
  return {
    name: targets.find(isOfProject)?.name ?? '',
    version,
    addresses,
    artifacts: [],
    // The digest of a platform is in its target. That of the index, which is about all platforms, is in no report.
    images: images.map(({ name }) => ({ name, repository: name, digest: '', platforms: [] })),
  }
}

/** What a statement must be about to concern the findings of one target: the release, or the part of it in which they are. */
export interface VexProduct {
  addresses: string[]
  /** Digests of it, in lower-case hex. */
  sha256: ReadonlySet<string>
  /** Name and version of the package that is released; absent for an image. */
  package?: { name: string; version: string }
  /** The repository of the image. */
  repository?: string
  /** Name and version of the release as a whole. */
  release: { name: string; version: string }
}

/** What of a release a target is. What is true of one image, or of one platform of it, says nothing of another. */
export function productOf(release: VexRelease, target: Target): VexProduct {
  const { name, version, manifest, boms = [] } = release
  const links = boms.filter(bom => targetKey(bom.target) === targetKey(target)).flatMap(({ link }) => link ?? [])
  const addresses = [...release.addresses, ...links]
  const digests = manifest === undefined ? [] : [manifest]
  const whole = { addresses, release: { name, version } }
  if (isOfProject(target))
    return { ...whole, sha256: new Set([...digests, ...release.artifacts]), package: { name, version } }
  const image = release.images.find(one => one.name === target.name)
  const platform = image?.platforms.find(one => isSamePlatform(one.platform, target.platform))
  const own = [target.digest, image?.digest, platform?.digest].flatMap(one => one?.replace(/^sha256:/, '') ?? [])
  return { ...whole, sha256: new Set([...digests, ...own]), ...(image && { repository: image.repository }) }
}

function isSamePlatform(one: string, other: string | undefined): boolean {
  return other !== undefined && canonicalPlatform(one) === canonicalPlatform(other)
}

/** True if a statement names the product: by a digest, an address, or a package URL. */
export function isProduct({ names, sha256 }: VexComponent, product: VexProduct): boolean {
  return sha256.some(digest => product.sha256.has(digest)) || names.some(name => isNamed(name, product))
}

function isNamed(name: string, product: VexProduct): boolean {
  if (product.addresses.includes(name)) return true
  const purl = parsePurl(name)
  if (purl === undefined) return false
  if (purl.type === 'oci' || purl.type === 'docker') return isImage(purl, product)
  if (purl.type === 'github') return isRepository(purl, product)
  const own = purl.type === 'generic' ? product.release : product.package
  return own !== undefined && isSameName(purl, own.name) && isSameVersion(purl, own.version)
}

/** An image is its digest, wherever it lies. Without a digest, a statement is about every image of the repository. */
function isImage({ type, name, version, qualifiers }: Purl, { sha256, repository }: VexProduct): boolean {
  if (version !== '') return sha256.has(version.replace(/^sha256:/, '').toLowerCase())
  if (repository === undefined) return false
  const own = canonicalRepository(repository)
  const host = qualifiers.repository_url
  if (type === 'docker') return canonicalRepository(host === undefined ? name : `${host}/${name}`) === own
  return host === undefined
    ? own.endsWith(`/${name}`)
    : [host, `${host}/${name}`].map(canonicalRepository).includes(own)
}

/** Docker Hub has several addresses, and leaves out its own name: https://github.com/distribution/reference (normalize.go). */
function canonicalRepository(repository: string): string {
  const path = repository
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .toLowerCase()
  const [first = '', ...rest] = path.split('/')
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost'
  if (isHost && !hubs.has(first)) return path
  const own = isHost ? rest : [first, ...rest]
  return ['docker.io', ...(own.length === 1 ? ['library'] : []), ...own].join('/')
}

const hubs = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** `pkg:github/acme/widget@v1.2.0` is the release as a whole. */
function isRepository(purl: Purl, { addresses, release }: VexProduct): boolean {
  const address = `https://github.com/${purl.name}`.toLowerCase()
  const isOwn = addresses.some(one => one.toLowerCase() === address)
  return isOwn && isSameVersion({ ...purl, version: purl.version.replace(/^v(?=\d)/, '') }, release.version)
}

function isSameName(purl: Purl, name: string): boolean {
  const named = (text: string) =>
    identityOf({ name: text, version: '', type: '', purl: `pkg:${purl.type}/${encodePart(text)}` }).name
  return named(purl.name) === named(name)
}

function isSameVersion({ version }: Purl, own: string): boolean {
  return version === '' || version === own || sameVersion(version, own)
}
