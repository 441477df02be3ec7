import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import {
  type Components,
  type decide,
  type FindingsDocument,
  findingsIn,
  isArtifact,
  kinds,
  parseFindings,
  parseManifest,
  readEvidence,
  sbomSummary,
  type VexDocument,
  type VexRelease,
  vexReleaseOf,
  vexReleaseOfFindings,
} from '@release-tools/evidence'

/** What a policy decides on, and by what the VEX documents may name it. */
export interface StoredEvidence {
  evidence: Parameters<typeof decide>[1]
  named: VexRelease
  /** The VEX documents of the release. */
  documents: VexDocument[]
}

/**
 * Reads the evidence of a case: one release directory, or reports of scan-image, each with the SBOM of what was scanned behind it, if there
 * is one. Paths are absolute. Nothing is verified. Throws a Problem that names the file.
 */
export async function storedEvidence(paths: string[]): Promise<StoredEvidence> {
  const [first = ''] = paths
  if ((await stat(first)).isDirectory()) {
    if (paths.length === 1) return ofRelease(first)
    throw mixed(first, 'it is a release directory, and other files are named beside it.')
  }
  const findings: FindingsDocument[] = []
  const components: Components[] = []
  for (const path of paths) {
    const source = (await readLimited(path, limits.document)).toString('utf8')
    if (textAt(parseJson(source, path), 'bomFormat') !== 'CycloneDX') {
      findings.push(parseFindings(source, path))
      continue
    }
    const target = findings.at(-1)?.target
    if (target === undefined) throw mixed(path, 'it is an SBOM, and no report of findings is named before it.')
    components.push(sbomSummary(parseJson(source, path), target))
  }
  return { evidence: { findings, components }, named: vexReleaseOfFindings(findings), documents: [] }
}

function mixed(path: string, found: string): Problem {
  return new Problem(`use ${path} as evidence`, {
    found,
    next: 'Name one release directory, or reports of scan-image, each followed by the SBOM of what was scanned.',
  })
}

/** The evidence of a release directory, as assemble-release reads it. */
async function ofRelease(directory: string): Promise<StoredEvidence> {
  const { document } = kinds.manifest.files
  const text = (await readLimited(join(directory, document.path), limits.evidence, 'inside')).toString('utf8')
  const { project, source, images, files } = parseManifest(text)
  const release = await readEvidence(directory, {
    project: project.name,
    version: project.version,
    commit: source.commit,
    images,
    artifacts: files
      .filter(({ path }) => isArtifact(path))
      .map(({ path, sha256 }) => ({ fileName: basename(path), sha256 })),
  })
  return {
    evidence: { findings: findingsIn(release.summaries), release },
    named: vexReleaseOf({ ...project, source, images, artifacts: files.filter(({ path }) => isArtifact(path)) }),
    documents: release.summaries.vex,
  }
}
