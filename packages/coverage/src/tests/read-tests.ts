import { basename } from 'node:path'
import { countTests, type TestCase } from '@release-tools/evidence'
import { type LeftOut, leaveOut } from '../excluded-files.ts'
import type { TestFacts } from '../facts.ts'
import { inProject, type Project } from '../project.ts'
import { openXml } from '../xml-file.ts'
import { joinMatrixJobs } from './join.ts'
import { readJunit } from './junit.ts'
import { resolveTests } from './resolve-tests.ts'

/** Reads JUnit reports, one a matrix job; each test knows its file where the repository has it. */
export async function readTestReports(reports: string[], { repository, directory }: Project): Promise<TestCase[]> {
  const bases = directory === '.' ? [''] : [directory, '']
  const jobs: TestCase[][] = []
  for (const path of reports) {
    const cases = await readJunit(openXml(path), basename(path))
    jobs.push(resolveTests(cases, { tracked: repository.tracked, bases }))
  }
  return joinMatrixJobs(jobs)
}

/** The tests that Sonar can show: it wants them in files that it takes for tests. The others are listed with the reason. */
export function sonarTests(cases: TestCase[], { directory, roleOf }: Project, leftOut: LeftOut[]): TestCase[] {
  return cases.filter(({ path, classname, name }) => {
    const own = path === undefined ? undefined : inProject(directory, path)
    if (own !== undefined && roleOf(own) === 'test') return true
    const reason = path === undefined ? 'tests whose file is not known' : 'tests in files that Sonar takes for no tests'
    leaveOut(leftOut, { reason, paths: [path ?? `${classname}.${name}`] })
    return false
  })
}

/** The numbers of the tests and those that did not pass. */
export function testFacts(cases: TestCase[], failed = false): TestFacts {
  const failing = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error')
  const otherwise = failed && failing.length === 0
  return { counts: countTests(cases), failing, ...(otherwise ? { failedOtherwise: true } : {}) }
}
