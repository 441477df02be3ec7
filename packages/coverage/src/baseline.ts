import { messageOf, Problem, readLimited } from '@release-tools/base'
import { type CoverageCounts, countsByFile, parseCoverage, sumCounts } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { Forbidden, fileMeasures, projectMeasures, type SonarSession, type TargetQuery } from '@release-tools/sonar'
import { inProject, type Project } from './project.ts'

/** Numbers of an earlier state of a project. */
export interface Before {
  counts: CoverageCounts
  /** By path from the root of the repository; empty where only the total is known. */
  files: Map<string, CoverageCounts>
  /** `baseline.json`, `Sonar, branch main` */
  from: string
}

const limit = 64 * 1024 * 1024

/** Reads what a `coverage.json` of an earlier run says of a project. */
export async function readBaseline(path: string, shown: string, { directory }: Project): Promise<Before> {
  const document = parseCoverage((await readLimited(path, limit)).toString('utf8'), shown)
  return beforeOf(
    [...countsByFile(document)].filter(([file]) => inProject(directory, file) !== undefined),
    shown,
  )
}

/** What Sonar knew before this run. Without it only the comparison is missing, so a server that does not say is no failure. */
export async function askBefore(
  session: SonarSession,
  key: string,
  project: Project,
  host: Host,
): Promise<Before | undefined> {
  try {
    const own = await askOne(session, key, session.baseline, project)
    // A new branch has no earlier analysis; the one that it comes from has.
    return own ?? (session.baseline.branch === undefined ? undefined : await askOne(session, key, {}, project))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.info(`What changed is not known: ${messageOf(error)}`)
    return undefined
  }
}

async function askOne(
  { api }: SonarSession,
  key: string,
  query: TargetQuery,
  { directory }: Project,
): Promise<Before | undefined> {
  const from = query.branch === undefined ? 'Sonar' : `Sonar, branch ${query.branch}`
  try {
    const files = await fileMeasures(api, key, query)
    if (files === undefined) return undefined
    const prefix = directory === '.' ? '' : `${directory}/`
    const python = [...files].filter(([path]) => path.endsWith('.py'))
    return beforeOf(
      python.map(([path, counts]) => [`${prefix}${path}`, counts]),
      from,
    )
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    // Tokens that may only analyse are told the total all the same.
    const total = await projectMeasures(api, key, query)
    return total === undefined ? undefined : { counts: total, files: new Map(), from }
  }
}

function beforeOf(files: [string, CoverageCounts][], from: string): Before {
  return { counts: sumCounts(files.map(([, counts]) => counts)), files: new Map(files), from }
}
