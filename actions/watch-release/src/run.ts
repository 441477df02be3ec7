import { join } from 'node:path'
import { Problem, writeFileAtomic } from '@release-tools/base'
import { workspaceRelative } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { storeArtifact } from '@release-tools/runner'
import {
  problemsIn,
  renderWatch,
  type WatchDocument,
  type WatchProblem,
  watchBadge,
  watchDocument,
  watchSummary,
} from '@release-tools/watch'
import { refreshBadges } from './badges.ts'
import type { Inputs } from './inputs.ts'
import { keepIssuesOf } from './issues.ts'
import { lookAtAll } from './look.ts'
import type { OutputName } from './names.ts'

/** Looks at the newest release of each line in all its places, keeps the issues, and says what was found. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const { watched, repository, isDeclared } = await lookAtAll(inputs, Date.parse(time), host)
  const problems = problemsIn(watched, isDeclared)
  const kept = await keepIssuesOf(problems, watched, { inputs, time }, host)
  const document = watchDocument({ repository, time, watched, problems, issues: kept.issues })
  const badge = watchBadge(document.result, time)
  const { directory } = inputs
  await writeFileAtomic(join(directory, 'watch.json'), renderWatch(document))
  await writeFileAtomic(join(directory, 'badge-watch.json'), badge.endpoint)
  await writeFileAtomic(join(directory, 'badge-watch.svg'), badge.picture)
  await host.summary(watchSummary(document), 'verdict')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], directory, host)
  const outputs = outputsOf(document, problems, inputs, host)
  if (kept.failure !== undefined) throw new FailedWithOutputs(kept.failure, outputs)
  await refreshBadges(inputs, time, host).catch(failed(outputs))
  if (inputs.gate && document.result !== 'pass') throw new FailedWithOutputs(notFine(document, problems), outputs)
  return outputs
}

function failed(outputs: Outputs<OutputName>): (error: unknown) => never {
  return error => {
    throw error instanceof Problem ? new FailedWithOutputs(error, outputs) : error
  }
}

function outputsOf(
  { watched, result }: WatchDocument,
  problems: WatchProblem[],
  { directory }: Inputs,
  { workspace }: Host,
): Outputs<OutputName> {
  const unknown = unknownIn({ watched })
  return {
    result,
    problems: String(problems.length),
    unknown: String(unknown.length),
    tags: JSON.stringify(watched.flatMap(({ tag }) => tag ?? [])),
    report: workspaceRelative(workspace, join(directory, 'watch.json')),
  }
}

function unknownIn({ watched }: Pick<WatchDocument, 'watched'>) {
  return watched.flatMap(({ findings }) => findings).filter(({ state }) => state === 'unknown')
}

function notFine(document: WatchDocument, problems: WatchProblem[]): Problem {
  const wrong = problems.map(({ tag, finding }) => sentence(tag, finding))
  const unknown = unknownIn(document).map(finding => sentence('', finding))
  const shown = wrong.length > 0 ? wrong : unknown
  return new Problem('confirm that the releases are as they were released', {
    found: shown.slice(0, 3).join(' '),
    next:
      wrong.length > 0
        ? 'See the issues, and what docs/tasks/watch-a-release.md of release-tools says of each place.'
        : 'Run the job again: nothing is known of it. If it stays so, see why the job cannot read that place.',
    details: [...wrong, ...unknown].join('\n'),
  })
}

function sentence(tag: string, { place, subject, found }: WatchProblem['finding']): string {
  return `${[tag, place, subject].filter(part => part !== '').join(', ')}: ${found}`
}
