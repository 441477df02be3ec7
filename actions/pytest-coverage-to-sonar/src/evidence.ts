import { testEvidence, testsFail, writeTestEvidence } from '@release-tools/coverage'
import { coverageDocument, type ResourceDescriptor, testResults } from '@release-tools/evidence'
import { runUrl } from '@release-tools/host'
import { noteEvidence, readContext } from '@release-tools/runner'
import type { Known } from './examine.ts'
import type { Run } from './run-context.ts'

/** Writes the evidence about all projects into the release directory. Returns its digests. */
export async function writeEvidence(projects: Known[], { inputs, host }: Run): Promise<ResourceDescriptor[]> {
  const [first] = projects
  if (first === undefined) return []
  const { commit } = first.project.repository
  const context = readContext()
  const files = projects.flatMap(({ measured }) => measured.files)
  const importedBefore = projects.flatMap(({ measured }) => measured.importedBefore)
  const branches = projects.some(({ measured }) => measured.branches)
  const nothing = projects.flatMap(({ measured }) => measured.nothing ?? [])
  const version = commonVersion(projects)
  const results = {
    cases: projects.flatMap(({ cases }) => cases),
    pythons: projects.flatMap(({ pythons }) => pythons),
  }
  const tested = projects.every(({ facts }) => facts.tests !== undefined)
  await writeTestEvidence(inputs['release-dir'], {
    coverage: coverageDocument({ commit, report: { version, branches, files }, files, importedBefore, nothing }),
    // Only if all projects have results: those of some projects would look like the results of the commit.
    tests: tested ? testResults({ commit, ...results }) : undefined,
    failed: projects.some(({ facts }) => facts.tests !== undefined && testsFail(facts.tests)),
    commit,
    repository: `${context.serverUrl}/${context.repository}`,
    run: runUrl(context),
  })
  const evidence = await testEvidence(inputs['release-dir'])
  await noteEvidence(inputs['release-dir'], evidence, host)
  return evidence
}

/** The version of coverage.py, if it is the same for all projects. */
function commonVersion(projects: Known[]): string | undefined {
  const [version, ...others] = new Set(projects.map(({ measured }) => measured.version))
  return others.length === 0 ? version : undefined
}
