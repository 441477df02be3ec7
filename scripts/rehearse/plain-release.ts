import { cpSync, createWriteStream, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { kinds } from '@release-tools/evidence'
import { type Prepared, startGitHub } from '@release-tools/testbed'
import { exportFor } from '../act/export.ts'
import { createProject, type Project } from '../act/project.ts'
import type { Outcome } from '../act/report.ts'
import { type ActRun, failedJobs } from '../act/run.ts'
import { readWorkflow } from '../act/workflow.ts'
import { type Occasion, payloadOf, runnerEnv } from '../demo/event.ts'
import { standIns } from '../demo/release.ts'
import { demoDir, workDir } from '../demo/task.ts'
import { runPlain } from '../plain/run.ts'
import { progress } from '../shared/progress.ts'
import { cache } from '../shared/repository.ts'
import { networkEnv, withLinks } from './machine.ts'
import type { Rehearsed } from './rehearsed.ts'

/** Tools and databases that the testbed has prepared. */
export type ToolsHere = Pick<Prepared<'tools' | 'databases'>, 'tools' | 'databases'>

/** What a rehearsal without the testbed made. */
export interface PlainRelease {
  outcome: Outcome
  /** Jobs that did not succeed, one line each. */
  failed: string[]
  /** Names of the jobs, by id. */
  names: Map<string, string>
}

/**
 * Makes the release as a dry run on the tag, like a pull request does: its jobs run in plain processes, a throw-away key signs, and nothing
 * is published. Needs Node, git, bash and Python. The results are `release/`, and the public key in `trust/`. `tools` are those of this
 * machine; without them, the run downloads its own.
 */
export async function releasePlainly(rehearsed: Rehearsed, tools?: ToolsHere): Promise<PlainRelease> {
  const { consumer, files, source } = rehearsed
  const project = await createProject({ to: join(workDir, 'project'), ...consumer, files, source })
  const { call, names } = readWorkflow(join(project.path, consumer.workflow))
  const occasion: Occasion = {
    consumer,
    event: 'workflow_dispatch',
    commit: project.commit,
    runId: '4242',
    called: call?.workflowRef,
  }
  const github = await startGitHub({
    ...{ dir: join(workDir, 'github'), repository: consumer.repository, runId: occasion.runId },
    ...{ tags: { [consumer.tag]: project.commit }, tokens: { ghs_aTokenThatOnlyReads: { contents: 'read' } } },
  })
  mkdirSync(demoDir, { recursive: true })
  const log = createWriteStream(join(demoDir, 'log.txt'))
  try {
    const { GITHUB_TOKEN, ...api } = github.env
    const run = await plainRun(project, occasion, GITHUB_TOKEN, line => log.write(`${line}\n`))
    run.env = withLinks(run.env, rehearsed.links)
    Object.assign(run.env, api, tools?.databases)
    if (tools !== undefined) run.variables.TOOLS_PATH = tools.tools
    const outcome = await runPlain(run)
    writeFileSync(join(demoDir, 'summary.md'), outcome.summaries.join('\n'))
    keepRelease(run.scratch)
    return { outcome, failed: failedJobs(run, outcome), names }
  } finally {
    log.end()
    await github.stop()
  }
}

async function plainRun(
  project: Project,
  occasion: Occasion,
  GITHUB_TOKEN: string,
  keep: (line: string) => void,
): Promise<ActRun> {
  const { workflow } = occasion.consumer
  const [exported, scratch] = [join(workDir, 'release-tools'), join(workDir, 'plain')]
  mkdirSync(scratch, { recursive: true })
  await exportFor(readWorkflow(join(project.path, workflow)), exported)
  // Programs that one rehearsal downloaded are there for the next one.
  const RUNNER_TOOL_CACHE = join(cache, 'rehearsals', 'tool-cache')
  return {
    ...{ act: '', repository: project.path, workflow, exported, scratch },
    event: { name: occasion.event, payload: payloadOf(occasion) },
    env: { ...networkEnv(process.env), ...runnerEnv(occasion), RUNNER_TOOL_CACHE, ...standIns },
    secrets: { GITHUB_TOKEN },
    variables: { TOOLS_SOURCE: 'auto', TOOLS_ALLOW_SOURCE_VERSION: 'true' },
    path: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    ...{ print: progress, keep },
  }
}

/** Copies the release directory, what lies beside it, and the public half of the throw-away key out of the job that signed. */
function keepRelease(scratch: string): void {
  const [manifest] = globSync(join(scratch, 'jobs/*/workspace/release', kinds.manifest.files.document.path))
  if (manifest === undefined) return
  const job = dirname(dirname(dirname(manifest)))
  for (const path of globSync(join(job, 'workspace/release{,-v*,-*.tar.gz*}')))
    cpSync(path, join(demoDir, basename(path)), { recursive: true })
  mkdirSync(join(demoDir, 'trust'), { recursive: true })
  const key = join(job, 'temp/release-tools-dry-run/cosign.pub')
  if (existsSync(key)) cpSync(key, join(demoDir, 'trust/cosign.pub'))
}
