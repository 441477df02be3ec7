import { type Decision, type Policy, targetLabel } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { commentOnPullRequest } from '@release-tools/runner'
import { annotateFindings, counts, rankedFindings, type Scan, scanComment, scanSummary } from '@release-tools/scan'
import type { Inputs } from './inputs.ts'

/** Shows people what was found: in the log, in files, in the summary of the job and, if the inputs ask for it, on the pull request. */
export async function showResults(
  scans: Scan[],
  decision: Decision,
  policy: Policy,
  inputs: Pick<Inputs, 'gate' | 'comment' | 'github-token'>,
  host: Host,
): Promise<void> {
  const documents = scans.map(scan => scan.document)
  for (const document of documents) host.info(`${targetLabel(document.target)}: ${counts(document)}.`)
  host.info(`Verdict: ${decision.result}.`)
  const { gate, comment, 'github-token': token } = inputs
  const ranked = rankedFindings(decision, new Map(scans.flatMap(scan => [...scan.places])))
  annotateFindings(ranked, gate, host)
  const sampleNote = host.env.RELEASE_TOOLS_SAMPLE_DATABASES
  const facts = { documents, decision, ranked, policy, gate, ...(sampleNote ? { sampleNote } : {}) }
  await host.summary(scanSummary(facts), 'verdict')
  if (comment && token !== undefined) await commentOnPullRequest(scanComment(facts), token, host)
}
