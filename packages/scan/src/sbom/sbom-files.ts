import { parseJson, sha256 } from '@release-tools/base'
import {
  type Bom,
  type BomAuthor,
  countComponents,
  type FileRecord,
  kinds,
  ownTool,
  qualityOf,
  type ReleasePlace,
  recordOf,
  renderCycloneDx,
  renderSpdx,
  type SbomFacts,
  type SbomQuality,
  targetLabel,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { rootOf } from '@release-tools/oci'
import type { Subject } from '../subject/subject.ts'
import type { Artifacts } from './distributions.ts'
import { foundBom } from './found-bom.ts'
import { isPythonProject, projectBoms } from './project-boms.ts'
import { inputFacts } from './sbom-inputs.ts'
import type { SyftOptions } from './syft.ts'

/** What decides the content of the SBOMs of a target. */
export interface SbomFileOptions extends SyftOptions {
  /** Absolute path. */
  releaseDir: string
  /** RFC 3339 in UTC to the second. */
  created: string
  /** Extras of the released package whose packages are listed too, as optional. */
  extras: string[]
  /** Absolute path of the lock; `none` for no lock; undefined to look for one in the project. */
  lockFile: string | undefined
  /** The Python that says what is installed; the one on PATH if it is absent. */
  python?: string | undefined
  /** Who publishes the SBOM; undefined if the repository is not known. */
  author?: BomAuthor | undefined
  /** The release that it belongs to; undefined outside of a run. */
  place?: ReleasePlace | undefined
}

/** An SBOM, and what the step record says of its file. */
export interface SbomFile extends FileRecord {
  text: string
}

/** The two SBOM files of a target or of its tools. */
export interface SbomFiles {
  /** Number of components, without the root. */
  components: number
  /** What the SBOM has of what published lists ask for. */
  quality: SbomQuality
  /** Paths are relative to the release directory. */
  files: { path: string; sha256: string }[]
}

/**
 * The SBOMs of a target: `main` of what is released or found in it, `tools` of what only builds or tests it. Without artifacts of a
 * Python project, `tools` is empty.
 */
export async function sbomFiles(
  target: Subject,
  syftJson: string,
  options: SbomFileOptions,
  host: Host,
): Promise<{ main: SbomFile[]; tools: SbomFile[] }> {
  const { artifacts } = target
  if (artifacts === undefined) return { main: await foundFiles(target, syftJson, options, host), tools: [] }
  return releasedFiles(target, { artifacts, syftJson }, options, host)
}

/** The SBOMs of everything that syft found. */
async function foundFiles(
  target: Subject,
  syftJson: string,
  options: SbomFileOptions,
  host: Host,
): Promise<SbomFile[]> {
  const root = rootOf(target)
  if (root !== undefined && (await isPythonProject(root)))
    host.notice(
      `The SBOM of ${targetLabel(target)} lists what its directory names, tools included: the release directory has no wheel or source distribution of it. Build first, or get them with \`from-artifacts\`.`,
    )
  const { name, version, sha256: digest } = options.syft
  const bom = foundBom(target, syftJson, { ...options, facts: factsOf(target, options) })
  const { cyclonedx, spdx } = kinds.sbom.files
  const maker = { name, version, sha256: digest }
  return [
    { ...recordOf(cyclonedx, cyclonedx.pathOf(target), maker), text: renderCycloneDx(bom) },
    { ...recordOf(spdx, spdx.pathOf(target), maker), text: renderSpdx(bom) },
  ]
}

/** The inputs that decided what is said. Only those of a directory decide what is listed. */
function factsOf(target: Subject, { extras, lockFile, place }: SbomFileOptions): SbomFacts {
  const root = rootOf(target)
  const references = place?.files ?? []
  if (root === undefined) return inputFacts({ exclude: [], extras: [], references }, '')
  const { exclude, target: own } = target.madeOf
  const path = target.kind === 'subdirectory' ? { target: own.path ?? '.' } : {}
  return inputFacts({ ...path, exclude, extras, references, ...(lockFile === undefined ? {} : { lockFile }) }, root)
}

/** The SBOMs of what is released, and of the tools that are not. */
async function releasedFiles(
  target: Subject,
  { artifacts, syftJson }: { artifacts: Artifacts; syftJson: string },
  options: SbomFileOptions,
  host: Host,
): Promise<{ main: SbomFile[]; tools: SbomFile[] }> {
  const { name, version } = options.syft
  const boms = await projectBoms(
    artifacts,
    {
      ...{ ...options, project: rootOf(target) ?? '', name: target.name, facts: factsOf(target, options) },
      ...{ syft: syftJson, maker: { name, version } },
    },
    host,
  )
  const { cyclonedx, spdx } = kinds.sbom.files
  const { tools } = kinds
  const file = (rule: Parameters<typeof recordOf>[0], path: string, text: string): SbomFile => ({
    ...recordOf(rule, path, ownTool),
    // Without a lock, another day gives other versions.
    ...(boms.locked ? {} : { reproducible: 'no' }),
    text,
  })
  const both = (bom: Bom) => [renderCycloneDx(bom), renderSpdx(bom)] as const
  const [[releasedCdx, releasedSpdx], [toolsCdx, toolsSpdx]] = [both(boms.released), both(boms.tools)]
  return {
    main: [file(cyclonedx, cyclonedx.pathOf(target), releasedCdx), file(spdx, spdx.pathOf(target), releasedSpdx)],
    tools: [
      file(tools.files.cyclonedx, tools.files.cyclonedx.path, toolsCdx),
      file(tools.files.spdx, tools.files.spdx.path, toolsSpdx),
    ],
  }
}

/** The number of components in SBOM files: that in the CycloneDX file. */
export function componentsIn([cyclonedx]: SbomFile[]): number {
  return countComponents(cyclonedx?.text ?? '{}')
}

/** Paths, digests, number of components and quality of SBOM files. */
export function resultOf(files: SbomFile[]): SbomFiles {
  const [cyclonedx] = files
  return {
    components: componentsIn(files),
    quality: qualityOf(parseJson(cyclonedx?.text ?? '{}', 'the CycloneDX SBOM')),
    files: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
  }
}
