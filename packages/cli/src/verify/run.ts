import { stat } from 'node:fs/promises'
import { verifyRelease } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { type GivenTrust, readTrust } from '../trust.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { readAsked } from './asked.ts'
import { codes } from './codes.ts'
import { reportJson } from './json.ts'
import { reportTable } from './table.ts'
import { summaryWriter } from './vsa.ts'

/** `release-tools verify` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = oneOperand(given)
  await requireThere(path)
  const summary = await summaryWriter(given, terminal)
  const { asked, signers } = await readAsked(given)
  const trust: GivenTrust = await readTrust(given, signers)
  const report = await verifyRelease(path, trust.trust, asked)
  const statement = summary?.of(report)
  terminal.out(
    given.switches.has('json')
      ? reportJson(report, { path, builtInRoot: trust.builtIn, summary: statement && summary?.time })
      : reportTable(report, trust.builtIn, terminal.colors),
  )
  if (statement !== undefined) await summary?.write(statement)
  return codes[report.result]
}

async function requireThere(path: string) {
  await stat(path).catch((error: unknown) => {
    throw new WrongUse(
      reasonOf(error),
      'Give a release directory, a folder of assets, one asset, or a tarball.',
      error,
      `read ${path}`,
    )
  })
}
