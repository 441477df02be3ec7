import { testsFail, writeTestEvidence } from '@release-tools/coverage'
import { coverageDocument, testResults } from '@release-tools/evidence'
import { runUrl } from '@release-tools/host'
import { readContext } from '@release-tools/runner'
import type { Known } from './examine.ts'
import type { Run } from './run-context.ts'

/** Writes the evidence about all projects into the release directory. Returns the names of the files. */
export async function writeEvidence(projects: Known[], { inputs }: Run): Promise<string[]> {
  const [first] = projects
  if (first === undefined) return []
  const { commit } = first.project.repository
  const context = readContext()
  const files = projects.flatMap(({ measured }) => measured.files)
  const branches = projects.some(({ measured }) => measured.branches)
  const version = commonVersion(projects)
  const tested = projects.every(({ facts }) => facts.tests !== undefined)
  return writeTestEvidence(inputs['release-dir'], {
    coverage: coverageDocument({ commit, report: { version, branches, files }, files }),
    // Only if all projects have results: those of some projects would look like the results of the commit.
    tests: tested ? testResults({ commit, cases: projects.flatMap(({ cases }) => cases) }) : undefined,
    failed: projects.some(({ facts }) => facts.tests !== undefined && testsFail(facts.tests)),
    commit,
    repository: `${context.serverUrl}/${context.repository}`,
    run: runUrl(context),
  })
}

/** The version of coverage.py, if it is the same for all projects. */
function commonVersion(projects: Known[]): string | undefined {
  const [version, ...others] = new Set(projects.map(({ measured }) => measured.version))
  return others.length === 0 ? version : undefined
}
