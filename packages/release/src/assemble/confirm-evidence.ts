import { assetLimit, byBytes, fileSize, listFiles, Problem, pool, sha256File } from '@release-tools/base'
import {
  evidenceKinds,
  evidenceName,
  evidencePath,
  kinds,
  type ResourceDescriptor,
  readStepRecord,
  stepNames,
  stepRecordPath,
  unlisted,
  wholeList,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { AssembleOptions } from './assemble-options.ts'

type Options = Pick<AssembleOptions, 'releaseDir' | 'project' | 'evidence' | 'ownEvidence'>

/**
 * Compares evidence with the digests that the jobs that made it returned as outputs: a workflow artifact can be replaced on its way
 * to this job. Returns lines for the log of the verification. Throws a Problem if a file differs, is missing, or is of no such job.
 * If the caller has no digests, evidence of this job still has; for any other, a warning and the log say that nothing was compared.
 */
export async function confirmEvidence(options: Options, host: Pick<Host, 'warning'>): Promise<string[]> {
  const { releaseDir, project, ownEvidence = [] } = options
  const expected = await wholeList(releaseDir, options.evidence ?? [], 'evidence')
  const made = await evidenceNames(releaseDir, project.name)
  const known = [...expected, ...ownEvidence]
  const unknown = made.filter(name => !known.some(one => one.name === name))
  const wanted = [...expected, ...own(made, expected, ownEvidence)]
  const problems = (await pool(wanted, 8, one => differenceOf(releaseDir, one))).flat()
  if (options.evidence !== undefined)
    problems.push(
      ...unknown.map(name => `${JSON.stringify(name)} was not made by a job whose output \`evidence\` is given.`),
    )
  if (problems.length > 0) throw refused(problems)
  if (options.evidence === undefined && unknown.length > 0) {
    host.warning(
      `${unknown.length} files of evidence were not compared with digests of the jobs that made them. ${give}`,
    )
    return ['evidence: NOT compared with digests of the jobs that made it (input evidence: none)']
  }
  return made.length === 0 ? [] : [`evidence: ${made.length} files are as their jobs made them`]
}

/** What this job made, if it is evidence that the caller has no digest of. */
function own(made: string[], expected: ResourceDescriptor[], ownEvidence: ResourceDescriptor[]): ResourceDescriptor[] {
  return ownEvidence.filter(({ name = '' }) => made.includes(name) && !expected.some(one => one.name === name))
}

async function differenceOf(releaseDir: string, { name = '', digest }: ResourceDescriptor): Promise<string[]> {
  const path = evidencePath(releaseDir, name)
  if ((await fileSize(path)) === undefined) return [`${JSON.stringify(name)} is missing.`]
  const found = await sha256File(path, 'inside', assetLimit)
  if (found === digest.sha256) return []
  return [`${JSON.stringify(name)} has SHA-256 ${found}, but its job made ${digest.sha256}.`]
}

/** The evidence in the release directory, and the step records that say who made it. */
async function evidenceNames(releaseDir: string, project: string): Promise<string[]> {
  const files = (await listFiles(releaseDir)).filter(path => travels(path, project))
  const records: string[] = []
  for (const step of await stepNames(releaseDir)) {
    const record = await readStepRecord(releaseDir, step)
    if (record.files.some(({ path }) => files.includes(path)))
      records.push(evidenceName(releaseDir, stepRecordPath(releaseDir, step)))
  }
  return [...files, ...records].sort(byBytes)
}

/**
 * True for evidence that nothing else enforces. Artifacts are the subjects of provenance, which is signed as image signatures are.
 * What no policy can require is made here, as are the records of signatures and the Source level, and VEX documents are copied from the repository.
 */
function travels(path: string, project: string): boolean {
  if (unlisted.some(name => name === path)) return false
  const kind = evidenceKinds.find(rule => Object.values(rule.files).some(file => file.targetAt(path, project)))
  if (kind === undefined) return true
  const enforced: string[] = [
    kinds.artifacts.kind,
    kinds.provenance.kind,
    kinds['image-signature'].kind,
    kinds['signing-events'].kind,
    kinds['release-index'].kind,
    kinds['source-records'].kind,
    kinds['source-summary'].kind,
    kinds.vex.kind,
  ]
  // No policy requires what gates kept, and the job that checked has made it.
  if (kind.kind === kinds['gate-outputs'].kind) return true
  return kind.requirable !== false && !enforced.includes(kind.kind)
}

const give = 'Give the input `evidence` the outputs `evidence` of all steps that make evidence in other jobs.'

function refused(problems: string[]): Problem {
  const shown = problems.slice(0, 5)
  const more = problems.length > shown.length ? [`${problems.length - shown.length} more in the details.`] : []
  return new Problem('confirm the evidence', {
    found: [...shown, ...more].join(' '),
    next: `${give} Do not change the files in later jobs.`,
    details: problems.join('\n'),
  })
}
