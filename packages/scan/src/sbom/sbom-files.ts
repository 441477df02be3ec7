import {
  type Bom,
  type BomAuthor,
  type CycloneDxVersion,
  dependencyManifests,
  kinds,
  type LargeText,
  ownTool,
  type ReleasePlace,
  recordOf,
  type SbomFacts,
  type SubmittedManifest,
  targetLabel,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { rootOf } from '@release-tools/oci'
import type { Subject } from '../subject/subject.ts'
import type { Artifacts } from './distributions.ts'
import { foundBom } from './found-bom.ts'
import { isPythonProject, projectBoms } from './project-boms.ts'
import { type MadeSbom, renderBom, type SbomFile } from './render-bom.ts'
import { inputFacts } from './sbom-inputs.ts'
import type { SyftOptions } from './syft.ts'

/** What decides the content of the SBOMs of a target. */
export interface SbomFileOptions extends SyftOptions {
  /** Absolute path. */
  releaseDir: string
  /** RFC 3339 in UTC to the second. */
  created: string
  /** Defaults to 1.6. */
  cyclonedx?: CycloneDxVersion | undefined
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
  /** True if the dependency graph of GitHub gets what is found. */
  manifests?: boolean | undefined
}

/** The SBOMs of a target: `main` of what is released or found in it, `tools` of what only builds or tests it. */
export interface MadeSboms {
  main: MadeSbom
  /** Absent without artifacts of a Python project. */
  tools?: MadeSbom
  /** What the dependency graph gets. Absent unless asked for. */
  manifests?: SubmittedManifest[]
  /** Syft's own JSON of the target. */
  syftJson: Buffer
}

/** Makes the SBOMs of a target. `syft` gives syft's own JSON of it. Throws a Problem if it cannot be found out what is released. */
export async function sbomFiles(
  target: Subject,
  syft: () => Promise<Buffer>,
  options: SbomFileOptions,
  host: Host,
): Promise<MadeSboms> {
  const { artifacts } = target
  if (artifacts === undefined) return foundFiles(target, await syft(), options, host)
  return releasedFiles(target, { artifacts, syft }, options, host)
}

/** The SBOMs of everything that syft found. */
async function foundFiles(target: Subject, syftJson: Buffer, options: SbomFileOptions, host: Host): Promise<MadeSboms> {
  if (target.source.kind === 'directory' && (await isPythonProject(target.source.path)))
    host.notice(
      `The SBOM of ${targetLabel(target)} lists what its directory names, tools included: the release directory has no wheel or source distribution of it. Build first, or get them with \`from-artifacts\`.`,
    )
  const { name, version, sha256: digest } = options.syft
  const bom = foundBom(target, syftJson, { ...options, facts: factsOf(target, options) })
  const { cyclonedx, spdx } = kinds.sbom.files
  const maker = { name, version, sha256: digest }
  const rendered = renderBom(bom, options.cyclonedx)
  // What is installed is in no commit.
  const again = target.source.kind === 'environment' ? { reproducible: 'no' as const } : {}
  const files = [
    { ...recordOf(cyclonedx, cyclonedx.pathOf(target), maker), ...again, text: rendered.cyclonedx },
    { ...recordOf(spdx, spdx.pathOf(target), maker), ...again, text: rendered.spdx },
  ]
  return { main: { files, quality: rendered.quality }, ...manifestsOf([bom], target, options), syftJson }
}

/** A package is only in a directory where a file of the repository names it: what is installed is in no commit. */
function manifestsOf(boms: Bom[], target: Subject, { manifests }: SbomFileOptions): Pick<MadeSboms, 'manifests'> {
  if (manifests !== true) return {}
  const directory = target.source.kind === 'directory' ? { directory: target.madeOf.target.path ?? '' } : {}
  return { manifests: dependencyManifests(boms, { name: targetLabel(target), ...directory }) }
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
  { artifacts, syft }: { artifacts: Artifacts; syft: () => Promise<Buffer> },
  options: SbomFileOptions,
  host: Host,
): Promise<MadeSboms> {
  const { name, version } = options.syft
  const boms = await projectBoms(
    artifacts,
    {
      ...{ ...options, project: rootOf(target) ?? '', name: target.name, facts: factsOf(target, options) },
      ...{ syft, maker: { name, version } },
    },
    host,
  )
  const { cyclonedx, spdx } = kinds.sbom.files
  const { tools } = kinds
  const file = (rule: Parameters<typeof recordOf>[0], path: string, text: LargeText): SbomFile => ({
    ...recordOf(rule, path, ownTool),
    // Without a lock, another day gives other versions.
    ...(boms.locked ? {} : { reproducible: 'no' }),
    text,
  })
  const made = (bom: Bom, paths: Record<'cyclonedx' | 'spdx', string>): MadeSbom => {
    const { quality, ...texts } = renderBom(bom, options.cyclonedx)
    return { files: [file(cyclonedx, paths.cyclonedx, texts.cyclonedx), file(spdx, paths.spdx, texts.spdx)], quality }
  }
  return {
    main: made(boms.released, { cyclonedx: cyclonedx.pathOf(target), spdx: spdx.pathOf(target) }),
    tools: made(boms.tools, { cyclonedx: tools.files.cyclonedx.path, spdx: tools.files.spdx.path }),
    ...manifestsOf([boms.released, boms.tools], target, options),
    syftJson: boms.syftJson,
  }
}
