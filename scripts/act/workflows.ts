// The second stage of npm run act: workflows on the example, one after the other, against the same servers.
import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EventName, example } from '../demo/event.ts'
import type { Prepared } from '../demo/prepare.ts'
import { createConsumer, makeRelease } from '../demo/release.ts'
import { demoDir, task, workDir } from '../demo/task.ts'
import type { World } from '../demo/world.ts'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { localRepositories } from './repositories.ts'
import { readWorkflow } from './workflow.ts'

export interface ActTask {
  name: string
  /** Path of the workflow, relative to the clone. */
  workflow: string
  event: EventName
}

async function one({ name, workflow, event }: ActTask, prepared: Prepared, world: World): Promise<boolean> {
  const text = await readFile(join(root, workflow), 'utf8')
  const work = join(workDir, name)
  const { uses, hasKey, hasGpg } = readWorkflow(join(root, workflow))
  const files = { [example.workflow]: text }
  const signs = { hasKey, hasGpg }
  const project = await createConsumer({
    to: join(work, 'project'),
    world,
    prepared,
    consumer: example,
    files,
    ...signs,
  })
  const results = join(demoDir, 'act', name)
  rmSync(results, { recursive: true, force: true })
  const { outcome, failed, apiErrors } = await makeRelease({
    world,
    prepared,
    consumer: example,
    project,
    event,
    work,
    results,
    runId: '4242',
    print: progress,
  })
  writeFileSync(join(results, 'summary.md'), outcome.summaries.join('\n'))
  for (const line of [...failed, ...apiErrors]) progress(`✗ ${line}`)
  for (const line of localRepositories(uses, demoDir).standIns) progress(`stand-in: ${line}`)
  const done = failed.length + apiErrors.length === 0
  progress(`${name}: ${done ? 'done' : 'failed'}; logs and summaries are in .demo/act/${name}/`)
  return done
}

async function all(tasks: ActTask[], prepared: Prepared, world: World): Promise<number> {
  const results: boolean[] = []
  for (const task of tasks) results.push(await one(task, prepared, world))
  return results.every(done => done) ? 0 : 1
}

await task(all)
