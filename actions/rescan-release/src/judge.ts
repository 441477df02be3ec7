import {
  type Decision,
  decide,
  type FindingsDocument,
  isArtifact,
  judgeVexFiles,
  type Manifest,
  type Policy,
  type VexFile,
  vexReleaseOf,
} from '@release-tools/evidence'

/** What decides today: the policy that is checked out, the VEX documents that it names, and the day. */
export interface Today {
  policy: Policy
  vex: VexFile[]
  /** `2027-01-31` */
  today: string
}

/** What the policy of today says of today's findings of a release. */
export function judgeToday(
  { project, source, files, images }: Manifest,
  findings: FindingsDocument[],
  { policy, vex, today }: Today,
): Decision {
  const artifacts = files.filter(({ path }) => isArtifact(path))
  const release = vexReleaseOf({ ...project, source, images, artifacts })
  const documents = vex.map(({ document }) => document)
  return decide(policy, { findings, vex: judgeVexFiles(policy, { documents, findings, release }, today) }, today)
}
