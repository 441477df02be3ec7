import { hexDigest, number, object, Problem, readShape, segmentOf, sha256, text } from '@release-tools/base'
import {
  customShape,
  entryShape,
  type IndexEntry,
  indexName,
  kinds,
  type ReleaseIndex,
  renderIndex,
} from '@release-tools/evidence'
import { TargetFile, type Targets } from '@tufjs/models'

/** The targets of a version of the index: the manifest of each release, and index.yaml. Throws a Problem for an entry that is wrong. */
export function targetsOf(index: ReleaseIndex, version: number): Record<string, TargetFile> {
  const rendering = renderIndex(index, version)
  const files = index.releases.map(manifestTarget)
  const own = targetFile(indexName, rendering.length, sha256(rendering), { repository: index.repository })
  return Object.fromEntries([...files, own].map(file => [file.path, file]))
}

function manifestTarget(entry: IndexEntry): TargetFile {
  const what = `the entry of ${entry.tag} for the index`
  const { manifest, size, ...custom } = readShape(entryShape, entry, what)
  return targetFile(pathOf(custom.tag), size, manifest, custom)
}

function targetFile(path: string, length: number, digest: string, custom: object): TargetFile {
  return new TargetFile({ path, length, hashes: { sha256: digest }, unrecognizedFields: { custom: { ...custom } } })
}

/** Path of the target of a release. Two tags never share one. */
function pathOf(tag: string): string {
  return `${segmentOf(tag)}/${kinds.manifest.files.document.path}`
}

const renderingShape = object({ repository: text })
const fileShape = object({ sha256: hexDigest, length: number(0, Number.MAX_SAFE_INTEGER) })

/** The index that verified targets say. Throws a Problem if they are not an index, or sign a rendering other than that of this program. */
export function indexOf({ targets, version }: Pick<Targets, 'targets' | 'version'>, place: string): ReleaseIndex {
  const what = `the index in ${place}`
  const next = 'Update release-tools. If that does not help, ask the project.'
  const own = targets[indexName]
  if (own === undefined)
    throw new Problem(`read ${what}`, { found: `its targets have no ${indexName}.`, next: 'Check the place.' })
  const { repository } = readShape(renderingShape, own.custom, what, next)
  const releases = Object.values(targets).flatMap(target => (target === own ? [] : [entryOf(target, what, next)]))
  const index = { repository, releases }
  const rendering = renderIndex(index, version)
  const signed = factsOf(own, what, next)
  if (signed.sha256 === sha256(rendering) && signed.length === rendering.length) return index
  throw new Problem(`read ${what}`, {
    found: `it signs an ${indexName} other than the one that its releases give.`,
    next,
  })
}

function entryOf(target: TargetFile, what: string, next: string): IndexEntry {
  const facts = factsOf(target, what, next)
  const entry = { ...readShape(customShape, target.custom, `${target.path} of ${what}`, next) }
  if (target.path === pathOf(entry.tag)) return { ...entry, manifest: facts.sha256, size: facts.length }
  throw new Problem(`read ${what}`, { found: `${JSON.stringify(target.path)} says that it is ${entry.tag}.`, next })
}

function factsOf({ hashes, length, path }: TargetFile, what: string, next: string) {
  return readShape(fileShape, { ...hashes, length }, `${path} of ${what}`, next)
}
