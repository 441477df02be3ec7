import { count } from '@release-tools/base'
import { testsText } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { type Documents, documentsOf, noDocuments, paths } from './documents.ts'

const wanted = 'All tests of this commit passed, and at least one ran.'

/** The tests of exactly this commit passed. */
export const tests: Gate = {
  id: 'tests',
  title: 'Tests of this commit',
  offline: true,
  needs: [],
  look: context => byDocuments(context),
}

/** By `test-results.json` of another job, which names its commit. */
async function byDocuments(context: GateContext): Promise<Found> {
  const documents = await documentsOf(context)
  if (documents === undefined) return unknown(wanted, noDocuments)
  const results = documents.summaries['test-results']
  if (results === undefined) return unknown(wanted, absent(documents))
  const evidence = await documents.asEvidence(paths.tests)
  const { failed, error, passed, pythons = [] } = results
  const isGood = failed + error === 0 && passed > 0
  const on = pythons.length === 0 ? '' : `, on ${count(pythons.length, 'version')} of Python`
  return { result: isGood ? 'pass' : 'fail', found: `${sentence(testsText(results))}${on}.`, wanted, evidence }
}

function absent(documents: Documents): string {
  return (
    documents.whyNot('test-results') ??
    `there is no ${paths.tests} among the documents: pytest-coverage-to-sonar writes it`
  )
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
