import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ifThere,
  limits,
  Problem,
  parseJson,
  readLimited,
  readPieces,
  readStart,
  sha256,
  textAt,
} from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { findingsSchema } from '../findings/findings.ts'
import { parseFindings } from '../findings/findings-document.ts'
import { type SbomPackage, sbom, sbomSummary } from '../kinds/sbom.ts'
import { vulnerabilities } from '../kinds/vulnerabilities.ts'
import { parseManifest } from '../manifest/manifest.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { manifestName } from '../manifest/release-names.ts'
import { readFromTarball } from '../release/tarball.ts'
import { type Target, targetLabel } from '../release/target.ts'
import { requireSbom } from '../sbom/require-sbom.ts'
import { spdxPackages } from './spdx-packages.ts'

/** What one side of a comparison has. Nothing of it is verified. */
export interface DiffSide {
  /** What the path is. */
  kind: 'release' | 'SBOM' | 'report of findings' | 'manifest'
  manifest?: Manifest
  /**
   * Components and findings by the label of their target; of a file alone by the empty text. Undefined if the manifest lists the file and it is
   * not there: few files are assets.
   */
  components: Map<string, SbomPackage[] | undefined>
  findings: Map<string, FindingsDocument | undefined>
}

/** Reads files of a release by their names; those that it lacks are absent. */
type ReadFiles = (names: string[]) => Promise<Map<string, Buffer>>

/**
 * Reads a release directory, a folder with the assets of a release, the tarball of a release, an SBOM (CycloneDX, SPDX), a report of findings or
 * a manifest. Throws a Problem for anything else, and if a file of a release is not the one that its manifest lists.
 */
export async function readDiffSide(path: string): Promise<DiffSide> {
  const status = await stat(path)
  if (status.isDirectory()) return ofRelease(path, filesIn(path))
  const start = await readStart(path, 2)
  if (start.equals(gzipStart))
    return ofRelease(path, names => readFromTarball(() => readPieces(path), names, limits.document))
  return ofFile((await readLimited(path, limits.document)).toString('utf8'), path)
}

const gzipStart = Buffer.from([0x1f, 0x8b])

function filesIn(directory: string): ReadFiles {
  return async names => {
    const found = new Map<string, Buffer>()
    for (const name of names) {
      const content = await ifThere(readLimited(join(directory, name), limits.document, 'inside'))
      if (content !== undefined) found.set(name, content)
    }
    return found
  }
}

async function ofRelease(path: string, read: ReadFiles): Promise<DiffSide> {
  const text = (await read([manifestName])).get(manifestName)
  if (text === undefined) throw unreadable(path, `it has no ${manifestName}.`)
  const manifest = parseManifest(text.toString('utf8'))
  const side: DiffSide = { kind: 'release', manifest, components: new Map(), findings: new Map() }
  const wanted = manifest.files.filter(file => partOf(file, manifest) !== undefined)
  const files = await read(wanted.flatMap(namesOf))
  for (const file of wanted) {
    const content = namesOf(file)
      .map(name => files.get(name))
      .find(one => one !== undefined)
    if (content !== undefined && sha256(content) !== file.sha256)
      throw unreadable(path, `${file.path} is not the file that its manifest lists.`)
    partOf(file, manifest)?.(content?.toString('utf8'), side)
  }
  return side
}

/** The folder of downloaded assets has other names than the release directory. */
function namesOf({ path, asset }: FileEntry): string[] {
  return asset === undefined || asset === path ? [path] : [path, asset]
}

/** How a file of a release is read; undefined if it is not compared. */
function partOf({ path }: FileEntry, { project: { name } }: Manifest) {
  const ofSbom = sbom.files.cyclonedx.targetAt(path, name)
  if (ofSbom !== undefined)
    return (text: string | undefined, { components }: DiffSide) =>
      components.set(targetLabel(ofSbom), text === undefined ? undefined : componentsIn(text, path, ofSbom))
  const scanned = vulnerabilities.files.document.targetAt(path, name)
  if (scanned === undefined) return undefined
  return (text: string | undefined, { findings }: DiffSide) =>
    findings.set(targetLabel(scanned), text === undefined ? undefined : parseFindings(text, path))
}

function componentsIn(text: string, path: string, target: Target): SbomPackage[] {
  return sbomSummary(sbom.parse?.(text, path), target).packages
}

function ofFile(text: string, path: string): DiffSide {
  const nothing = { components: new Map(), findings: new Map() }
  if (!/^\s*\{/.test(text.slice(0, 1000))) return { kind: 'manifest', manifest: parseManifest(text), ...nothing }
  const document = parseJson(text, path)
  if (textAt(document, 'schema') === findingsSchema)
    return { kind: 'report of findings', ...nothing, findings: new Map([['', parseFindings(text, path)]]) }
  const isSbom = textAt(document, 'bomFormat') === 'CycloneDX' || textAt(document, 'spdxVersion') !== undefined
  if (isSbom) requireSbom(document, path)
  if (textAt(document, 'bomFormat') === 'CycloneDX') {
    const { packages } = sbomSummary(document, { kind: 'directory', name: '' })
    return { kind: 'SBOM', ...nothing, components: new Map([['', packages]]) }
  }
  if (textAt(document, 'spdxVersion')?.startsWith('SPDX-2.') === true)
    return { kind: 'SBOM', ...nothing, components: new Map([['', spdxPackages(document)]]) }
  throw unreadable(path, 'it is none of these.')
}

function unreadable(path: string, found: string): Problem {
  return new Problem(`read ${path}`, {
    found,
    next: 'Give a release directory, a folder with the assets of a release, its tarball, an SBOM (CycloneDX or SPDX 2, in JSON), the report of scan-image, or a manifest.',
  })
}
