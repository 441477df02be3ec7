import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { readPolicy, readVexFiles, type VerdictResult, workspaceRelative } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { newestOfLines } from '@release-tools/release'
import { credentialsOf, findRelease, gitHubOf, readContext, storeArtifact, trustOf } from '@release-tools/runner'
import { warnOfIgnoredSettings } from '@release-tools/scan'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { type Rescan, rescanRelease } from './rescan.ts'
import { newFindings, rescanSummary } from './summary.ts'

/** Scans the newest release of each line again, and says what is new. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  warnOfIgnoredSettings(host)
  const policy = await readPolicy(inputs.policy, host)
  const { rule } = await findRelease({ ...inputs, tag: undefined }, host)
  const trust = await trustOf(inputs, context, policy, host)
  const releases = await (await gitHubOf(inputs, context, host)).releases()
  const place = {
    repository: context.repository,
    serverUrl: context.serverUrl,
    github: { api: context.apiUrl, token: () => inputs['github-token'] },
    trust,
  }
  const { scanners, today, directory } = inputs
  const { credentials } = credentialsOf(inputs, host)
  const vex = await readVexFiles(policy, host.workspace)
  const rescans: Rescan[] = []
  for (const tag of newestOfLines(inputs.lines, releases, rule))
    rescans.push(await rescanRelease(tag, { place, policy, vex, scanners, credentials, today, directory }, host))
  await host.summary(rescanSummary(rescans), 'verdict')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], directory, host)
  return judged(rescans, inputs, host)
}

function judged(rescans: Rescan[], { gate }: Inputs, { workspace }: Host): Outputs<OutputName> {
  const result = worst(rescans)
  const verified = rescans.filter(({ document }) => document.verified)
  const inEach = (path: string) =>
    verified.map(one => workspaceRelative(workspace, join(one.directory, path))).join('\n')
  const outputs = {
    verdict: result,
    tags: JSON.stringify(rescans.map(({ document }) => document.tag)),
    new: String(newFindings(rescans)),
    now: inEach('now'),
    released: inEach('released'),
    directories: inEach('.'),
  }
  const unverified = rescans.filter(({ document }) => !document.verified)
  if (unverified.length > 0) throw new FailedWithOutputs(notVerified(unverified), outputs)
  if (gate && result !== 'pass') throw new FailedWithOutputs(notAccepted(rescans, result), outputs)
  return outputs
}

/** From the best to the worst. */
const order: VerdictResult[] = ['pass', 'review', 'fail', 'error']

function worst(rescans: Rescan[]): VerdictResult {
  const results = rescans.map(({ document }) => document.verdict.result)
  return order.findLast(result => results.includes(result)) ?? 'error'
}

function notVerified(rescans: Rescan[]): Problem {
  const named = rescans.map(({ document: { tag, problems } }) => `${tag}: ${problems.slice(0, 3).join(' ')}`)
  return new Problem('verify the published releases', {
    found: named.join(' '),
    next: 'Check the inputs `key`, `certificate-identity` and `trusted-root`. If they are right, the release is not what was published: warn its users.',
    details: rescans.flatMap(({ document }) => document.problems.map(text => `${document.tag}: ${text}`)).join('\n'),
  })
}

function notAccepted(rescans: Rescan[], result: VerdictResult): Problem {
  const bad = rescans.filter(({ document }) => document.verdict.result === result)
  const reasons = bad.flatMap(({ document: { tag, verdict } }) => verdict.reasons.map(reason => `${tag}: ${reason}`))
  return new Problem('pass the published releases by the policy of today', {
    found: `the verdict is "${result}". ${reasons.slice(0, 3).join(' ')}`,
    next: 'Release a version with the fixes, or state in the policy why they can wait.',
    details: reasons.join('\n'),
  })
}
