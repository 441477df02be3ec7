import { Problem } from '@release-tools/base'
import { applyRuleset, type LookedRules, type LookedRuleset, lookAtRules } from '@release-tools/rules'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { isYes } from '../yes.ts'
import { requireFiles, rulesPlace } from './place.ts'
import { rulesetsText, rulesText } from './text.ts'

/** `release-tools rules apply` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const place = await rulesPlace(given, terminal)
  requireFiles(place)
  const looked = await lookAtRules(place.files, place.server)
  terminal.out(rulesText(looked))
  const left = toWrite(looked)
  if (left.length === 0) return ends(looked)
  if (!(given.switches.has('yes') || (await isYes(terminal, `Change ${rulesetsText(left.length)}? [y/N] `)))) {
    terminal.out('\nNothing was changed.\n')
    return exitCodes.notWritten
  }
  const done: string[] = []
  for (const one of left) {
    await applyRuleset(one, place.server, place.requests).catch(error => Promise.reject(afterOthers(error, done)))
    done.push(one.name)
  }
  const after = await lookAtRules(place.files, place.server)
  terminal.out(`\nChanged ${rulesetsText(done.length)}.\n\n${rulesText(after)}`)
  return ends(after)
}

function toWrite(looked: LookedRules): LookedRuleset[] {
  if ('unknown' in looked) return []
  return looked.rulesets.filter(({ state }) => state === 'different' || state === 'missing')
}

/** What is still to say when nothing is left to write. */
function ends(looked: LookedRules): ExitCode {
  if ('unknown' in looked || looked.rulesets.some(({ state }) => state === 'unknown')) return exitCodes.couldNotCheck
  return looked.rulesets.some(({ state }) => state !== 'same') ? exitCodes.notAll : exitCodes.done
}

/** A failure that says what was done before it. */
function afterOthers(error: unknown, done: string[]): unknown {
  if (!(error instanceof Problem) || done.length === 0) return error
  const { attempted, found, next } = error
  return new Problem(attempted, { found: `${found} Before that, ${done.join(', ')} was changed.`, next, cause: error })
}
