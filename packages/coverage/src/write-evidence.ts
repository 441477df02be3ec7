import { join } from 'node:path'
import { renderJson, writeFileAtomic } from '@release-tools/base'
import {
  type CoverageDocument,
  ownTool,
  renderCoverage,
  renderTestResults,
  type TestResults,
  testResultStatement,
  writeStepRecord,
} from '@release-tools/evidence'

/** What a test run leaves in the release directory. */
export interface TestEvidence {
  coverage: CoverageDocument
  /** Absent where there is no JUnit report. */
  tests: TestResults | undefined
  /** pytest failed, be it for a test or for something else. */
  failed: boolean
  commit: string
  /** `https://github.com/acme/widget` */
  repository: string
  /** Web address of the run. */
  run: string | undefined
}

/** Writes `coverage.json`, `test-results.json` and the statement over the commit that an attestation signs. */
export async function writeTestEvidence(releaseDir: string, evidence: TestEvidence): Promise<string[]> {
  const written = new Map([['coverage.json', renderCoverage(evidence.coverage)]])
  if (evidence.tests !== undefined) {
    written.set('test-results.json', renderTestResults(evidence.tests))
    written.set('test-result.statement.json', renderJson(statementOf(evidence, evidence.tests)))
  }
  for (const [path, text] of written) await writeFileAtomic(join(releaseDir, path), text)
  // Another run of the tests may measure something else: they may depend on time, order or the machine.
  const record = (path: string) => ({
    path,
    mediaType: path.endsWith('.statement.json') ? 'application/vnd.in-toto+json' : 'application/json',
    madeBy: ownTool,
    reproducible: 'no' as const,
  })
  await writeStepRecord(releaseDir, 'pytest-coverage-to-sonar.project', { files: [...written.keys()].map(record) })
  return [...written.keys()]
}

/** About the commit; what is built from it has a statement of its own (provenance). */
function statementOf({ commit, repository, run, failed }: TestEvidence, document: TestResults) {
  return testResultStatement({
    subjects: [{ name: `git+${repository}`, digest: { gitCommit: commit } }],
    ...(run === undefined ? {} : { url: run }),
    configuration: [],
    document,
    failed,
  })
}
