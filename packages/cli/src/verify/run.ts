import type { Report } from '@release-tools/evidence'
import { BadTarget, expandTargets, openAndVerify, requireTarget, type TargetReport } from '@release-tools/verify'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { operandsOf } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { codes } from './codes.ts'
import { reportJson, reportsJson } from './json.ts'
import { readQuestion } from './question.ts'
import { reportTable } from './table.ts'
import { targetsTable } from './targets-table.ts'

/** From the worst to the best. */
const order: Report['result'][] = ['not verified', 'not accepted', 'could not check', 'verified']

/** `release-tools verify` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const named = operandsOf(given)
  for (const text of named) await requireTarget(text).catch(wrongUse)
  const texts = given.values.signature === undefined ? await expandTargets(named) : named
  const host = terminalHost(terminal, process.cwd())
  const { builtIn, ...question } = await readQuestion(given, host.env)
  const reports: TargetReport[] = []
  for (const text of texts) reports.push(await openAndVerify(text, question, host).catch(wrongUse))
  const result = worstOf(reports)
  const [only] = reports as [TargetReport]
  const json = given.switches.has('json')
  if (named.length > 1 || texts[0] !== named[0])
    terminal.out(json ? reportsJson(reports, result, builtIn) : targetsTable(reports, result, builtIn, terminal.colors))
  else terminal.out(json ? reportJson(only, builtIn) : reportTable(only, builtIn, terminal.colors))
  return codes[result]
}

function worstOf(reports: TargetReport[]): Report['result'] {
  return order.find(result => reports.some(report => report.result === result)) ?? 'could not check'
}

function wrongUse(error: unknown): never {
  throw error instanceof BadTarget ? new WrongUse(error.found, error.next, error, error.attempted) : error
}
