import { count } from '@release-tools/base'
import { type PythonResults, type TestCounts, testsText } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { type Documents, documentsOf, noDocuments, paths } from './documents.ts'
import { type Judged, joined } from './judged.ts'

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
  const { pythons = [] } = results
  const on = pythons.length === 0 ? '' : `, on ${count(pythons.length, 'version')} of Python`
  const all: Judged = { result: isGood(results) ? 'pass' : 'fail', found: `${sentence(testsText(results))}${on}.` }
  const wantedPythons = context.policy.gates?.tests?.pythons ?? []
  const parts = [all, ...wantedPythons.flatMap(version => underPython(version, pythons))]
  return { ...joined(parts, all.found), wanted, evidence }
}

function isGood({ failed, error, passed }: TestCounts): boolean {
  return failed + error === 0 && passed > 0
}

/** What is wrong under a version of Python that the policy names. `3.12` is also 3.12.4, and no other implementation. */
function underPython(version: string, pythons: PythonResults[]): Judged[] {
  const own = pythons.filter(({ name, python }) => name === version || `${python}.`.startsWith(`${version}.`))
  if (own.length === 0) return [{ result: 'unknown', found: `No results are of Python ${version}.` }]
  const bad = own.filter(({ totals }) => !isGood(totals))
  return bad.map(({ totals }) => ({ result: 'fail' as const, found: `Python ${version}: ${testsText(totals)}.` }))
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
