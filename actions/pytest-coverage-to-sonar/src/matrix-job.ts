import { Problem } from '@release-tools/base'
import {
  type GatherOptions,
  gateMatrixJob,
  matrixJobFiles,
  matrixJobSummary,
  measured,
  pythonLabel,
  readTestReports,
  storeMatrixJob,
  testFacts,
  tooLow,
} from '@release-tools/coverage'
import { evidenceName, evidenceOf, listOutput, type TestCase } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import { noteEvidence, storeArtifact, trustedFiles } from '@release-tools/runner'
import { gatherOptions } from './gather-options.ts'
import type { OutputName } from './names.ts'
import { matrixJobOutputs } from './outputs.ts'
import { type Opened, openProjects } from './projects.ts'
import type { Run } from './run-context.ts'

/** Measures one matrix job, and stores its data for the job that combines the matrix jobs, even if its tests fail. */
export async function keepMatrixJob(name: string, run: Run): Promise<Outputs<OutputName>> {
  const { inputs, host } = run
  const kept: { cases: TestCase[]; failed: boolean }[] = []
  const opened = await openProjects(run)
  const options = gatherOptions(run, opened)
  for (const one of opened) kept.push(await keepOne(name, one, options, run))
  const tests = testFacts(
    kept.flatMap(({ cases }) => cases),
    kept.some(({ failed }) => failed),
  )
  await host.summary(matrixJobSummary(name, tests), 'verdict')
  const releaseDir = inputs['release-dir']
  const evidence = await evidenceOf(releaseDir, [], await matrixJobFiles(releaseDir))
  await noteEvidence(releaseDir, evidence, host)
  const output = await listOutput(releaseDir, evidence)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return gateMatrixJob(tests, matrixJobOutputs(tests, output), inputs.gate, host)
}

/**
 * Throws a Problem if data of matrix jobs differs from the digests that these jobs returned. Without such digests, the log says that
 * nothing was compared.
 */
export async function confirmMatrixJobs({ inputs, host }: Pick<Run, 'inputs' | 'host'>): Promise<void> {
  const { evidence, 'release-dir': releaseDir } = inputs
  const isTrusted = await trustedFiles(releaseDir, evidence, host)
  const files = await matrixJobFiles(releaseDir)
  const trusted = await Promise.all(files.map(isTrusted))
  const unknown = files.filter((_, index) => !trusted[index])
  if (unknown.length === 0) return
  if (evidence === undefined) {
    host.info('The data of matrix jobs was not compared with digests of these jobs: the input `evidence` is `none`.')
    return
  }
  throw new Problem('use the data of matrix jobs', {
    found: `${JSON.stringify(evidenceName(releaseDir, unknown[0] ?? ''))} is not what a job made whose output \`evidence\` is given.`,
    next: 'Give the input `evidence` the outputs `evidence` of all matrix jobs, and do not change their files in later jobs.',
  })
}

async function keepOne(name: string, { project, tests }: Opened, options: GatherOptions, run: Run) {
  const { sources, junit, failed, warnings } = await measured(project, { ...options, tests }, run.host)
  // Only this job has the output of pytest.
  tooLow([], warnings, run.host)
  const [report, another] = junit
  const { directory, repository } = project
  const found = await project.python()
  const { wheel } = found
  const hasData = sources.data.length > 0 || wheel?.hasPython === false
  if (!hasData || report === undefined || another !== undefined) throw notAMatrixJob(name)
  const python = pythonLabel(found)
  const { requirements } = run.inputs
  const about = { name, directory, commit: repository.commit, python, requirements, wheel }
  const job = { ...about, dataFiles: sources.data, junit: report, failed }
  await storeMatrixJob(run.inputs['release-dir'], job)
  return { cases: await readTestReports(junit, project), failed }
}

function notAMatrixJob(name: string): Problem {
  return new Problem(`store the data of the matrix job ${name}`, {
    found: 'it does not consist of data files of coverage.py and one JUnit report.',
    next: 'Set `coverage-data` to `.coverage` files and `junit` to one file, or set neither to run the tests in this step.',
  })
}
