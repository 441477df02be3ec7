import type { Report, Statement } from '@release-tools/evidence'
import { expandTargets, openAndVerify, requireTarget, type TargetReport, worstResult } from '@release-tools/verify'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { operandsOf } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { badTarget } from './bad-target.ts'
import { codes } from './codes.ts'
import { reportJson, reportsJson } from './json.ts'
import { readQuestion } from './question.ts'
import { reportTable } from './table.ts'
import { targetsTable } from './targets-table.ts'
import { type SummaryWriter, summaryWriter } from './vsa.ts'

/** `release-tools verify` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const named = operandsOf(given)
  const summary = await summaryWriter(given, terminal)
  for (const text of named) await requireTarget(text).catch(badTarget)
  const texts = given.values.signature === undefined ? await expandTargets(named) : named
  const host = terminalHost(terminal, process.cwd())
  const { question, roots } = await readQuestion(given, host)
  const reports: TargetReport[] = []
  for (const text of texts) reports.push(await openAndVerify(text, question, host).catch(badTarget))
  const statements = summary?.of(reports)
  const explains = given.switches.has('explain')
  const context = { roots, explains, summaries: summary && timesOf(statements, summary.time) }
  const result = worstResult(reports)
  const [only] = reports as [TargetReport]
  const json = given.switches.has('json')
  const style = { colored: terminal.colors, explains }
  if (named.length > 1 || texts[0] !== named[0]) {
    // Of each, what was checked; then all of them at a glance.
    if (style.explains && !json) for (const one of reports) terminal.out(`${reportTable(one, {}, style)}\n`)
    terminal.out(json ? reportsJson(reports, result, context) : targetsTable(reports, result, roots, terminal.colors))
  } else terminal.out(json ? reportJson(only, context) : reportTable(only, roots, style))
  if (statements !== undefined) await summary?.write([...statements.values()])
  return codes[result]
}

function timesOf(
  statements: Map<Report, Statement> | undefined,
  time: SummaryWriter['time'],
): Map<Report, SummaryWriter['time']> {
  return new Map([...(statements?.keys() ?? [])].map(report => [report, time]))
}
