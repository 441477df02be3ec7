import { join } from 'node:path'
import { renderJson, writeFileAtomic } from '@release-tools/base'
import {
  type CoverageDocument,
  ownTool,
  renderCoverage,
  renderTestResults,
  type TestResults,
  testResultStatement,
  writePart,
} from '@release-tools/evidence'

/** The evidence of a test run in the release directory. */
export interface TestEvidence {
  coverage: CoverageDocument
  /** undefined if there is no JUnit report. */
  tests: TestResults | undefined
  /** pytest failed, because of a test or for another reason. */
  failed: boolean
  commit: string
  /** `https://github.com/acme/widget` */
  repository: string
  /** Web address of the run. */
  run: string | undefined
}

/** Writes `coverage.json`, `test-results.json`, and the statement about the commit that an attestation signs. */
export async function writeTestEvidence(releaseDir: string, evidence: TestEvidence): Promise<string[]> {
  const written = new Map([['coverage.json', renderCoverage(evidence.coverage)]])
  if (evidence.tests !== undefined) {
    written.set('test-results.json', renderTestResults(evidence.tests))
    written.set('test-result.statement.json', renderJson(statementOf(evidence, evidence.tests)))
  }
  for (const [path, text] of written) await writeFileAtomic(join(releaseDir, path), text)
  // Tests may depend on time, order or the machine, so another run may have a different result.
  const record = (path: string) => ({
    path,
    mediaType: path.endsWith('.statement.json') ? 'application/vnd.in-toto+json' : 'application/json',
    madeBy: ownTool,
    reproducible: 'no' as const,
  })
  await writePart(releaseDir, 'pytest-coverage-to-sonar.project', { files: [...written.keys()].map(record) })
  return [...written.keys()]
}

/** The statement is about the commit. Artifacts built from it have their own statement (provenance). */
function statementOf({ commit, repository, run, failed }: TestEvidence, document: TestResults) {
  return testResultStatement({
    subjects: [{ name: `git+${repository}`, digest: { gitCommit: commit } }],
    ...(run === undefined ? {} : { url: run }),
    configuration: [],
    document,
    failed,
  })
}
