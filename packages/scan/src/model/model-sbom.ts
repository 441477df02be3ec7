import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { messageOf, toPosix, writeFileAtomic } from '@release-tools/base'
import {
  type BomAuthor,
  type Component,
  type CycloneDxVersion,
  describeModel,
  identifiedText,
  kinds,
  type ModelBom,
  mlBomOf,
  modelSignatureName,
  ownTool,
  qualityOf,
  readModelManifest,
  recordOf,
  requireOwnPlace,
  spdxOf,
  targetKey,
  targetLabel,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Sbom } from '../sbom/catalogue.ts'
import { resultOf } from '../sbom/render-bom.ts'
import { sbomStep } from '../sbom/syft-json.ts'
import { readCard } from './read-card.ts'

export interface ModelSbomOptions {
  /** Absolute path of the model. */
  directory: string
  name: string
  version: string
  /** RFC 3339 in UTC to the second: the time of the commit. */
  created: string
  /** Defaults to 1.6. */
  cyclonedx?: CycloneDxVersion | undefined
  /** Absolute path. */
  releaseDir: string
  /** Who publishes it; undefined if the repository is not known. */
  author?: BomAuthor | undefined
}

/**
 * Catalogues the files of a model, with what they say about it, and writes its SBOMs into the release directory: CycloneDX as an ML-BOM, and
 * in SPDX what that has words for. A signature in the model (`model.sig`) is not a part of it. Throws a Problem for a link out of the
 * model, and if another target has the same name.
 */
export async function makeModelSbom(options: ModelSbomOptions, host: Host): Promise<Sbom> {
  const { directory, name, version, releaseDir } = options
  const root = await realpath(directory)
  const path = toPosix(relative(await realpath(host.workspace), root)) || '.'
  const target = { kind: 'model' as const, name, path }
  const bom = await bomOf(root, options, host)
  const madeOf = { target, source: `model:${path}`, exclude: [], version, content: `sha256:${bom.sha256}` }
  await requireOwnPlace(releaseDir, madeOf)
  const { cyclonedx, spdx } = kinds.sbom.files
  const document = mlBomOf(bom, options.cyclonedx)
  const texts = [
    { file: cyclonedx, text: identifiedText(document) },
    { file: spdx, text: identifiedText(spdxOf(bom)) },
  ]
  const files = texts.map(({ file, text }) => ({ ...recordOf(file, file.pathOf(target), ownTool), text }))
  for (const { path: place, text } of files) await writeFileAtomic(join(releaseDir, place), text.pieces)
  const step = `${sbomStep}.${targetKey(target)}`
  // Nobody has made them a second time.
  const records = files.map(({ text: _, ...record }) => ({ ...record, reproducible: 'unverified' as const }))
  await writeStepRecord(releaseDir, step, { madeOf, files: records })
  host.info(`${targetLabel(target)}: ${bom.parts.length} files, ${files.map(one => one.path).join(' and ')}.`)
  return {
    kind: 'model',
    name,
    ...resultOf({ files, quality: qualityOf(document) }),
  }
}

async function bomOf(
  root: string,
  { name, version, created, author }: ModelSbomOptions,
  host: Host,
): Promise<ModelBom> {
  const signature = join(root, modelSignatureName)
  const statement = await describeModel(root, { signature, links: 'resolve', ignored: [] })
  const files = [...readModelManifest(statement).files].map(([path, [part]]) => ({
    path,
    place: join(root, path),
    sha256: part?.digest ?? '',
  }))
  const { card, licence, frameworks, unread } = await readCard(files)
  for (const problem of unread) host.warning(`The SBOM of ${name} does not say what a file says. ${messageOf(problem)}`)
  const parts = files.map(
    ({ path, sha256: digest }): Component => ({
      ref: `file:${path}`,
      type: 'file',
      name: path,
      sha256: digest,
      scope: 'required',
      locations: [],
    }),
  )
  return {
    content: 'model',
    root: { name, version, ...(licence === undefined ? {} : { licence }) },
    created,
    makers: [],
    components: [...parts, ...frameworks],
    parts: parts.map(({ ref }) => ref),
    needs: new Map(),
    complete: [],
    facts: {},
    ...(author === undefined ? {} : { author }),
    card,
    sha256: statement.subject[0]?.digest.sha256 ?? '',
  }
}
