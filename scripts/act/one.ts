// The second stage of npm run act: one workflow on the example, against the servers.
import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EventName } from '../demo/event.ts'
import type { Prepared } from '../demo/prepare.ts'
import { createConsumer, makeRelease } from '../demo/release.ts'
import { demoDir, task, workDir } from '../demo/task.ts'
import type { World } from '../demo/world.ts'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { localRepositories } from './repositories.ts'
import { readWorkflow } from './workflow.ts'

interface Task {
  name: string
  /** Path of the workflow, relative to the clone. */
  workflow: string
  event: EventName
}

async function one({ name, workflow, event }: Task, prepared: Prepared, world: World): Promise<number> {
  const text = await readFile(join(root, workflow), 'utf8')
  const project = await createConsumer(join(workDir, 'project'), world, prepared, text)
  const results = join(demoDir, 'act', name)
  rmSync(results, { recursive: true, force: true })
  const { outcome, failed, apiErrors } = await makeRelease({
    world,
    prepared,
    project,
    event,
    work: join(workDir, 'act'),
    results,
    runId: '4242',
    print: progress,
  })
  writeFileSync(join(results, 'summary.md'), outcome.summaries.join('\n'))
  for (const line of [...failed, ...apiErrors]) progress(`✗ ${line}`)
  for (const line of localRepositories(readWorkflow(join(root, workflow)).uses, demoDir).standIns)
    progress(`stand-in: ${line}`)
  progress(`${failed.length === 0 ? 'done' : 'failed'}; logs and summaries are in .demo/act/${name}/`)
  return failed.length + apiErrors.length === 0 ? 0 : 1
}

await task(one)
