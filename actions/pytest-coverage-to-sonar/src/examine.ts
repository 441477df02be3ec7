import { basename } from 'node:path'
import {
  askBaseline,
  type Baseline,
  baseOf,
  changedLines,
  type Examined,
  examine,
  readBaseline,
} from '@release-tools/coverage'
import type { Host } from '@release-tools/host'
import { isSession, type SonarOutcome, type SonarSession } from '@release-tools/sonar'
import { gatherOptions } from './gather-options.ts'
import type { Opened } from './projects.ts'
import type { Run } from './run-context.ts'

/** A project, and everything that is known about it. */
export type Known = Examined & Opened

/** Examines all projects, one after the other, because tests may need the whole machine. */
export async function examineAll(opened: Opened[], sonar: SonarSession | SonarOutcome, run: Run): Promise<Known[]> {
  const { inputs, event, host } = run
  const thresholds = thresholdsOf(inputs)
  const changes = askedOnce(host)
  const known: Known[] = []
  for (const one of opened) {
    const baseline = await baselineOf(one, sonar, run)
    const base = await baseOf(inputs.base, event, one.project.repository, host)
    const { root } = one.project.repository
    const options = {
      ...gatherOptions(run, opened),
      tests: one.tests,
      pathMap: inputs['path-map'],
      thresholds,
      base,
      baseline,
      changes: (name: string) => changes(root, name),
    }
    known.push({ ...one, ...(await examine(one.project, options, host)) })
  }
  return known
}

/** Finds the changed lines once, because the projects of a repository share them. */
function askedOnce(host: Host): (root: string, base: string) => ReturnType<typeof changedLines> {
  const asked = new Map<string, ReturnType<typeof changedLines>>()
  return (root, base) => {
    const key = JSON.stringify([root, base])
    const answer = asked.get(key) ?? changedLines(root, base, host)
    asked.set(key, answer)
    return answer
  }
}

async function baselineOf(
  { project, key }: Opened,
  sonar: SonarSession | SonarOutcome,
  { inputs, host }: Run,
): Promise<Baseline | undefined> {
  const { baseline } = inputs
  if (baseline !== undefined) return readBaseline(baseline, basename(baseline), project)
  return isSession(sonar) && key !== undefined ? askBaseline(sonar, key, project, host) : undefined
}

function thresholdsOf(inputs: Run['inputs']) {
  const { 'min-coverage': total, 'min-file-coverage': file, 'min-changed-coverage': changed } = inputs
  return {
    ...(total === undefined ? {} : { total }),
    ...(file === undefined ? {} : { file }),
    ...(changed === undefined ? {} : { changed }),
  }
}
