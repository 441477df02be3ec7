import { join } from 'node:path'
import { renderJson, writeFileAtomic } from '@release-tools/base'
import {
  type CoverageDocument,
  evidenceOf,
  kinds,
  ownTool,
  type ResourceDescriptor,
  recordOf,
  renderCoverage,
  renderTestResults,
  type TestResults,
  testResultStatement,
  writeStepRecord,
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
export async function writeTestEvidence(releaseDir: string, evidence: TestEvidence): Promise<void> {
  const written = [{ file: kinds.coverage.files.document, text: renderCoverage(evidence.coverage) }]
  if (evidence.tests !== undefined) {
    const statement = renderJson(statementOf(evidence, evidence.tests))
    written.push({ file: kinds['test-results'].files.document, text: renderTestResults(evidence.tests) })
    written.push({ file: kinds['test-statement'].files.statement, text: statement })
  }
  for (const { file, text } of written) await writeFileAtomic(join(releaseDir, file.path), text)
  const files = written.map(({ file }) => recordOf(file, file.path, ownTool))
  await writeStepRecord(releaseDir, testStep, { files })
}

/** The digests of what writeTestEvidence wrote, for other jobs. */
export function testEvidence(releaseDir: string): Promise<ResourceDescriptor[]> {
  return evidenceOf(releaseDir, [testStep])
}

/** Name of the step in step records. */
const testStep = 'pytest-coverage-to-sonar.project'

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
