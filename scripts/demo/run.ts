// The second stage of the demo, in the namespace: makes the release and shows the result.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '@release-tools/evidence'
import { localRepositories } from '../act/repositories.ts'
import { readWorkflow } from '../act/workflow.ts'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { compareReleases, comparisonTable } from './compare.ts'
import { type Consumer, example } from './event.ts'
import { failedScan, withFinding } from './finding.ts'
import type { Options } from './options.ts'
import type { OwnProject } from './own-project.ts'
import type { Prepared } from './prepare.ts'
import { type ConsumerOptions, createConsumer, makeRelease, publicKeyPath, type Released } from './release.ts'
import { reproduceRelease } from './reproduce.ts'
import { demoDir, task, workDir } from './task.ts'
import { runVerify } from './verify.ts'
import type { World } from './world.ts'

/** The long form makes an image, too; the short one calls the reusable workflow for packages. */
const templates = { image: 'workflows-templates/release.yml', package: 'workflows-templates/python-release.yml' }

export interface Demo extends Options {
  /** The project to release instead of the example. */
  own?: OwnProject | undefined
}

async function release(demo: Demo, prepared: Prepared, world: World): Promise<number> {
  progress('servers are ready: Sigstore, registry, package index')
  const consumer = demo.own?.consumer ?? example
  const project = await createConsumer({ to: join(workDir, 'project'), world, prepared, ...projectOf(demo) })
  saveTrust(project.path, world)
  const make = (name: string, results: string, runId: string, toIndex = false) =>
    makeRelease({
      ...{ world, prepared, consumer, project, event: 'push', work: join(workDir, name) },
      ...{ results, runId, print: progress, toIndex },
    })
  const first = await make('first', demoDir, '4242', demo.own === undefined)
  writeFileSync(join(demoDir, 'summary.md'), first.outcome.summaries.join('\n'))
  listStandIns(join(project.path, consumer.workflow))
  if (demo.withFinding) return gateFailed(first)
  if (!succeeded(first)) return 1
  if (first.installed !== undefined) progress(first.installed)
  if (demo.twice && !(await compare(await make('second', join(demoDir, 'second'), '4243')))) return 1
  const code = await showVerdict(consumer, first.identity)
  if (!demo.reproduce || code !== 0) return code
  return (await reproduceRelease({
    consumer,
    identity: first.identity,
    project: project.path,
    prepared,
    demo: demoDir,
  }))
    ? 0
    : 1
}

/** The example with the template, or a project of the user as it is. */
function projectOf({
  own,
  withFinding: finding,
  withoutImage,
}: Demo): Pick<ConsumerOptions, 'consumer' | 'source' | 'files' | 'hasKey'> {
  if (own === undefined) {
    const template = join(root, withoutImage ? templates.package : templates.image)
    const workflow = readFileSync(template, 'utf8')
    return {
      consumer: example,
      hasKey: readWorkflow(template).hasKey,
      files: {
        [example.workflow]: workflow,
        ...(finding ? withFinding() : {}),
        ...(withoutImage ? { Dockerfile: undefined } : {}),
      },
    }
  }
  const { consumer, source } = own
  const { hasKey } = readWorkflow(join(source.directory, consumer.workflow))
  progress(`releasing ${source.directory} as ${consumer.repository}, tag ${consumer.tag}, by ${consumer.workflow}`)
  return { consumer, source, files: {}, hasKey }
}

/** Key and trusted root come from the repository and the Sigstore, never from the release. */
function saveTrust(project: string, { sigstore }: World) {
  mkdirSync(join(demoDir, 'trust'), { recursive: true })
  const key = join(project, publicKeyPath)
  if (existsSync(key)) cpSync(key, join(demoDir, 'trust/cosign.pub'))
  cpSync(sigstore.trustedRoot, join(demoDir, 'trust/trusted_root.json'))
}

function listStandIns(workflow: string) {
  const { uses } = readWorkflow(workflow)
  progress('stand-ins for third-party actions in this run:')
  for (const line of localRepositories(uses, demoDir).standIns) progress(`  ${line}`)
}

function succeeded({ failed, apiErrors }: Released): boolean {
  for (const line of failed) progress(`✗ job ${line}`)
  for (const line of apiErrors) progress(`✗ GitHub’s API: ${line}`)
  if (failed.length > 0) progress('See the whole log in .demo/log.txt.')
  return failed.length === 0 && apiErrors.length === 0
}

/** With a finding that has a fix, the only right result is a failed gate, shown with its findings, and no publication. */
function gateFailed({ outcome, published }: Released): number {
  const scans = outcome.steps.filter(step => step.step.startsWith('Scan ') && step.result === 'failure')
  const right = scans.length > 0 && outcome.results.get('evidence') === 'failure' && !published
  progress(right ? '✓ The gate failed, as it must: nothing was signed, nothing published.' : '✗ The gate did not fail.')
  const findings = failedScan(outcome.summaries)
  if (findings === undefined) progress('✗ No job summary shows the findings.')
  else console.log(`\n${findings}`)
  progress('All findings: .demo/summary.md; the whole log: .demo/log.txt')
  return right && findings !== undefined ? 0 : 1
}

async function compare(second: Released): Promise<boolean> {
  if (!succeeded(second)) return false
  const rows = await compareReleases(join(demoDir, 'release'), join(demoDir, 'second/release'))
  const different = rows.filter(row => row.result === 'different')
  progress('the same tag, released twice:')
  for (const line of comparisonTable(rows)) console.log(line)
  const equal = rows.filter(row => row.result === 'equal')
  const bySaying = equal.filter(row => row.reproducible === 'payload').length
  progress(`${equal.length - bySaying} files equal by bytes, ${bySaying} by content, ${different.length} different`)
  return different.length === 0
}

async function showVerdict(consumer: Consumer, identity: string): Promise<number> {
  progress('released; this is the result of verifying the download offline:')
  const code = await runVerify(demoDir, consumer, identity)
  console.log(`
  .demo/download/             what was published
  .demo/trust/                public key and trusted root
  .demo/release/${kinds.page.files.text.path}  open it in a browser
  .demo/summary.md            the job summaries
  .demo/log.txt               the log of the run`)
  return code
}

await task<Demo>(release)
