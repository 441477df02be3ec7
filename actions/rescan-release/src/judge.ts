import {
  type Decision,
  decide,
  type FindingsDocument,
  judgeVexFiles,
  type Policy,
  type VexFile,
  vexReleaseIn,
} from '@release-tools/evidence'
import { shippedComponents } from '@release-tools/scan'
import type { Released } from './released.ts'

/** What decides today: the policy that is checked out, the VEX documents that it names, and the day. */
export interface Today {
  policy: Policy
  vex: VexFile[]
  /** `2027-01-31` */
  today: string
}

/** What the policy of today says of today's findings of a release, and of the licences of its components. */
export async function judgeToday(
  { manifest, directory }: Released,
  findings: FindingsDocument[],
  { policy, vex, today }: Today,
): Promise<Decision> {
  // The files of a verified release are those that its manifest lists.
  const place = { releaseDir: directory, isTrusted: async () => true }
  const targets = findings.map(({ target }) => target)
  const components = await shippedComponents(targets, place)
  const context = {
    documents: vex.map(({ document }) => document),
    findings,
    release: vexReleaseIn(manifest, components),
  }
  return decide(policy, { findings, components, vex: judgeVexFiles(policy, context, today) }, today)
}
