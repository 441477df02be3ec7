import type { Report } from '@release-tools/evidence'
import { namedGitHub } from '@release-tools/runner'
import {
  BadTarget,
  expandTargets,
  openAndVerify,
  type Question,
  requireTarget,
  type TargetReport,
} from '@release-tools/verify'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { operandsOf } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { readTrust } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'
import { readAsked } from './asked.ts'
import { codes } from './codes.ts'
import { reportJson, reportsJson } from './json.ts'
import { reportTable } from './table.ts'
import { targetsTable } from './targets-table.ts'

/** From the worst to the best. */
const order: Report['result'][] = ['not verified', 'not accepted', 'could not check', 'verified']

/** `release-tools verify` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const named = operandsOf(given)
  for (const text of named) await requireTarget(text).catch(wrongUse)
  const texts = await expandTargets(named)
  const { trust, builtIn } = await readTrust(given)
  const host = terminalHost(terminal, process.cwd())
  const question: Question = { trust, asked: await readAsked(given), github: githubOf(given) }
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

/** A token goes to no other server than its own. */
function githubOf({ values }: Given): NonNullable<Question['github']> {
  const named = namedGitHub(process.env)
  const [api] = values['github-api'] ?? []
  const token = (host: string) => {
    if (host === 'github.com') return named.token
    return host === named.enterpriseHost ? named.enterpriseToken : undefined
  }
  return { token, ...(api === undefined ? {} : { api }) }
}

function wrongUse(error: unknown): never {
  throw error instanceof BadTarget ? new WrongUse(error.found, error.next, error, error.attempted) : error
}
