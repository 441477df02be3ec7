import { join } from 'node:path'
import { fileSize, Problem, pool, sha256File } from '@release-tools/base'
import {
  assetName,
  type FileEntry,
  type ImageEntry,
  type ImageRecord,
  kinds,
  type Manifest,
  manifestSchema,
  requireAssetNames,
} from '@release-tools/evidence'
import type { ReleaseFacts } from '../notes/release-facts.ts'
import type { AssembleOptions } from './assemble-options.ts'
import type { ProvenFile } from './proven.ts'
import { recordedFiles } from './recorded-files.ts'

const policyFile = kinds.policy.files.document.path

/** The manifest of the files that are now in the release directory. Throws a Problem for a file that no step recorded. */
export async function buildManifest(
  { builder, verdict, evidence }: ReleaseFacts,
  options: AssembleOptions,
): Promise<Manifest> {
  const { releaseDir, project, source, previousRelease, today } = options
  const recorded = await recordedFiles(releaseDir)
  refuseStray(recorded.stray)
  requireAssetNames(recorded.files.map(({ path }) => path))
  const files = await pool(recorded.files, 4, file => describe(releaseDir, file))
  const policy = files.find(file => file.path === policyFile)
  const { tagObject, approver } = evidence.gates ?? {}
  return {
    schema: manifestSchema,
    project,
    source: { ...source, ...(tagObject !== undefined && { tagObject }) },
    images: recorded.images.map(withoutLayout),
    ...(approver && { approver }),
    builder,
    policy: { path: policyFile, sha256: policy?.sha256 ?? '' },
    verdict: { ...verdict, day: today },
    ...(previousRelease === undefined ? {} : { previousRelease }),
    files,
  }
}

async function describe(
  releaseDir: string,
  { path, mediaType, madeBy, reproducible, causes }: ProvenFile,
): Promise<FileEntry> {
  const asset = assetName(path)
  const [size, sha256] = await Promise.all([fileSize(join(releaseDir, path)), sha256File(join(releaseDir, path))])
  return {
    path,
    size: size ?? 0,
    sha256,
    mediaType,
    madeBy,
    ...(asset === undefined ? {} : { asset }),
    reproducible,
    ...(causes === undefined ? {} : { causes }),
  }
}

function withoutLayout({ layout, ...image }: ImageRecord): ImageEntry {
  return image
}

function refuseStray(stray: string[]) {
  if (stray.length === 0) return
  throw new Problem('list the files of the release', {
    found: `the release directory has ${stray.map(path => JSON.stringify(path)).join(', ')}, which no step recorded.`,
    next: 'Put your own files into artifacts/ before `collect-artifacts` runs, and delete files of earlier runs.',
  })
}
