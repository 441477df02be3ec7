import { openStore, type Store, type StoreContext, shownAddress } from '@release-tools/archive'
import { compareCopies, headsInReleases, type LogFinding, readCopies } from '@release-tools/audit'
import { Problem } from '@release-tools/base'
import { readGitHub } from '@release-tools/github'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { noOperand } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { readAsked } from './asked.ts'
import { headsInFiles } from './heads.ts'
import { matchEvents, requireMatchable } from './match.ts'
import { type AuditReport, type AuditResult, auditJson, auditText, resultOf } from './report.ts'

const codes: Record<AuditResult, ExitCode> = {
  intact: exitCodes.verified,
  changed: exitCodes.notVerified,
  contradicted: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
}

/** `release-tools audit` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  noOperand(given)
  requireMatchable(given)
  const report = given.values.events === undefined ? await auditLog(given, terminal) : await auditFiles(given, terminal)
  terminal.out(given.switches.has('json') ? auditJson(report) : auditText(report))
  return codes[resultOf(report)]
}

/** Records of signatures in files, without a log. */
async function auditFiles(given: Given, terminal: Terminal): Promise<AuditReport> {
  return { findings: [], matched: await matchEvents(given, [], terminalHost(terminal, process.cwd())) }
}

async function auditLog(given: Given, terminal: Terminal): Promise<AuditReport> {
  const { place, addresses, heads: paths, context, github } = await readAsked(given, terminal)
  const own = await headsInFiles(paths)
  const { stores, findings: unopened } = await openAll(addresses, context)
  const copies = await readCopies(stores, place, context.host)
  const released =
    github === undefined
      ? { heads: [], findings: [] }
      : await headsInReleases(readGitHub(github, context.host), github.repository, context.host)
  const heads = [...own, ...released.heads]
  const { lines, findings: differences } = compareCopies(copies, heads, place)
  const findings = [...differences, ...unopened, ...released.findings]
  return { log: { place, copies, heads }, findings, matched: await matchEvents(given, lines, context.host) }
}

/** The stores that can be opened. Of the others, nobody knows what they have. */
async function openAll(addresses: string[], context: StoreContext) {
  const stores: Store[] = []
  const findings: LogFinding[] = []
  for (const address of addresses) {
    try {
      stores.push(await openStore(address, context))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const found = `could not ${error.attempted}: ${error.found}`
      findings.push({ kind: 'unknown', place: shownAddress(address), found, next: error.next })
    }
  }
  return { stores, findings }
}
