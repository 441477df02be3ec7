import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offerSonarQube, type SonarSession, sonarReady, testbed } from '@release-tools/testbed'
import { progress } from '../scripts/shared/progress.ts'
import { requirePrepared } from './prepare.ts'
import { type ActionRun, runAction } from './projects/action.ts'
import { type Checkout, checkOut, must } from './projects/checkout.ts'
import { type Project, projects } from './projects/list.ts'
import { pinnedProjects } from './projects/prepare.ts'
import { isEqual, type Result, readIntake, renderResults } from './projects/report.ts'
import { newProject, serveScanner, shownBy } from './projects/server.ts'
import { truthOf } from './projects/truth.ts'

interface Bench {
  sonar: SonarSession
  /** Inputs that a machine without a network needs. */
  inputs: Record<string, string>
  folder: string
}

/**
 * Measures and analyses well-known open source projects with the action, like a new user. One after the other, because tests may
 * need the whole machine.
 */
export async function measureProjects(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    return await withSonar(folder, async sonar => {
      const mirror = await serveScanner(sonar)
      const bench = { sonar, inputs: { 'scanner-mirror': mirror.url, java: 'runner' }, folder }
      const results: Result[] = []
      for (const project of projects) results.push(await measureOne(project, bench))
      await mirror.stop()
      return renderResults(results)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Uses a running server, as in the tests, or starts one. */
async function withSonar<T>(folder: string, body: (sonar: SonarSession) => Promise<T>): Promise<T> {
  if (process.env.TESTBED !== undefined) return body(testbed().sonar)
  const offer = await offerSonarQube(requirePrepared().sonar, join(folder, 'sonarqube'))
  try {
    await sonarReady(offer.session)
    return await body(offer.session)
  } finally {
    await offer.stop()
  }
}

async function measureOne(project: Project, bench: Bench): Promise<Result> {
  const pinned = pinnedProjects().find(({ name }) => name === project.name)
  if (pinned === undefined) throw new Error(`${project.name} has no pin in sdists.txt`)
  progress(`${pinned.name} ${pinned.version}`)
  const folder = join(bench.folder, project.name)
  await mkdir(folder)
  const checkout = await checkOut(project, pinned, requirePrepared().projects, folder)
  const key = `${pinned.name}-${Date.now()}`
  const access = await newProject(bench.sonar, key)
  if (project.before !== undefined) await must(checkout.python, project.before, checkout.root)
  const run = await runAction(checkout, { ...access, ...bench.inputs, ...project.inputs }, folder)
  const result: Result = {
    ...pinned,
    layout: project.layout,
    install: project.environment === '.venv' ? `\`${project.install}\` in \`.venv\`` : `\`${project.install}\``,
    tests: testsOf(run),
    intake: readIntake(run.host.summaries.join('\n')),
    counted: await truthOf(project, checkout, dataOf(project, checkout, run), folder),
    shown: await shownBy(bench.sonar, key),
    error: run.error?.message,
    needs: project.needs,
  }
  if (run.error !== undefined || !isEqual(result)) console.log(run.host.lines.slice(-40).join('\n'))
  progress(`  ${isEqual(result) ? 'equal' : 'NOT equal'}${result.error === undefined ? '' : `: ${result.error}`}`)
  return result
}

function dataOf({ inputs }: Project, { root }: Checkout, { data }: ActionRun): string[] {
  const given = inputs['coverage-data']
  return given === undefined ? data : globSync(join(root, given))
}

function testsOf({ outputs }: ActionRun): Result['tests'] {
  const path = outputs['test-results']
  if (path === undefined) return undefined
  const { passed, failed, error, skipped } = JSON.parse(readFileSync(path, 'utf8')).totals
  return { passed, failed: failed + error, skipped }
}
