import { relative } from 'node:path'
import { Problem, renderJson, writeFileAtomic } from '@release-tools/base'
import type { Report } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import {
  expandTargets,
  indexFor,
  openAndVerify,
  reportsValue,
  type TargetReport,
  worstResult,
} from '@release-tools/verify'
import { readQuestion } from './asked.ts'
import { commandsFor } from './commands.ts'
import { githubOf } from './github.ts'
import { givenIndex } from './given-index.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'
import { namedTargets } from './targets.ts'
import { planVsa, writeVsa } from './vsa.ts'

const verdicts = {
  verified: 'pass',
  'not verified': 'fail',
  'not accepted': 'fail',
  'could not check': 'error',
} as const

/** Verifies each target by the policy, and says so in outputs, report, summary and VSA. Fails unless each is verified. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const plan = await planVsa(inputs, host)
  const { own, trust, asked } = await readQuestion(inputs, inputs.today ?? new Date().toISOString().slice(0, 10), host)
  const texts = await expandTargets(await namedTargets(inputs.targets, host.workspace))
  const github = githubOf(inputs)
  const index = await givenIndex(inputs, github, host)
  const wanted = { ...asked, ...(index && { index }) }
  const question = { trust, asked: wanted, github, ...indexFor(inputs['index-url'], host.env) }
  const reports: TargetReport[] = []
  for (const text of texts) {
    const report = await openAndVerify(text, question, host)
    host.info(`${text}: ${report.result}`)
    reports.push(report)
  }
  const result = worstResult(reports)
  const root = inputs['trusted-root']
  const trustedRoot = root && relative(host.workspace, root)
  const context = { own, signers: trust.signers, workspace: host.workspace, trustedRoot }
  const commands = reports.flatMap(report => commandsFor(report, context))
  const vsa = await writeVsa(reports, plan, inputs, host)
  const report = `${host.temp}/verify-release.json`
  await writeFileAtomic(report, renderJson(reportsValue(reports, result, { explains: true })))
  await host.summary(summary(reports, { own, result, commands, vsa: vsa.text }), 'verdict')
  for (const command of commands) host.info(command)
  const outputs = {
    verdict: verdicts[result],
    vsa: vsa.isThere ? inputs.vsa : undefined,
    'slsa-level': lowest(reports.map(({ slsa }) => slsa?.level)),
    'slsa-source-level': lowest(reports.map(({ sourceLevel }) => sourceLevel)),
    'verified-subjects':
      result === 'verified' ? JSON.stringify(reports.flatMap(one => one.about?.subject ?? [])) : undefined,
    'verify-commands': commands.join('\n'),
    report,
  }
  if (result !== 'verified') throw new FailedWithOutputs(problemOf(reports, result), outputs)
  return outputs
}

/** The lowest level; undefined if one is not known. */
function lowest(levels: (number | undefined)[]): string | undefined {
  const known = levels.filter(level => level !== undefined)
  return known.length === levels.length && known.length > 0 ? String(Math.min(...known)) : undefined
}

const shown = 3

function problemOf(reports: TargetReport[], result: Report['result']): Problem {
  const bad = reports.filter(one => one.result === result)
  const details = reports.flatMap(({ target, checks }) =>
    checks
      .filter(({ status }) => status === 'fail' || status === 'error')
      .map(({ name, detail }) => `${target.text}: ${name}: ${detail}`),
  )
  const more = details.length > shown ? ` And ${details.length - shown} more in the details.` : ''
  return new Problem(`verify what is to be deployed`, {
    found: `${bad.length} of ${reports.length} ${reports.length === 1 ? 'target' : 'targets'}: ${result}. ${details.slice(0, shown).join(' ')}${more}`,
    next: 'Do not deploy it.',
    details: details.join('\n'),
  })
}
