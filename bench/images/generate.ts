import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  evidenceOf,
  findingsDocument,
  type ImageRecord,
  jobListsOutput,
  kinds,
  mergeMatches,
  ownTool,
  recordOf,
  renderCycloneDx,
  renderFindings,
  renderSarif,
  renderSpdx,
  type Target,
  targetKey,
  writeStepRecord,
} from '@release-tools/evidence'
import { foundBom, match } from '@release-tools/evidence/testing'
import { entry, ImageBuilder, writeFiles } from '@release-tools/oci/testing'
import { collect, filesToHandOver } from '@release-tools/release'

/** What each SBOM lists, and what the scanners found in each platform: about as much as a slim image of Python has. */
export const [packages, findings] = [150, 60]
export const platforms = ['linux/amd64', 'linux/arm64']

/** What the jobs of the matrices left: folders of workflow artifacts, and the outputs of both jobs by their keys. */
export interface Generated {
  artifacts: string[]
  image: Record<string, string>
  evidence: Record<string, string>
}

/** Makes what two jobs for each image hand over: its layout, and then SBOMs and findings of each platform. Names and digests are its own. */
export async function generateImages(count: number, folder: string): Promise<Generated> {
  const made: Generated = { artifacts: [], image: {}, evidence: {} }
  for (let key = 0; key < count; key++) {
    const releaseDir = join(folder, `job-${key}`, 'release')
    const [record, image] = await imageJob(`image-${key}`, releaseDir)
    made.artifacts.push(await handOver(releaseDir, join(folder, `image-${key}`)))
    made.image[`image-${key}`] = image
    made.evidence[`image-${key}`] = await evidenceJob(record, releaseDir)
    made.artifacts.push(await handOver(releaseDir, join(folder, `evidence-image-${key}`)))
  }
  return made
}

/** What build-container and collect-artifacts leave, without the build. */
async function imageJob(name: string, releaseDir: string): Promise<[ImageRecord, string]> {
  mkdirSync(releaseDir, { recursive: true })
  const builder = new ImageBuilder()
  const images = platforms.map(platform => entry(builder.image(platform, `${name} ${platform}`), platform))
  const layout = writeFiles(join(dirname(releaseDir), 'built'), builder.layout(builder.index(images)))
  const source = { name, repository: `ghcr.io/acme/${name}`, layout }
  const collected = await collect(releaseDir, [source])
  const [record] = collected.images
  if (record === undefined) throw new Error(`${name} was not collected`)
  return [record, await jobListsOutput(releaseDir, { subjects: collected.subjects })]
}

/** What generate-sbom and scan-image leave, without the tools. */
async function evidenceJob({ name, platforms: found }: ImageRecord, releaseDir: string): Promise<string> {
  const steps: string[] = []
  for (const { platform, digest } of found) {
    const target: Target = { kind: 'image', name, platform, digest }
    const [catalogued, scanned] = [`generate-sbom.${targetKey(target)}`, `scan-image.${targetKey(target)}`]
    await leave(releaseDir, catalogued, sbomsOf(target))
    await leave(releaseDir, scanned, findingsOf(target))
    steps.push(catalogued, scanned)
  }
  return jobListsOutput(releaseDir, { evidence: await evidenceOf(releaseDir, steps) })
}

type Rule = Pick<typeof kinds.sbom.files.spdx, 'mediaType' | 'pathOf'>

async function leave(releaseDir: string, step: string, made: [Rule, Target, string][]): Promise<void> {
  const files = made.map(([rule, target, text]) => {
    const path = join(releaseDir, rule.pathOf(target))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return recordOf({ mediaType: rule.mediaType, reproducible: 'no' }, rule.pathOf(target), ownTool)
  })
  await writeStepRecord(releaseDir, step, { files })
}

/** The SBOMs of an image with many packages. */
function sbomsOf(target: Target): [Rule, Target, string][] {
  const { cyclonedx, spdx } = kinds.sbom.files
  const { name, digest = '', platform = '' } = target
  const names = Array.from({ length: packages }, (_, index) => `package-${index}`)
  const bom = foundBom('image', names, { name, version: '1.0', digest, platform })
  return [
    [cyclonedx, target, renderCycloneDx(bom)],
    [spdx, target, renderSpdx(bom)],
  ]
}

function findingsOf(target: Target): [Rule, Target, string][] {
  const scanners = ['grype', 'trivy'] as const
  const all = Array.from({ length: findings }, (_, index) => {
    const name = `package-${index}`
    const about = { id: `CVE-2026-${1000 + index}`, name, purl: `pkg:deb/debian/${name}@1.0`, version: '1.0' }
    return scanners.map(scanner =>
      match({ ...about, scanner, severity: 'MEDIUM', fix: { state: 'unknown', versions: [] } }),
    )
  }).flat()
  const database = { built: '2026-05-31T12:00:00Z' }
  const document = findingsDocument({
    target,
    scanned: '2026-06-01T12:00:00Z',
    scanners: scanners.map(name => ({ name, version: '1.0.0', status: 'ok', database })),
    findings: mergeMatches(all, [...scanners]),
  })
  return [
    [kinds.vulnerabilities.files.document, target, renderFindings(document)],
    [kinds.sarif.files.report, target, renderSarif(document, [])],
  ]
}

/** A workflow artifact: what storeArtifact would upload. */
async function handOver(releaseDir: string, artifact: string): Promise<string> {
  const hasImage = artifact.includes('evidence-')
  for (const path of await filesToHandOver(releaseDir)) {
    // The job that scans does not hand on the layout that it got.
    if (hasImage && path.startsWith('image-layouts/')) continue
    mkdirSync(dirname(join(artifact, path)), { recursive: true })
    copyFileSync(join(dirname(releaseDir), path), join(artifact, path))
  }
  return artifact
}
