// The second stage of the demo, in the namespace: makes the release and shows the result.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { usualGpgKeys } from '@release-tools/sign'
import { localRepositories } from '../act/repositories.ts'
import { readWorkflow } from '../act/workflow.ts'
import type { Rehearsed } from '../rehearse/rehearsed.ts'
import { showResults, succeeded } from '../rehearse/results.ts'
import { timesOfJobs, timesTable } from '../rehearse/times.ts'
import { elapsedSeconds, progress, timed } from '../shared/progress.ts'
import { compareReleases, comparisonTable } from './compare.ts'
import type { Drilled } from './drill.ts'
import type { Consumer } from './event.ts'
import { failedScan } from './finding.ts'
import type { Options } from './options.ts'
import type { Prepared } from './prepare.ts'
import { createConsumer, makeRelease, publicKeyPath, type Released } from './release.ts'
import { reproduceRelease } from './reproduce.ts'
import { demoDir, shown, task, workDir } from './task.ts'
import { runVerify, signerOf } from './verify.ts'
import type { World } from './world.ts'

export interface Demo extends Options {
  rehearsed: Rehearsed
}

async function release({ rehearsed, ...options }: Demo, prepared: Prepared, world: World): Promise<number> {
  const preparation = { name: 'preparation', seconds: elapsedSeconds() }
  progress('servers are ready: Sigstore, registry, package index')
  const { consumer } = rehearsed
  const project = await createConsumer({ to: join(workDir, 'project'), world, prepared, ...rehearsed })
  saveTrust(project.path, world)
  const make = (name: string, results: string, runId: string, toIndex = false) =>
    makeRelease({
      ...{ world, prepared, consumer, project, event: 'push', work: join(workDir, name) },
      ...{ results, runId, print: progress, toIndex, drill: options.drill && name === 'first', links: rehearsed.links },
    })
  const first = await make('first', demoDir, '4242', rehearsed.toIndex)
  writeFileSync(join(demoDir, 'summary.md'), first.outcome.summaries.join('\n'))
  const workflow = readWorkflow(join(project.path, consumer.workflow))
  listStandIns(workflow.uses)
  if (options.withFinding) return gateFailed(first)
  if (!succeeded(first)) return 1
  if (first.installed !== undefined) progress(first.installed)
  if (world.keyService !== undefined) progress(world.keyService.seen())
  if (first.drilled !== undefined && !showDrill(first.drilled)) return 1
  if (options.twice && !(await compare(await make('second', join(demoDir, 'second'), '4243')))) return 1
  const { value: code, ms } = await timed(() => showVerdict(consumer, first.identity))
  const times = [preparation, ...timesOfJobs(first.outcome, workflow.names), { name: 'verify', seconds: ms / 1000 }]
  console.log(`\n${timesTable(times, elapsedSeconds()).join('\n')}`)
  if (!options.reproduce || code !== 0) return code
  const rebuilding = { consumer, identity: first.identity, project: project.path, prepared, demo: demoDir }
  return (await reproduceRelease(rebuilding)) ? 0 : 1
}

/** Keys and trusted root come from the repository and the Sigstore, never from the release. */
function saveTrust(project: string, { sigstore }: World) {
  mkdirSync(join(demoDir, 'trust'), { recursive: true })
  for (const path of [publicKeyPath, usualGpgKeys]) {
    const key = join(project, path)
    if (existsSync(key)) cpSync(key, join(demoDir, 'trust', basename(key)))
  }
  cpSync(sigstore.trustedRoot, join(demoDir, 'trust/trusted_root.json'))
}

function listStandIns(uses: string[]) {
  progress('stand-ins for third-party actions in this run:')
  for (const line of localRepositories(uses, demoDir).standIns) progress(`  ${line}`)
}

/** With a finding that has a fix, the only right result is a failed gate, shown with its findings, and no publication. */
function gateFailed({ outcome, published }: Released): number {
  const scans = outcome.steps.filter(step => step.step.startsWith('Scan ') && step.result === 'failure')
  const right = scans.length > 0 && outcome.results.get('evidence') === 'failure' && !published
  progress(right ? '✓ The gate failed, as it must: nothing was signed, nothing published.' : '✗ The gate did not fail.')
  const findings = failedScan(outcome.summaries)
  if (findings === undefined) progress('✗ No job summary shows the findings.')
  else console.log(`\n${findings}`)
  progress(`All findings: ${shown('summary.md')}; the whole log: ${shown('log.txt')}`)
  return right && findings !== undefined ? 0 : 1
}

function showDrill({ lines, isRight }: Drilled): boolean {
  progress(
    isRight ? '✓ The release came back from each store, verified.' : '✗ The release did not come back from each store.',
  )
  console.log(`\n${lines.join('\n')}\n`)
  return isRight
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
  const code = await runVerify('download', signerOf(consumer, identity))
  showResults({ 'download/': 'what was published' })
  return code
}

await task<Demo>(release, ({ rehearsed, signer }) => ({ ...rehearsed, signer }))
