import { openStore, type Store, type StoreContext, shownAddress } from '@release-tools/archive'
import { compareCopies, type LogFinding, readLog } from '@release-tools/audit'
import { Problem } from '@release-tools/base'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { noOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { readAsked } from './asked.ts'
import { headsInFiles, headsInReleases } from './heads.ts'
import { type AuditResult, auditJson, auditText, resultOf } from './report.ts'

const codes: Record<AuditResult, ExitCode> = {
  intact: exitCodes.verified,
  changed: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
}

/** `release-tools audit` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  noOperand(given)
  const { place, addresses, heads: paths, context, github } = await readAsked(given, terminal)
  const own = await headsInFiles(paths)
  const { stores, findings: unopened } = await openAll(addresses, context)
  const { copies } = await readLog(stores, place, context.host)
  const released = github === undefined ? { heads: [], findings: [] } : await headsInReleases(github, context.host)
  const heads = [...own, ...released.heads]
  const findings = [...compareCopies(copies, heads, place).findings, ...unopened, ...released.findings]
  const report = { place, copies, heads, findings }
  terminal.out(given.switches.has('json') ? auditJson(report) : auditText(report))
  return codes[resultOf(findings)]
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
