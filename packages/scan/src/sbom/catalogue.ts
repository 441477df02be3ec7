import { join } from 'node:path'
import { Problem, writeFileAtomic } from '@release-tools/base'
import {
  evidenceOf,
  type ResourceDescriptor,
  requireOwnPlace,
  type SubmittedManifest,
  type Target,
  targetKey,
  targetLabel,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget } from '@release-tools/oci'
import { type SubjectOptions, subjectOf } from '../subject/subject.ts'
import { type MadeSbom, resultOf, type SbomFile, type SbomFiles } from './render-bom.ts'
import { type SbomFileOptions, sbomFiles } from './sbom-files.ts'
import { runSyft } from './syft.ts'
import { sbomStep, syftJsonPath } from './syft-json.ts'

export interface SbomOptions extends SbomFileOptions, SubjectOptions {
  /** Minimum number of components. Fewer are an error, because syft succeeds even if it finds none. */
  minComponents: number
  /** The SHA-256 of what another run makes of the same, by paths; undefined if there is none. It may still run, and never rejects. */
  again?: Promise<ReadonlyMap<string, string> | undefined>
}

/** The SBOMs of one target. */
export interface Sbom extends SbomFiles, Pick<Target, 'kind'> {
  name: string
  platform?: string
  digest?: string
  /** Of a project whose artifacts are there: what only builds or tests it. */
  tools?: SbomFiles
  /** Path of syft's own JSON, beside the release directory. Absent for a model, which syft does not read. */
  syft?: string
  /** What the dependency graph of GitHub gets. Absent unless asked for. */
  manifests?: SubmittedManifest[]
}

/**
 * Catalogues a target. Writes its SBOMs into the release directory, and syft's own JSON beside it. The step record says what they
 * were made of. Throws a Problem if another target has the same name.
 */
export async function makeSbom(found: ScanTarget, options: SbomOptions, host: Host): Promise<Sbom> {
  const target = await subjectOf(found, options, host)
  const { madeOf } = target
  await requireOwnPlace(options.releaseDir, madeOf)
  const { main, tools, manifests, syftJson } = await sbomFiles(
    target,
    () => runSyft(target, options, host),
    options,
    host,
  )
  const { components } = main.quality
  if (components < options.minComponents) throw tooFew(target, components, options.minComponents)
  const again = await options.again
  const files = [...main.files, ...(tools?.files ?? [])].map(file => withProof(file, again, host))
  for (const file of files) await writeFileAtomic(join(options.releaseDir, file.path), file.text.pieces)
  const syft = syftJsonPath(options.releaseDir, target)
  await writeFileAtomic(syft, syftJson)
  await writeStepRecord(options.releaseDir, `${sbomStep}.${targetKey(target)}`, {
    madeOf,
    files: files.map(({ text: _, ...record }) => record),
  })
  announce(targetLabel(target), main, host)
  if (tools !== undefined) announce(targetLabel({ ...target, kind: 'tools' }), tools, host)
  return {
    kind: target.kind,
    name: target.name,
    ...(target.platform === undefined ? {} : { platform: target.platform }),
    ...(target.digest === undefined ? {} : { digest: target.digest }),
    ...resultOf(main),
    ...(tools === undefined ? {} : { tools: resultOf(tools) }),
    syft,
    ...(manifests === undefined ? {} : { manifests }),
  }
}

/** `bytes` only if another run has made the same. */
function withProof(file: SbomFile, again: Awaited<SbomOptions['again']>, host: Host): SbomFile {
  if (file.reproducible !== 'bytes') return file
  const other = again?.get(file.path)
  if (other === undefined) return { ...file, reproducible: 'unverified' }
  if (other === file.text.sha256) return file
  host.warning(
    `Made again, ${file.path} has other bytes. It lists something that is not in the commit, or that changes from run to run: leave that out with the input \`exclude\`.`,
  )
  return { ...file, reproducible: 'no' }
}

/** The digests of what makeSbom wrote, for other jobs. */
export function sbomEvidence(sboms: Sbom[], releaseDir: string): Promise<ResourceDescriptor[]> {
  return evidenceOf(
    releaseDir,
    sboms.map(sbom => `${sbomStep}.${targetKey(sbom)}`),
    sboms.flatMap(({ syft }) => syft ?? []),
  )
}

function announce(label: string, { files, quality }: MadeSbom, host: Host): void {
  host.info(`${label}: ${quality.components} components, ${files.map(file => file.path).join(' and ')}.`)
}

function tooFew(target: ScanTarget, found: number, wanted: number): Problem {
  return new Problem(`catalogue ${targetLabel(target)}`, {
    found: `it has ${found} components, but the minimum is ${wanted}.`,
    next: 'Check that the target has a lock file or installed packages. If an empty SBOM is expected, set `min-components: 0`.',
  })
}
