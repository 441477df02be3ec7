import { type SourceHistory, sourceHistoryStatement } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type SigningOptions, signStatement } from '@release-tools/sign'
import { secondOf } from '../gather/fields.ts'
import { type Ruleset, readRulesets, readVersions } from './rulesets.ts'
import { readSuites } from './suites.ts'

/** Of which day a history is. */
export interface HistoryRun {
  repository: { url: string; id: number }
  /** A revision of the default branch. */
  commit: string
  /** Web address of the run. */
  run: string
}

/** How far back the versions of rulesets are read, in days: as far as GitHub lists pushes. */
const days = 31

/**
 * Reads the rules of a repository as they are and were, and the pushes that broke them. Needs a token with the permission Administration: write,
 * which that of a job never has; what it may not see is missing, with the reason.
 */
export async function makeHistory(about: HistoryRun, inquiry: Inquiry, now: () => Date): Promise<SourceHistory> {
  const unseen: SourceHistory['unseen'] = []
  const since = new Date(now().getTime() - days * 86_400_000)
  const rulesets = await readRulesets(inquiry)
  const whole: Ruleset[] = []
  for (const ruleset of 'value' in rulesets ? rulesets.value : []) {
    const versions = await readVersions(ruleset.id, since, inquiry)
    if ('unseen' in versions)
      unseen.push({ part: 'versions', reason: cut(`ruleset ${ruleset.id}: ${versions.unseen}`) })
    whole.push({ ...ruleset, ...('value' in versions && { versions: versions.value }) })
  }
  const suites = await readSuites(inquiry)
  if ('unseen' in rulesets) unseen.push({ part: 'rulesets', reason: cut(rulesets.unseen) })
  if ('unseen' in suites) unseen.push({ part: 'suites', reason: cut(suites.unseen) })
  return {
    ...{ version: 1, ...about, time: secondOf(now()) },
    ...('value' in rulesets && { rulesets: whole }),
    ...('value' in suites && { suites: suites.value }),
    unseen,
  }
}

function cut(reason: string): string {
  return reason.slice(0, 500)
}

/** Signs a history, and verifies the signature. Returns the file that is kept: a bundle (DSSE) as one line of JSON. Throws a Problem. */
export async function signHistory(history: SourceHistory, options: SigningOptions, host: Host): Promise<Buffer> {
  const bundle = await signStatement(
    sourceHistoryStatement(history),
    options,
    host,
    'sign the history of rules',
    'rules',
  )
  return Buffer.from(`${bundle}\n`)
}
