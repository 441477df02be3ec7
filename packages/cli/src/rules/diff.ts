import { lookAtRules, rulesOutcome } from '@release-tools/rules'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { requireFiles, rulesPlace } from './place.ts'
import { rulesText } from './text.ts'

/** The `$id` of the JSON Schema. Within a version, fields are only added. */
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/rules-report.v1.json'

const codes: Record<ReturnType<typeof rulesOutcome>, ExitCode> = {
  same: exitCodes.verified,
  different: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
}

/** `release-tools rules diff` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const place = await rulesPlace(given, terminal)
  requireFiles(place)
  const looked = await lookAtRules(place.files, place.server)
  const result = rulesOutcome(looked)
  terminal.out(
    given.switches.has('json')
      ? harmlessJson({ schema, repository: place.address, result, ...shown(looked) })
      : rulesText(looked),
  )
  return codes[result]
}

/** What a program needs of each ruleset: not the rulesets themselves. */
function shown(looked: Awaited<ReturnType<typeof lookAtRules>>) {
  if ('unknown' in looked) return looked
  const rulesets = looked.rulesets.map(({ wanted: _, seen, ...rest }) => ({
    ...rest,
    ...(seen === undefined
      ? {}
      : { id: seen.id, ...(seen.updatedAt === undefined ? {} : { updatedAt: seen.updatedAt }) }),
  }))
  return { rulesets, asked: looked.asked }
}
