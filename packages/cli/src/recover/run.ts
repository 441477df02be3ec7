import { Problem } from '@release-tools/base'
import {
  findRelease,
  type KnownRelease,
  lookEverywhere,
  outcomeOf,
  type Remedy,
  type RemedyContext,
} from '@release-tools/watch'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { readAsked } from './asked.ts'
import { recoverJson } from './json.ts'
import { logDone } from './log-done.ts'
import { recoverText } from './print.ts'
import type { Done } from './report.ts'

const codes = {
  good: exitCodes.verified,
  left: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
} satisfies Record<ReturnType<typeof outcomeOf>, ExitCode>

/** `release-tools recover` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const asked = await readAsked(given, terminal)
  const { wanted, context, chosen } = asked
  const done: Done[] = []
  for (const remedy of chosen) done.push(await attempt(remedy, await findRelease(wanted, context), context))
  if (given.switches.has('log')) done.push(await logDone(given, done, asked))
  const release = await findRelease(wanted, context)
  const report = { release, findings: await lookEverywhere(release, context), done }
  terminal.out(given.switches.has('json') ? recoverJson(report) : recoverText(report))
  const failed = done.some(({ problem }) => problem !== undefined)
  return failed ? exitCodes.notVerified : codes[outcomeOf(report.findings)]
}

/** A remedy that fails does not keep the next one from its work: each looks for itself. */
async function attempt(remedy: Remedy, release: KnownRelease, context: RemedyContext): Promise<Done> {
  const { name } = remedy
  try {
    return { name, said: await remedy.run(release, context) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { attempted, found, next } = error
    return { name, said: [], problem: { attempted, found, next } }
  }
}
