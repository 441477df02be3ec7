import type { Report, Statement } from '@release-tools/evidence'
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
import { type SummaryWriter, summaryWriter } from './vsa.ts'

/** From the worst to the best. */
const order: Report['result'][] = ['not verified', 'not accepted', 'could not check', 'verified']

/** `release-tools verify` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const named = operandsOf(given)
  const summary = await summaryWriter(given, terminal)
  for (const text of named) await requireTarget(text).catch(wrongUse)
  const texts = await expandTargets(named)
  const { asked, signers } = await readAsked(given)
  const { trust, builtIn } = await readTrust(given, signers)
  const host = terminalHost(terminal, process.cwd())
  const question: Question = { trust, asked, github: githubOf(given), ...indexOf(given) }
  const reports: TargetReport[] = []
  for (const text of texts) reports.push(await openAndVerify(text, question, host).catch(wrongUse))
  const statements = summary?.of(reports)
  const explains = given.switches.has('explain')
  const context = { builtInRoot: builtIn, explains, summaries: summary && timesOf(statements, summary.time) }
  const result = worstOf(reports)
  const [only] = reports as [TargetReport]
  const json = given.switches.has('json')
  const style = { colored: terminal.colors, explains }
  if (named.length > 1 || texts[0] !== named[0]) {
    // Of each, what was checked; then all of them at a glance.
    if (style.explains && !json) for (const one of reports) terminal.out(`${reportTable(one, undefined, style)}\n`)
    terminal.out(json ? reportsJson(reports, result, context) : targetsTable(reports, result, builtIn, terminal.colors))
  } else terminal.out(json ? reportJson(only, context) : reportTable(only, builtIn, style))
  if (statements !== undefined) await summary?.write([...statements.values()])
  return codes[result]
}

function timesOf(
  statements: Map<Report, Statement> | undefined,
  time: SummaryWriter['time'],
): Map<Report, SummaryWriter['time']> {
  return new Map([...(statements?.keys() ?? [])].map(report => [report, time]))
}

function worstOf(reports: TargetReport[]): Report['result'] {
  return order.find(result => reports.some(report => report.result === result)) ?? 'could not check'
}

/** What pip would read. An address with a password is not for a command line. */
function indexOf({ values }: Given): Pick<Question, 'indexUrl'> {
  const [indexUrl = process.env.PIP_INDEX_URL] = values['index-url'] ?? []
  return indexUrl === undefined || indexUrl === '' ? {} : { indexUrl }
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
