import { rm } from 'node:fs/promises'
import { code, messageOf, Problem, writeFileAtomic } from '@release-tools/base'
import { type Statement, summaryOf } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { readContext, signingRequest } from '@release-tools/runner'
import { resolveSigning, type SigningOptions, signStatements } from '@release-tools/sign'
import type { TargetReport } from '@release-tools/verify'
import type { Inputs } from './inputs.ts'

/** How the verification summary is written; found before anything is verified. */
export interface VsaPlan {
  id: string
  timeVerified: string
  signing: SigningOptions | undefined
}

/** Removes a summary of an earlier run, and finds out who verifies and who signs. Throws a Problem. */
export async function planVsa(inputs: Inputs, host: Host): Promise<VsaPlan> {
  await rm(inputs.vsa, { force: true })
  const id = inputs['verifier-id'] ?? ownId()
  const request = inputs.sign ? signingRequest({ ...inputs, 'dry-run': false }) : undefined
  const signing = request && (await resolveSigning(request, readContext(), host))
  const timeVerified =
    inputs.today === undefined ? `${new Date().toISOString().slice(0, 19)}Z` : `${inputs.today}T00:00:00Z`
  return { id, timeVerified, signing }
}

function ownId(): string {
  const { serverUrl, workflowRef } = readContext()
  if (workflowRef !== '') return `${serverUrl}/${workflowRef}`
  throw new Problem('name the verifier', {
    found: 'the run does not say which workflow it is of.',
    next: 'Set the input `verifier-id`.',
  })
}

/** Writes the summaries of the targets that have one. Returns a sentence about it, in Markdown, and whether there is one. */
export async function writeVsa(
  reports: TargetReport[],
  { id, timeVerified, signing }: VsaPlan,
  inputs: Inputs,
  host: Host,
): Promise<{ text: string; isThere: boolean }> {
  const statements = reports.flatMap(report => statementOf(report, { id, timeVerified }, host))
  if (statements.length === 0) return { text: 'No verification summary was written.', isThere: false }
  const lines =
    signing === undefined
      ? statements.map(statement => JSON.stringify(statement))
      : await signStatements(statements, signing, host)
  await writeFileAtomic(inputs.vsa, `${lines.join('\n')}\n`)
  const from = inputs.today === undefined ? 'from the clock of the runner' : 'from the input `today`'
  const signed = signing === undefined ? 'not signed' : 'signed'
  return {
    text: `The verification summary is of ${code(id, 'line')} (${signed}), as of ${timeVerified}, ${from}.`,
    isThere: true,
  }
}

function statementOf(report: TargetReport, verifier: { id: string; timeVerified: string }, host: Host): Statement[] {
  try {
    return [summaryOf(report, verifier)]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.info(`${report.target.text}: ${messageOf(error)}`)
    return []
  }
}
