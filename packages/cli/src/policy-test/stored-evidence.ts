import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { at, limits, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import {
  type Components,
  type Decision,
  decide,
  type FindingsDocument,
  findingsIn,
  isArtifact,
  judgeVexFiles,
  kinds,
  type Policy,
  parseFindings,
  parseManifest,
  readEvidence,
  sbomSummary,
  type VexRelease,
  vexReleaseOf,
  vexReleaseOfFindings,
} from '@release-tools/evidence'

type Evidence = Parameters<typeof decide>[1]

/** What a policy decides on: evidence, VEX documents, and what these may name it by. */
export interface StoredEvidence extends Omit<Evidence, 'vex'> {
  documents: Parameters<typeof judgeVexFiles>[1]['documents']
  named: VexRelease
}

/** The verdict of a policy on stored evidence, as of a day. */
export function decideOnStored(
  policy: Policy,
  { documents, named, ...evidence }: StoredEvidence,
  day: string,
): Decision {
  if (policy.vulnerabilities.vex === undefined) return decide(policy, evidence, day)
  const vex = judgeVexFiles(policy, { documents, findings: evidence.findings, release: named }, day)
  return decide(policy, { ...evidence, vex }, day)
}

/**
 * Reads the evidence of a case: one release directory; or reports of scan-image, each with the SBOM of what was scanned behind it, if there
 * is one, and VEX documents. Paths are absolute. Nothing is verified. Throws a Problem that names the file.
 */
export async function storedEvidence(paths: string[]): Promise<StoredEvidence> {
  const [first = ''] = paths
  if (!(await stat(first)).isDirectory()) return ofFiles(paths)
  if (paths.length === 1) return ofRelease(first)
  throw mixed(first, 'it is a release directory, and other files are named beside it.')
}

async function ofFiles(paths: string[]): Promise<StoredEvidence> {
  const findings: FindingsDocument[] = []
  const components: Components[] = []
  const documents: StoredEvidence['documents'][number][] = []
  for (const path of paths) {
    const source = (await readLimited(path, limits.document)).toString('utf8')
    const document = parseJson(source, path)
    const target = findings.at(-1)?.target
    if (isVex(document)) documents.push(kinds.vex.parse?.(source, path) as (typeof documents)[number])
    else if (textAt(document, 'bomFormat') !== 'CycloneDX') findings.push(parseFindings(source, path))
    else if (target !== undefined) components.push(sbomSummary(document, target))
    else throw mixed(path, 'it is an SBOM, and no report of findings is named before it.')
  }
  return { findings, components, documents, named: vexReleaseOfFindings(findings) }
}

/** True for OpenVEX, CSAF, and a CycloneDX document that only says what vulnerabilities mean. */
function isVex(document: unknown): boolean {
  if (textAt(document, '@context') !== undefined || at(document, 'document') !== undefined) return true
  return at(document, 'vulnerabilities') !== undefined && at(document, 'components') === undefined
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
  const artifacts = files
    .filter(({ path }) => isArtifact(path))
    .map(({ path, sha256 }) => ({ fileName: basename(path), sha256 }))
  const release = await readEvidence(directory, {
    project: project.name,
    version: project.version,
    commit: source.commit,
    images,
    artifacts,
  })
  const named = vexReleaseOf({ ...project, source, images, artifacts, boms: release.summaries.sbom })
  return { findings: findingsIn(release.summaries), release, documents: release.summaries.vex, named }
}
