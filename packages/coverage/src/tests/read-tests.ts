import { basename } from 'node:path'
import { countTests, type PythonResults, type TestCase } from '@release-tools/evidence'
import { type ExcludedFiles, exclude } from '../excluded-files.ts'
import type { TestFacts } from '../facts.ts'
import type { MatrixJob } from '../matrix-jobs.ts'
import { inProject, type Project } from '../project.ts'
import { openXml } from '../xml-file.ts'
import { joinMatrixJobs } from './join.ts'
import { readJunit } from './junit.ts'
import { resolveTests } from './resolve-tests.ts'

/** Reads JUnit reports, one per matrix job. Each test has its file, if the repository contains it. */
export async function readTestReports(reports: string[], { repository, directory }: Project): Promise<TestCase[]> {
  const bases = directory === '.' ? [''] : [directory, '']
  const jobs: TestCase[][] = []
  for (const path of reports) {
    const cases = await readJunit(openXml(path), basename(path))
    jobs.push(resolveTests(cases, { tracked: repository.tracked, bases }))
  }
  return joinMatrixJobs(jobs)
}

/** The results of each matrix job, in their order. */
export async function pythonResults(jobs: MatrixJob[], project: Project): Promise<PythonResults[]> {
  const results: PythonResults[] = []
  for (const { name, python, requirements, junit } of jobs) {
    const totals = countTests(await readTestReports([junit], project))
    results.push({ name, python, totals, ...(requirements === undefined ? {} : { requirements }) })
  }
  return results
}

/** The tests that Sonar can show, because they are in test files by its settings. The others are listed with the reason. */
export function sonarTests(cases: TestCase[], { directory, roleOf }: Project, excluded: ExcludedFiles[]): TestCase[] {
  return cases.filter(({ path, classname, name }) => {
    const own = path === undefined ? undefined : inProject(directory, path)
    if (own !== undefined && roleOf(own) === 'test') return true
    const reason =
      path === undefined ? 'tests with an unknown file' : 'tests in files that are not test files for Sonar'
    exclude(excluded, { reason, paths: [path ?? `${classname}.${name}`] })
    return false
  })
}

/** The numbers of tests, and the tests that did not pass. */
export function testFacts(cases: TestCase[], failed = false): TestFacts {
  const failing = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error')
  const otherwise = failed && failing.length === 0
  return { counts: countTests(cases), failing, ...(otherwise ? { failedOtherwise: true } : {}) }
}
