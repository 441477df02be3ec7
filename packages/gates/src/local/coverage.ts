import { countsText, formatPercent, nothingText, percentOf } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { documentsOf, noDocuments, paths } from './documents.ts'

/** The tests of this commit ran enough of it. */
export const coverage: Gate = {
  id: 'coverage',
  title: 'Coverage of the tests',
  offline: true,
  needs: [],
  look,
}

async function look(context: GateContext): Promise<Found> {
  const minimum = context.policy.gates?.coverage?.minimum
  const wanted =
    minimum === undefined
      ? 'The coverage of this commit was measured.'
      : `At least ${minimum} % of lines and branches were run by tests.`
  const documents = await documentsOf(context)
  if (documents === undefined) return unknown(wanted, noDocuments)
  const fact = documents.summaries.coverage
  const why = documents.whyNot('coverage')
  if (fact === undefined)
    return unknown(
      wanted,
      why ?? `there is no ${paths.coverage} among the documents: pytest-coverage-to-sonar writes it`,
    )
  const evidence = await documents.asEvidence(paths.coverage)
  const percent = percentOf(fact.counts)
  if (percent === undefined) return unknown(wanted, nothingText(fact.nothing ?? []), evidence)
  const early =
    fact.importedBefore === undefined ? '' : ' It is too low: some files were imported before measuring began.'
  const found = `${formatPercent(percent)} % of ${countsText(fact.counts)} were run by tests.${early}`
  return { result: minimum === undefined || percent >= minimum ? 'pass' : 'fail', found, wanted, evidence }
}
